package rawbench.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Connects a TCP socket to the first address of a host that takes the connection. */
final class Dialer {
    private final TransportOptions options;
    private final Watch watch;
    private final TranscriptRecorder recorder;

    Dialer(TransportOptions options, Watch watch, TranscriptRecorder recorder) {
        this.options = options;
        this.watch = watch;
        this.recorder = recorder;
    }

    Socket connect(String host, int port) throws WireException {
        List<WireFault> each = new ArrayList<>();
        for (InetAddress address : new Names(watch, recorder).addresses(host, port, options)) {
            InetSocketAddress to = new InetSocketAddress(address, port);
            Socket socket = new Socket();
            try {
                connect(socket, to);
                return socket;
            } catch (IOException e) {
                SocketConnection.closeQuietly(socket);
                WireFault fault = watch.faultOr(
                        Faults.notConnected(Addresses.spelled(to), watch.deadlines().connect(), e));
                recorder.note(now -> new WireEvent.Failed(now, Optional.of(Addresses.spelled(to)), fault));
                if (watch.ended().isPresent() || fault instanceof WireFault.Local) {
                    throw new WireException(fault, e);
                }
                each.add(fault);
            }
        }
        throw new WireException(Faults.none(host + ":" + port, each));
    }

    private void connect(Socket socket, InetSocketAddress to) throws IOException {
        // Its own limit is the socket's, since the next address still has its turn.
        watch.enter(Step.CONNECT, Deadlines.NONE);
        watch.guard(_ -> SocketConnection.closeQuietly(socket));
        recorder.note(now -> new WireEvent.Connecting(now, Addresses.spelled(to)));
        socket.setTcpNoDelay(true);
        SocketSettings settings = SocketSettings.of(socket, options.socket());
        if (options.local().isPresent()) {
            socket.bind(new InetSocketAddress(options.local().get(), 0));
        }
        socket.connect(to, millis(watch.deadlines().connect()));
        recorder.note(now -> new WireEvent.Connected(now, Addresses.spelled(to),
                Addresses.spelled(socket.getLocalSocketAddress())));
        settings.note(recorder);
    }

    private static int millis(Duration limit) {
        return limit.isZero() ? 0 : Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE);
    }
}
