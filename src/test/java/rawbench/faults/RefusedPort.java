package rawbench.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of loopback that refuses every connection: the peer that is not there. It is taken as long as the tests run, so
 * that no other can come to listen on it, as on one that was let go of; and nobody listens.
 */
public final class RefusedPort {
    private static final Socket TAKEN = taken();

    private RefusedPort() {
    }

    /** Its number, on 127.0.0.1. */
    public static int number() {
        return TAKEN.getLocalPort();
    }

    private static Socket taken() {
        try {
            Socket socket = new Socket();
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            return socket;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
