package rawbench.wire;

import java.io.IOException;

/** A client's connection broke, as an {@link Accepted} tells it: what the transcript has, and what the system said. */
public final class BrokenException extends IOException {
    private static final long serialVersionUID = 1L;
    private final SystemError error;

    BrokenException(WireFault fault, IOException how) {
        super(fault.says(), how);
        error = SystemError.of(how);
    }

    /** What the system said, over TLS too. */
    public SystemError error() {
        return error;
    }

    /** What the system said where this, or what caused it, is of a client's connection; else {@link SystemError#OTHER}. */
    public static SystemError of(Throwable failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof BrokenException broken) {
                return broken.error();
            }
        }
        return SystemError.OTHER;
    }
}
