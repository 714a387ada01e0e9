package rawbench.compare;

/**
 * A text that may be looked at only so often: an expression can need longer over a few characters than anybody waits, and
 * how often it looked is the same at every run, unlike how long it took.
 */
final class BoundedText implements CharSequence {
    /** So many looks are allowed at any text, and as many again at each character. */
    private static final long LOOKS = 1 << 20;
    private static final long LOOKS_A_CHARACTER = 256;

    /** The expression was given up over the text. */
    static final class GivenUpException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUpException() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private long looks;

    BoundedText(String text) {
        this.text = text;
        looks = LOOKS + LOOKS_A_CHARACTER * text.length();
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
