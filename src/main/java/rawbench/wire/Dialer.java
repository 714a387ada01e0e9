package rawbench.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

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
            // A socket of the other constructor asks the system's settings for a SOCKS proxy, each time, and would go there.
            Socket socket = new Socket(Proxy.NO_PROXY);
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
        // Its own limit ends this socket alone, since the next address still has its turn. It is not the socket's own:
        // one that was connected with a time-out asks the system three times for each read, ever after.
        AtomicBoolean late = new AtomicBoolean();
        watch.enter(Step.CONNECT, watch.deadlines().connect(), () -> {
            late.set(true);
            SocketConnection.closeQuietly(socket);
        });
        watch.guard(_ -> SocketConnection.closeQuietly(socket));
        recorder.note(now -> new WireEvent.Connecting(now, Addresses.spelled(to)));
        socket.setTcpNoDelay(true);
        SocketSettings settings = SocketSettings.of(socket, options.socket());
        if (options.local().isPresent()) {
            socket.bind(new InetSocketAddress(options.local().get(), 0));
        }
        connect(socket, to, late);
        recorder.note(now -> new WireEvent.Connected(now, Addresses.spelled(to),
                Addresses.spelled(socket.getLocalSocketAddress())));
        settings.note(recorder);
    }

    private void connect(Socket socket, InetSocketAddress to, AtomicBoolean late) throws IOException {
        try {
            socket.connect(to);
        } catch (IOException e) {
            throw late.get() ? timedOut(e) : e;
        }
        watch.enter(Step.CONNECT, Deadlines.NONE);
        if (late.get()) {
            throw timedOut(null);
        }
    }

    private static IOException timedOut(IOException closed) {
        IOException late = new SocketTimeoutException("Connect timed out");
        late.initCause(closed);
        return late;
    }
}
