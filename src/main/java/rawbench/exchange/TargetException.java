package rawbench.exchange;

/** A target, or a proxy, that cannot be read, with a sentence that says what is wrong with it. */
public final class TargetException extends Exception {
    private static final long serialVersionUID = 1L;

    TargetException(String says) {
        super(says);
    }
}
