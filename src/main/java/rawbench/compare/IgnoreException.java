package rawbench.compare;

/** A rule of what to ignore that cannot be read; its message is a sentence for the person who wrote it. */
public final class IgnoreException extends Exception {
    private static final long serialVersionUID = 1L;

    IgnoreException(String sentence) {
        super(sentence);
    }
}
