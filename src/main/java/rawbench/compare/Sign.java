package rawbench.compare;

/** How a part of one answer stands to its counterpart in the other. */
public enum Sign {
    SAME("="),
    /** The same in meaning, spelled otherwise: case of a name, white space, a fold. */
    SPELLING("~"),
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
        return this == CHANGED || this == REMOVED || this == ADDED;
    }

    /** The sign seen from the other side. */
    public Sign mirrored() {
        return switch (this) {
            case REMOVED -> ADDED;
            case ADDED -> REMOVED;
            case SAME, SPELLING, CHANGED -> this;
        };
    }
}
