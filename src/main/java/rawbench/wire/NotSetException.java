package rawbench.wire;

import java.io.IOException;

/** A socket cannot have what {@link SocketOptions} want of it; the message is a clause that says why. */
final class NotSetException extends IOException {
    private static final long serialVersionUID = 1L;

    NotSetException(String why, Throwable cause) {
        super(why, cause);
    }
}
