package rawbench.content;

/**
 * Puts a tag into one line: white space between its words becomes one space, and where the markup says that white space in
 * a quoted value is only space, a line end there becomes one too.
 */
final class TagLine {
    private final Pen pen;
    private final boolean quotedToo;
    private int quote;
    private boolean blank;

    TagLine(Pen pen, boolean quotedToo) {
        this.pen = pen;
        this.quotedToo = quotedToo;
    }

    /** A tag begins. */
    void begin() {
        quote = 0;
        blank = false;
    }

    /** Octets of the tag. */
    void piece(byte[] octets, int from, int to) throws StopException {
        for (int i = from; i < to; i++) {
            byte octet = octets[i];
            if (quote == 0 && Layout.blank(octet)) {
                blank = true;
                continue;
            }
            if (blank && octet != '>') {
                pen.put(' ');
            }
            blank = false;
            if (quote == 0 && (octet == '"' || octet == '\'')) {
                quote = octet;
            } else if (octet == quote) {
                quote = 0;
            }
            pen.put(quotedToo && quote != 0 && Layout.blank(octet) ? ' ' : octet);
        }
    }
}
