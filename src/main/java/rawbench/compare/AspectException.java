package rawbench.compare;

/** What was written is no column of a table; the message says what would be one. */
public final class AspectException extends Exception {
    private static final long serialVersionUID = 1L;

    AspectException(String sentence) {
        super(sentence);
    }
}
