package rawbench.octets;

/**
 * A text that may be looked at only so often: an expression can need longer over a few characters than anybody waits, and
 * how often it looked is the same at every run, unlike how long it took.
 */
public final class BoundedText implements CharSequence {
    /** The expression was given up over the text. */
    public static final class GivenUpException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUpException() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private long looks;

    /** @param looks how many characters are given out, one that is asked for again each time */
    public BoundedText(String text, long looks) {
        this.text = text;
        this.looks = looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--looks < 0) {
            throw new GivenUpException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return text;
    }
}
