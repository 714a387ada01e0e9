package rawbench.wire;

import java.io.IOException;

/** Other machines could reach what was to be listened at, and nobody said that they may. */
public final class NotExposedException extends IOException {
    private static final long serialVersionUID = 1L;

    NotExposedException(String sentence) {
        super(sentence);
    }
}
