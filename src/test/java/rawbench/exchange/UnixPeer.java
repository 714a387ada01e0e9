package rawbench.exchange;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A peer on a Unix stream socket. */
public final class UnixPeer implements AutoCloseable {
    /** What to do with one client. */
    public interface Script {
        void play(UnixPeer peer, SocketChannel client) throws IOException;
    }

    private final Path path;
    private final ServerSocketChannel server;
    private final Script script;
    private final CountDownLatch released = new CountDownLatch(1);

    private UnixPeer(Path path, Script script) throws IOException {
        this.path = path;
        this.script = script;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        Thread.ofPlatform().daemon().name("unix-peer").start(this::accept);
    }

    public static UnixPeer plays(Path path, Script script) throws IOException {
        return new UnixPeer(path, script);
    }

    public Path path() {
        return path;
    }

    /** Does nothing until the test ends. */
    public void hold(SocketChannel client) {
        try {
            released.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads once, answers, and closes. */
    public static Script answers(String answer) {
        return (_, client) -> {
            client.read(ByteBuffer.allocate(1 << 16));
            client.write(ByteBuffer.wrap(answer.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
        };
    }

    @Override
    public void close() throws IOException {
        released.countDown();
        server.close();
        Files.delete(path);
    }

    private void accept() {
        while (true) {
            try {
                SocketChannel client = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client) {
            script.play(this, client);
        } catch (IOException gone) {
            // The client went away, which the test sees on its own side.
        }
    }
}
