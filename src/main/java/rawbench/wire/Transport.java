package rawbench.wire;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Opens connections: to the peer or to a proxy and through it; shakes hands where TLS is wanted. */
public final class Transport {
    private final TransportOptions options;
    private final Watch watch;
    private final TranscriptRecorder recorder;

    private Transport(TransportOptions options, Watch watch, TranscriptRecorder recorder) {
        this.options = options;
        this.watch = watch;
        this.recorder = recorder;
    }

    /** Opens a connection on the straight way. */
    public static Connection open(Endpoint endpoint, TransportOptions options, Watch watch, TranscriptRecorder recorder)
            throws WireException {
        return open(endpoint, Route.DIRECT, options, watch, recorder);
    }

    /**
     * Opens a connection; blocks until it stands or cannot. From then on the watch guards the connection.
     *
     * @param route for TCP and TLS; a Unix socket and UDP are always reached straight
     * @throws WireException with what went wrong; the recorder has every step
     */
    public static Connection open(Endpoint endpoint, Route route, TransportOptions options, Watch watch,
            TranscriptRecorder recorder) throws WireException {
        Transport transport = new Transport(options, watch, recorder);
        // TCP ahead of the switch, whose first use costs a short run as much as a small exchange.
        Connection connection = endpoint instanceof Endpoint.Tcp(String host, int port)
                ? transport.tcp(host, port, route)
                : transport.other(endpoint, route);
        watch.guard(connection::close);
        return connection;
    }

    private Connection tcp(String host, int port, Route route) throws WireException {
        return connection(reach(host, port, route), Optional.empty());
    }

    private Connection other(Endpoint endpoint, Route route) throws WireException {
        return switch (endpoint) {
            case Endpoint.Tcp(String host, int port) -> tcp(host, port, route);
            case Endpoint.Tls tls -> tls(tls, route);
            case Endpoint.UnixSocket(Path path) -> unix(path);
            case Endpoint.Udp(String host, int port) -> new DatagramDialer(options, watch, recorder).open(host, port);
        };
    }

    private Connection tls(Endpoint.Tls endpoint, Route route) throws WireException {
        Reached reached = reach(endpoint.host(), endpoint.port(), route);
        return connection(reached, Optional.of(secured(reached, endpoint, options.tls())));
    }

    /** A socket that leads to the peer. */
    private Reached reach(String host, int port, Route route) throws WireException {
        return route instanceof Route.Through(Endpoint proxy, TlsOptions tls, Greeting greeting)
                ? greeted(toProxy(proxy, tls), proxy, greeting, new Endpoint.Tcp(host, port))
                : plain(host, port);
    }

    private Reached plain(String host, int port) throws WireException {
        return new Reached(new Dialer(options, watch, recorder).connect(host, port), Optional.empty());
    }

    private Reached toProxy(Endpoint proxy, TlsOptions tls) throws WireException {
        try {
            return switch (proxy) {
                case Endpoint.Tcp(String host, int port) -> plain(host, port);
                case Endpoint.Tls over -> {
                    Reached plain = plain(over.host(), over.port());
                    yield new Reached(plain.plain(), Optional.of(secured(plain, over, tls)));
                }
                case Endpoint.UnixSocket _,Endpoint.Udp _ ->
                    throw new IllegalArgumentException("a proxy listens at a TCP port, not at " + proxy);
            };
        } catch (WireException e) {
            throw new WireException(Faults.ofProxy(proxy.authority(), e.fault()), e);
        }
    }

    private Reached greeted(Reached reached, Endpoint proxy, Greeting greeting, Endpoint.Tcp peer)
            throws WireException {
        String address = Addresses.spelled(reached.plain().getRemoteSocketAddress());
        try {
            new ProxyGreeting(options, watch, recorder).speak(reached, proxy.authority(), greeting, peer);
            return reached;
        } catch (WireException e) {
            SocketConnection.closeQuietly(reached.plain());
            throw noted(e.fault(), address, e);
        }
    }

    /** Lays TLS over it; closes it where that fails. */
    private TlsClient secured(Reached reached, Endpoint.Tls endpoint, TlsOptions tls) throws WireException {
        watch.enter(Step.TLS);
        String address = Addresses.spelled(reached.plain().getRemoteSocketAddress());
        try {
            TlsClient client = new Apart(watch).await("rawbench-tls", reached.plain(), () -> {
                TlsClient begun = TlsClient.over(new TappedSocket(reached.top()), endpoint, tls);
                begun.handshake();
                return begun;
            });
            recorder.note(now -> new WireEvent.TlsEstablished(now, client.facts()));
            return client;
        } catch (ExecutionException e) {
            SocketConnection.closeQuietly(reached.plain());
            if (e.getCause() instanceof WireException failed) {
                throw noted(watch.faultOr(failed.fault()), address, failed);
            }
            throw new IllegalStateException("a handshake fails with a fault that has a name", e);
        } catch (WireException e) {
            SocketConnection.closeQuietly(reached.plain());
            throw noted(e.fault(), address, e);
        }
    }

    private Connection connection(Reached reached, Optional<TlsClient> tls) throws WireException {
        String address = Addresses.spelled(reached.plain().getRemoteSocketAddress());
        try {
            return new SocketConnection(reached, tls, address, recorder);
        } catch (IOException gone) {
            SocketConnection.closeQuietly(reached.plain());
            throw noted(watch.faultOr(Faults.broken(address, true, gone)), address, gone);
        }
    }

    private Connection unix(Path path) throws WireException {
        watch.enter(Step.CONNECT);
        recorder.note(now -> new WireEvent.Connecting(now, path.toString()));
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            AutoCloseable opened = channel;
            watch.guard(_ -> SocketConnection.closeQuietly(opened));
            SocketSettings settings = SocketSettings.of(channel, options.socket());
            channel.connect(UnixDomainSocketAddress.of(path));
            recorder.note(now -> new WireEvent.Connected(now, path.toString(), ""));
            settings.note(recorder);
            return new ChannelConnection(channel, path.toString(), recorder);
        } catch (IOException e) {
            if (channel != null) {
                SocketConnection.closeQuietly(channel);
            }
            throw noted(watch.faultOr(Faults.noSocket(path.toString(), e)), path.toString(), e);
        }
    }

    private WireException noted(WireFault fault, String address, Throwable cause) {
        recorder.note(now -> new WireEvent.Failed(now, Optional.of(address), fault));
        return new WireException(fault, cause);
    }
}
