package rawbench.content;

/**
 * The end of a text that goes on.
 *
 * @param from how many characters stood before it
 * @param text the end itself, no line of it longer than the screen can bear
 */
public record TextTail(long from, String text) {
    /** How many characters there were in all. */
    public long to() {
        return from + text.length();
    }
}
