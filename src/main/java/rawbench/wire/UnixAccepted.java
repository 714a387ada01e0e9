package rawbench.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A client on a Unix stream socket. */
final class UnixAccepted extends Accepted {
    private final SocketChannel channel;
    private final String path;
    private final TimedRead reading;

    UnixAccepted(SocketChannel channel, String path) {
        this.channel = channel;
        this.path = path;
        this.reading = new TimedRead(into -> channel.read(ByteBuffer.wrap(into)));
    }

    @Override
    int take(byte[] into) throws IOException {
        return reading.read(into);
    }

    @Override
    void give(byte[] octets, int from, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(octets, from, count);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public void patience(Duration longest) {
        reading.patience(longest);
    }

    @Override
    void endOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public String address() {
        return path;
    }

    @Override
    String local() {
        return path;
    }

    @Override
    void release() throws IOException {
        channel.close();
    }

    @Override
    public void close() throws IOException {
        cut();
        reading.awaitEnd();
    }
}
