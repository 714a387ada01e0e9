package rawbench.compare;

/** How a part of one message stands to its counterpart in the other. */
public enum Sign {
    SAME("="),
    /** The same in meaning, spelled otherwise: case of a name, white space, a fold, the escapes of a string. */
    SPELLING("~"),
    /** The same at another place, where places have a meaning: an element of an array. */
    MOVED("⇅"),
    CHANGED("≠"),
    /** Only in the first. */
    REMOVED("−"),
    /** Only in the second. */
    ADDED("+");

    private final String glyph;

    Sign(String glyph) {
        this.glyph = glyph;
    }

    /** The sign as one character, so that colour is never the only one to tell. */
    public String glyph() {
        return glyph;
    }

    /** Whether it counts as a difference. */
    public boolean differs() {
        return this != SAME && this != SPELLING;
    }

    /** The sign seen from the other side. */
    public Sign mirrored() {
        return switch (this) {
            case REMOVED -> ADDED;
            case ADDED -> REMOVED;
            case SAME, SPELLING, MOVED, CHANGED -> this;
        };
    }
}
