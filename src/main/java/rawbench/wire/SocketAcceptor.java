package rawbench.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;

import javax.net.ssl.SSLContext;

/** A listening TCP port, plain or TLS. */
final class SocketAcceptor implements Acceptor {
    private final ServerSocket socket;
    private final Endpoint endpoint;
    private final SocketOptions options;
    private final Optional<SSLContext> tls;

    private SocketAcceptor(ServerSocket socket, Endpoint endpoint, SocketOptions options, Optional<SSLContext> tls) {
        this.socket = socket;
        this.endpoint = endpoint;
        this.options = options;
        this.tls = tls;
    }

    static SocketAcceptor open(Binding binding, Optional<SSLContext> tls) throws IOException {
        return switch (binding.at()) {
            case Endpoint.Tcp(String host, int port) -> {
                ServerSocket socket = bound(binding, Bindable.address(host, port, binding.exposed()));
                yield new SocketAcceptor(socket, new Endpoint.Tcp(host, socket.getLocalPort()), binding.options(), tls);
            }
            case Endpoint.Tls(String host, int port) -> {
                ServerSocket socket = bound(binding, Bindable.address(host, port, binding.exposed()));
                yield new SocketAcceptor(socket, new Endpoint.Tls(host, socket.getLocalPort()), binding.options(), tls);
            }
            case Endpoint.Udp _,Endpoint.UnixSocket _ ->
                throw new IllegalArgumentException(binding.at() + " is not TCP");
        };
    }

    private static ServerSocket bound(Binding binding, InetSocketAddress address) throws IOException {
        // A channel, because ServerSocket itself would listen at IPv6 too where IPv4 was typed.
        ServerSocketChannel channel = ServerSocketChannel.open(Bindable.family(address));
        try {
            SocketOptions options = binding.options();
            if (options.reuseAddress().isPresent()) {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, options.reuseAddress().get());
            }
            if (options.receiveBuffer().isPresent()) {
                // Before it is bound: what a client is told of the window at first depends on it.
                channel.setOption(StandardSocketOptions.SO_RCVBUF, options.receiveBuffer().getAsInt());
            }
            channel.bind(address, BACKLOG);
            return channel.socket();
        } catch (IOException taken) {
            channel.close();
            throw Bindable.refused(binding.at(), address.getPort(), taken);
        }
    }

    @Override
    public Accepted accept() throws IOException {
        while (true) {
            Socket client = socket.accept();
            try {
                set(client);
                return new SocketAccepted(client, tls);
            } catch (IOException gone) {
                // It has left before it was served: that is no trouble of the listening.
                SocketConnection.closeQuietly(client);
            }
        }
    }

    private void set(Socket client) throws IOException {
        client.setTcpNoDelay(options.noDelay().orElse(true));
        if (options.keepAlive().isPresent()) {
            client.setKeepAlive(options.keepAlive().get());
        }
        if (options.sendBuffer().isPresent()) {
            client.setSendBufferSize(options.sendBuffer().getAsInt());
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
