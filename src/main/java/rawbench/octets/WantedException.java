package rawbench.octets;

/** What a person wants to find cannot be searched for: a sentence says why, and where in the wanted text. */
public final class WantedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    /** @param position of the character that is wrong, counted from 1 */
    WantedException(String sentence, int position) {
        super(sentence);
        this.position = position;
    }

    /** The character of the wanted text that is wrong, counted from 1. */
    public int position() {
        return position;
    }
}
