package rawbench.ui.request;

/** The three ways in which a line can end, each shown as a glyph of its own. */
public enum LineEnd {
    CRLF("\u240D\u240A\n"), LF("\u240A\n"), CR("\u240D\n");

    private final String shown;

    LineEnd(String shown) {
        this.shown = shown;
    }

    /** How {@link OctetText} spells it: the glyphs, and the break that the text control needs. */
    public String shown() {
        return shown;
    }
}
