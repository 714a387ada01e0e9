package rawbench.wire;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;

import rawbench.octets.OwnFile;

/**
 * A listening Unix stream socket. Its file is for its owner alone unless it is exposed, and goes when it is closed.
 *
 * <p>The platform makes the file with what the user's mask allows, and only then is it made private. Who came in between,
 * when nobody had been told of it yet, is not served.
 */
final class UnixAcceptor implements Acceptor {
    private final ServerSocketChannel channel;
    private final Path path;
    private final OwnFile file;
    private final ListeningOptions options;

    private UnixAcceptor(ServerSocketChannel channel, Path path, OwnFile file, ListeningOptions options) {
        this.channel = channel;
        this.path = path;
        this.file = file;
        this.options = options;
    }

    /** Listens at a path where nothing lies. */
    static UnixAcceptor open(Path path, Binding binding) throws IOException {
        ServerSocketChannel channel = channel(path);
        ListeningOptions options;
        try {
            options = ListeningOptions.of(binding.options(), StandardProtocolFamily.UNIX);
            options.before(channel);
        } catch (IOException unset) {
            channel.close();
            throw unset;
        }
        try {
            channel.bind(UnixDomainSocketAddress.of(path), BACKLOG);
        } catch (IOException notBound) {
            channel.close();
            throw refused(path, notBound);
        }
        try {
            OwnFile file = OwnFile.made(path, binding.exposed());
            if (!binding.exposed()) {
                turnAway(channel);
            }
            return new UnixAcceptor(channel, path, file, options);
        } catch (IOException notOurs) {
            channel.close();
            throw refused(path, notOurs);
        }
    }

    private static ServerSocketChannel channel(Path path) throws IOException {
        try {
            return ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (UnsupportedOperationException unknown) {
            throw new IOException(ListenWords.NO_UNIX_SOCKET.of(path, ListenWords.SYSTEM_HAS_NONE.of()), unknown);
        }
    }

    /** Closes the connections that wait already. */
    static void turnAway(ServerSocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        for (SocketChannel early = channel.accept(); early != null; early = channel.accept()) {
            early.close();
        }
        channel.configureBlocking(true);
    }

    @Override
    public Accepted accept() throws IOException {
        while (true) {
            SocketChannel client = channel.accept();
            try {
                SocketSettings settings = options.on(client);
                UnixAccepted accepted = new UnixAccepted(client, path.toString());
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
        return new Endpoint.UnixSocket(path);
    }

    @Override
    public boolean closed() {
        return !channel.isOpen();
    }

    /** Its file goes with it, unless another lies in its place. */
    @Override
    public void close() throws IOException {
        boolean first = channel.isOpen();
        channel.close();
        if (first) {
            file.remove();
        }
    }

    private static IOException refused(Path path, IOException why) {
        return new IOException(ListenWords.NO_UNIX_SOCKET.of(path, reason(path, why)), why);
    }

    private static String reason(Path path, IOException why) {
        String words = Faults.words(why).toLowerCase(Locale.ROOT);
        if (words.contains("too long")) {
            int octets = path.toString().getBytes(Charset.defaultCharset()).length;
            return ListenWords.PATH_TOO_LONG.of(octets);
        }
        if (words.contains("in use")) {
            return taken(path);
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !OwnFile.isFolder(folder)) {
            return ListenWords.NO_FOLDER.of(folder);
        }
        return words.contains("permission") ? ListenWords.NOT_WRITABLE.of() : Faults.words(why);
    }

    private static String taken(Path path) {
        if (!OwnFile.isSpecial(path)) {
            return ListenWords.PATH_TAKEN.of();
        }
        return answered(path) ? ListenWords.SOCKET_TAKEN.of() : ListenWords.SOCKET_LEFT.of(path);
    }

    /** Whether somebody takes connections there; who does meets a client that says nothing. */
    private static boolean answered(Path path) {
        try (SocketChannel client = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return client.connect(UnixDomainSocketAddress.of(path));
        } catch (IOException refused) {
            return SystemError.of(refused) != SystemError.REFUSED;
        }
    }
}
