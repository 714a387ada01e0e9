package rawbench.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A keyboard at the screen of {@link ScreenWatch}, which types as a person does: by the X server, through its extension for
 * that. Four requests of the protocol are all it takes, so no library is asked for them.
 */
final class Keyboard implements AutoCloseable {
    private static final int CONTROL = 37;
    private static final int A = 38;
    private static final int PRESS = 2;
    private static final int RELEASE = 3;
    private static final int QUERY_EXTENSION = 98;
    private static final int FAKE_INPUT = 2;
    private static final int FAKE_INPUT_OCTETS = 36;
    private static final int REPLY_OCTETS = 32;

    private final SocketChannel server;
    private final byte opcode;

    private Keyboard(SocketChannel server) throws IOException {
        this.server = server;
        greet();
        this.opcode = extension("XTEST");
    }

    /** A keyboard at this display, such as {@code :1}. */
    static Keyboard at(String display) throws IOException {
        SocketChannel server = SocketChannel
                .open(UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + display.substring(1))));
        try {
            return new Keyboard(server);
        } catch (IOException unfit) {
            server.close();
            throw unfit;
        }
    }

    private void greet() throws IOException {
        write(octets(12).put((byte) 'l').put((byte) 0).putShort((short) 11));
        ByteBuffer answer = read(8);
        int more = Short.toUnsignedInt(answer.getShort(6)) * 4;
        if (answer.get(0) != 1) {
            throw new IOException("The X server lets nobody in");
        }
        read(more);
    }

    private byte extension(String name) throws IOException {
        int padded = (name.length() + 3) / 4 * 4;
        write(octets(8 + padded).put((byte) QUERY_EXTENSION)
                .put((byte) 0)
                .putShort((short) (2 + padded / 4))
                .putShort((short) name.length())
                .putShort((short) 0)
                .put(name.getBytes(StandardCharsets.US_ASCII)));
        ByteBuffer answer = read(REPLY_OCTETS);
        if (answer.get(8) == 0) {
            throw new IOException("The X server does not have " + name);
        }
        return answer.get(9);
    }

    /** Presses Ctrl+A: it marks all of a text, which is seen from afar, and however often it comes. */
    void selectAll() throws IOException {
        key(PRESS, CONTROL);
        key(PRESS, A);
        key(RELEASE, A);
        key(RELEASE, CONTROL);
    }

    private void key(int act, int key) throws IOException {
        write(octets(FAKE_INPUT_OCTETS).put(opcode)
                .put((byte) FAKE_INPUT)
                .putShort((short) (FAKE_INPUT_OCTETS / 4))
                .put((byte) act)
                .put((byte) key));
    }

    private static ByteBuffer octets(int count) {
        return ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer request) throws IOException {
        request.clear();
        while (request.hasRemaining()) {
            server.write(request);
        }
    }

    private ByteBuffer read(int count) throws IOException {
        ByteBuffer answer = octets(count);
        while (answer.hasRemaining()) {
            if (server.read(answer) < 0) {
                throw new EOFException("The X server has gone");
            }
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
