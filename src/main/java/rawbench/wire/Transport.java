package rawbench.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Opens connections: resolves the name, tries every address in order, shakes hands where TLS is wanted. */
public final class Transport {
    private final TransportOptions options;
    private final Watch watch;
    private final TranscriptRecorder recorder;

    private Transport(TransportOptions options, Watch watch, TranscriptRecorder recorder) {
        this.options = options;
        this.watch = watch;
        this.recorder = recorder;
    }

    /**
     * Opens a connection; blocks until it stands or cannot. From then on the watch guards the connection.
     *
     * @throws WireException with what went wrong; the recorder has every step
     */
    public static Connection open(Endpoint endpoint, TransportOptions options, Watch watch, TranscriptRecorder recorder)
            throws WireException {
        Transport transport = new Transport(options, watch, recorder);
        Connection connection = switch (endpoint) {
            case Endpoint.Tcp(String host, int port) -> transport.plain(host, port, false);
            case Endpoint.Tls tls -> transport.tls(tls);
            case Endpoint.UnixSocket(Path path) -> transport.unix(path);
            case Endpoint.Udp(String host, int port) -> transport.udp(host, port);
        };
        watch.guard(connection::close);
        return connection;
    }

    private Connection plain(String host, int port, boolean tapped) throws WireException {
        Socket socket = connect(host, port, tapped);
        return connection(socket, Optional.empty());
    }

    private Connection tls(Endpoint.Tls endpoint) throws WireException {
        TappedSocket plain = (TappedSocket) connect(endpoint.host(), endpoint.port(), true);
        watch.enter(Step.TLS);
        String address = Addresses.spelled(plain.getRemoteSocketAddress());
        try {
            TlsClient client = new Apart(watch).await("rawbench-tls", plain, () -> secured(plain, endpoint));
            recorder.note(now -> new WireEvent.TlsEstablished(now, client.facts()));
            return connection(plain, Optional.of(client));
        } catch (ExecutionException e) {
            SocketConnection.closeQuietly(plain);
            if (e.getCause() instanceof WireException failed) {
                throw noted(endedOr(failed.fault()), address, failed);
            }
            throw new IllegalStateException("a handshake fails with a fault that has a name", e);
        } catch (WireException e) {
            SocketConnection.closeQuietly(plain);
            throw noted(e.fault(), address, e);
        }
    }

    private TlsClient secured(TappedSocket plain, Endpoint.Tls endpoint) throws WireException {
        TlsClient client = TlsClient.over(plain, endpoint, options.tls());
        client.handshake();
        return client;
    }

    private Connection connection(Socket socket, Optional<TlsClient> tls) throws WireException {
        String address = Addresses.spelled(socket.getRemoteSocketAddress());
        try {
            return new SocketConnection(socket, tls, address, recorder);
        } catch (IOException gone) {
            SocketConnection.closeQuietly(socket);
            throw noted(endedOr(Faults.broken(address, true, gone)), address, gone);
        }
    }

    /** The first address that takes the connection. */
    private Socket connect(String host, int port, boolean tapped) throws WireException {
        List<WireFault> each = new ArrayList<>();
        for (InetAddress address : new Names(watch, recorder).addresses(host, port, options)) {
            InetSocketAddress to = new InetSocketAddress(address, port);
            Socket socket = tapped ? new TappedSocket() : new Socket();
            try {
                connect(socket, to);
                return socket;
            } catch (IOException e) {
                SocketConnection.closeQuietly(socket);
                WireFault fault = endedOr(Faults.notConnected(Addresses.spelled(to), watch.deadlines().connect(), e));
                WireException failed = noted(fault, Addresses.spelled(to), e);
                if (watch.ended().isPresent() || fault instanceof WireFault.Local) {
                    throw failed;
                }
                each.add(fault);
            }
        }
        throw new WireException(Faults.none(host + ":" + port, each));
    }

    private void connect(Socket socket, InetSocketAddress to) throws IOException, WireException {
        // Its own limit is the socket's, since the next address still has its turn.
        watch.enter(Step.CONNECT, Deadlines.NONE);
        watch.guard(_ -> SocketConnection.closeQuietly(socket));
        recorder.note(now -> new WireEvent.Connecting(now, Addresses.spelled(to)));
        socket.setTcpNoDelay(true);
        if (options.local().isPresent()) {
            socket.bind(new InetSocketAddress(options.local().get(), 0));
        }
        socket.connect(to, millis(watch.deadlines().connect()));
        recorder.note(now -> new WireEvent.Connected(now, Addresses.spelled(to),
                Addresses.spelled(socket.getLocalSocketAddress())));
    }

    private Connection unix(Path path) throws WireException {
        watch.enter(Step.CONNECT);
        recorder.note(now -> new WireEvent.Connecting(now, path.toString()));
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            AutoCloseable opened = channel;
            watch.guard(_ -> SocketConnection.closeQuietly(opened));
            channel.connect(UnixDomainSocketAddress.of(path));
            recorder.note(now -> new WireEvent.Connected(now, path.toString(), ""));
            return new ChannelConnection(channel, path.toString(), recorder);
        } catch (IOException e) {
            if (channel != null) {
                SocketConnection.closeQuietly(channel);
            }
            throw noted(endedOr(Faults.noSocket(path.toString(), e)), path.toString(), e);
        }
    }

    /** UDP has no connection; the first address of the right family is the peer, and only its datagrams are taken. */
    private Connection udp(String host, int port) throws WireException {
        InetSocketAddress to = new InetSocketAddress(
                new Names(watch, recorder).addresses(host, port, options).getFirst(), port);
        watch.enter(Step.CONNECT);
        DatagramChannel channel = null;
        try {
            channel = DatagramChannel.open();
            if (options.local().isPresent()) {
                channel.bind(new InetSocketAddress(options.local().get(), 0));
            }
            recorder.note(now -> new WireEvent.Connecting(now, Addresses.spelled(to)));
            channel.connect(to);
            String local = Addresses.spelled(channel.getLocalAddress());
            recorder.note(now -> new WireEvent.Connected(now, Addresses.spelled(to), local));
            return new ChannelConnection(channel, Addresses.spelled(to), recorder);
        } catch (IOException e) {
            if (channel != null) {
                SocketConnection.closeQuietly(channel);
            }
            throw noted(endedOr(Faults.notConnected(Addresses.spelled(to), Deadlines.NONE, e)), Addresses.spelled(to),
                    e);
        }
    }

    /** The fault, unless what looks like one is this side's own closing. */
    private WireFault endedOr(WireFault fault) {
        return watch.ended().map(Faults::closed).orElse(fault);
    }

    private WireException noted(WireFault fault, String address, Throwable cause) {
        recorder.note(now -> new WireEvent.Failed(now, Optional.of(address), fault));
        return new WireException(fault, cause);
    }

    private static int millis(Duration limit) {
        return limit.isZero() ? 0 : Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE);
    }
}
