package rawbench.ui.kit;

/**
 * A stretch of octets that a pane wants to be seen: what a finding, a span or a search hit becomes on the screen.
 *
 * @param offset of its first octet
 * @param length in octets, 0 for a place between two
 * @param kind how it is drawn
 * @param text what it says when it is pointed at
 */
public record Mark(long offset, long length, Kind kind, String text) {
    /** How a mark is drawn; the style class is {@code mark-} and the name in lower case. */
    public enum Kind {
        NOTE,
        WARNING,
        ERROR,
        /** A name that stands for a value. */
        VARIABLE,
        /** A name that stands for nothing. */
        VARIABLE_MISSING,
        /** What a search found. */
        HIT,
        /** Octets that have a name: the start line of a message. */
        START_LINE,
        /** A field line, or a trailer. */
        FIELD,
        /** Octets that frame: chunk lines, line ends, empty lines. */
        FRAME,
        /** Content. */
        DATA,
        /** Octets that belong to no message. */
        SURPLUS;

        public String styleClass() {
            return "mark-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public long end() {
        return offset + length;
    }
}
