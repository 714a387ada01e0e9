package rawbench.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;

import javax.net.ssl.SSLContext;

/** A listening TCP port, plain or TLS. */
final class SocketAcceptor implements Acceptor {
    private final ServerSocket socket;
    private final Endpoint endpoint;
    private final ListeningOptions options;
    private final Optional<SSLContext> tls;

    private SocketAcceptor(ServerSocket socket, Endpoint endpoint, ListeningOptions options,
            Optional<SSLContext> tls) {
        this.socket = socket;
        this.endpoint = endpoint;
        this.options = options;
        this.tls = tls;
    }

    static SocketAcceptor open(Binding binding, Optional<SSLContext> tls) throws IOException {
        Endpoint at = binding.at();
        InetSocketAddress address = Bindable.address(at.host(), at.port(), binding.exposed());
        ListeningOptions options = ListeningOptions.of(binding.options(), Bindable.family(address.getAddress()));
        ServerSocket socket = bound(at, address, options);
        return new SocketAcceptor(socket, at.at(at.host(), socket.getLocalPort()), options, tls);
    }

    private static ServerSocket bound(Endpoint at, InetSocketAddress address, ListeningOptions options)
            throws IOException {
        // A channel, because ServerSocket itself would listen at IPv6 too where IPv4 was typed.
        ServerSocketChannel channel = Bindable.opened(Bindable.family(address.getAddress()), ServerSocketChannel::open);
        try {
            options.before(channel);
            channel.bind(address, BACKLOG);
            return channel.socket();
        } catch (IOException taken) {
            channel.close();
            throw Bindable.refused(at, address.getPort(), taken);
        }
    }

    @Override
    public Accepted accept() throws IOException {
        while (true) {
            Socket client = socket.accept();
            try {
                SocketSettings settings = options.on(client);
                SocketAccepted accepted = new SocketAccepted(client, tls);
                accepted.configured(settings.asked(), settings.given());
                return accepted;
            } catch (IOException gone) {
                // It has left before it was served: that is no trouble of the listening.
                SocketConnection.closeQuietly(client);
            }
        }
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public boolean closed() {
        return socket.isClosed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
