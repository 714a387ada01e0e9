package rawbench.ui.request;

import rawbench.octets.Octets;

/** The three ways in which a line can end, each shown as a glyph of its own. */
public enum LineEnd {
    CRLF("\u21B5\n"),
    LF("\u21E3\n"),
    CR("\u21E4\n");

    private final String shown;

    LineEnd(String shown) {
        this.shown = shown;
    }

    /** What it is in a message. */
    Octets octets() {
        return switch (this) {
            case CRLF -> Octets.latin1("\r\n");
            case LF -> Octets.latin1("\n");
            case CR -> Octets.latin1("\r");
        };
    }

    /** How {@link OctetText} spells it: a glyph (↵ ⇣ ⇤), and the break that the text control needs. */
    public String shown() {
        return shown;
    }
}
