package rawbench.listen;

import java.io.IOException;

/**
 * How a {@link Service} failed by itself, in a sentence: it is told also where the client's connection is closed by then,
 * since the service closed it for that.
 */
final class ServiceException extends IOException {
    private static final long serialVersionUID = 1L;

    ServiceException(String says, Throwable cause) {
        super(says, cause);
    }
}
