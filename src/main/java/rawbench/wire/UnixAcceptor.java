package rawbench.wire;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * A listening Unix socket: the other end of {@link Endpoint.UnixSocket}, for programs of one person on one machine. Who may
 * reach the socket's path is for the file system to say.
 */
public final class UnixAcceptor implements AutoCloseable {
    private final ServerSocketChannel channel;
    private final Path path;

    private UnixAcceptor(ServerSocketChannel channel, Path path) {
        this.channel = channel;
        this.path = path;
    }

    /**
     * Listens at a path where nothing lies; the socket's file stays when this is closed.
     *
     * @throws IOException with a sentence for a person when that is not possible
     */
    public static UnixAcceptor listen(Path path) throws IOException {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.bind(UnixDomainSocketAddress.of(path));
            } catch (IOException notBound) {
                channel.close();
                throw notBound;
            }
            return new UnixAcceptor(channel, path);
        } catch (IOException | UnsupportedOperationException failed) {
            throw new IOException("No Unix socket can be made at " + path + " (" + failed.getMessage() + ")", failed);
        }
    }

    /** Waits for the next client. */
    public Connection accept() throws IOException {
        SocketChannel client = channel.accept();
        return new ChannelConnection(client, path.toString(), TranscriptRecorder.forgetful());
    }

    /** Ends the listening, and an {@link #accept} that waits. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
