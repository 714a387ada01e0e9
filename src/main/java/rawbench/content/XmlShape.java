package rawbench.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/**
 * What must be known of an XML text before it can be laid out: which elements have text of their own, so that no white
 * space may be added in them, and where the text stops being well-formed. It needs a bit an element, and the names of
 * those that are open.
 */
final class XmlShape implements Markup {
    private static final int DEEPEST = 100_000;
    /** A tag that says {@code xml:space="preserve"} says it in its first octets. */
    private static final int LOOKED_AT = 4096;
    private static final int SHOWN_NAME = 40;

    /** An open element. */
    private static final class Open {
        private final String name;
        private final int number;
        /** Whether it has had anything but text. */
        private boolean parent;

        Open(String name, int number) {
            this.name = name;
            this.number = number;
        }
    }

    private final MarkupScanner scanner = new MarkupScanner(this, false);
    /** For each element in the order of their start tags, whether it stays as it is. */
    private final BitSet kept = new BitSet();
    private final StringBuilder tag = new StringBuilder();
    private int elements;
    private final List<Open> open = new ArrayList<>();
    private Token token = Token.COMMENT;
    private String name = "";
    private String wrong = "";
    private long wrongAt = -1;

    /** Takes the next octets. */
    void feed(byte[] octets, int from, int to) throws StopException {
        if (!wrong.isEmpty()) {
            return;
        }
        boolean right = scanner.feed(octets, from, to);
        if (wrong.isEmpty() && !right) {
            wrong(scanner.wrong(), scanner.tokenAt());
        }
    }

    /** Ends the feeding, after {@code length} octets. */
    void end(long length) {
        if (!wrong.isEmpty()) {
            return;
        }
        if (scanner.inToken()) {
            wrong(LayoutWords.ENDS_AMID.of(), scanner.tokenAt());
        } else if (!open.isEmpty()) {
            wrong(LayoutWords.NOT_CLOSED.of(shown(open.getLast().name)), length);
        } else if (elements == 0) {
            wrong(LayoutWords.NO_ELEMENT.of(), length);
        }
    }

    /** Whether the element with that number has to stay as it is. */
    boolean keeps(int element) {
        return kept.get(element);
    }

    /** The offset from which on the text is not well-formed, or -1. */
    long wrongAt() {
        return wrongAt;
    }

    /** What is wrong there, as the end of a sentence. */
    String wrong() {
        return wrong;
    }

    @Override
    public void text(byte[] octets, int from, int to) {
        if (!wrong.isEmpty()) {
            return;
        }
        long first = scanner.textAt() - from;
        int at = from;
        while (at < to && (Layout.blank(octets[at]) || Layout.marks(octets[at], first + at))) {
            at++;
        }
        if (at < to && open.isEmpty()) {
            wrong(LayoutWords.TEXT_OUTSIDE.of(), first + at);
        } else if (at < to) {
            kept.set(open.getLast().number);
        }
    }

    @Override
    public void begin(Token begun, String itsName) {
        token = begun;
        name = itsName;
        tag.setLength(0);
        if (open.isEmpty() || !wrong.isEmpty()) {
            return;
        }
        if (begun == Token.CDATA) {
            kept.set(open.getLast().number);
        } else if (begun != Token.END_TAG) {
            open.getLast().parent = true;
        }
    }

    @Override
    public void piece(byte[] octets, int from, int to) {
        if (token == Token.START_TAG && tag.length() < LOOKED_AT) {
            tag.append(new String(octets, from, Math.min(to - from, LOOKED_AT), StandardCharsets.ISO_8859_1));
        }
    }

    @Override
    public void end(boolean empty) {
        if (!wrong.isEmpty()) {
            return;
        }
        if (token == Token.START_TAG) {
            open(empty);
        } else if (token == Token.END_TAG) {
            close();
        } else if (token == Token.CDATA && open.isEmpty()) {
            wrong(LayoutWords.TEXT_OUTSIDE.of(), scanner.tokenAt());
        }
    }

    private void open(boolean empty) {
        if (open.isEmpty() && elements > 0) {
            wrong(LayoutWords.SECOND_ROOT.of(), scanner.tokenAt());
        } else if (open.size() == DEEPEST) {
            wrong(LayoutWords.TOO_DEEP.of(DEEPEST), scanner.tokenAt());
        } else if (!empty) {
            open.add(new Open(name, elements));
            int space = tag.indexOf("xml:space");
            if (space >= 0 && tag.indexOf("preserve", space) > 0) {
                kept.set(elements);
            }
        }
        elements++;
    }

    private void close() {
        if (open.isEmpty()) {
            wrong(LayoutWords.NO_START_TAG.of(shown(name)), scanner.tokenAt());
        } else if (!open.getLast().name.equals(name)) {
            wrong(LayoutWords.OTHER_END_TAG.of(shown(name), shown(open.getLast().name)), scanner.tokenAt());
        } else {
            Open closed = open.removeLast();
            if (!closed.parent) {
                kept.set(closed.number);
            }
        }
    }

    private void wrong(String what, long where) {
        if (wrong.isEmpty()) {
            wrong = what;
            wrongAt = where;
        }
    }

    private static String shown(String name) {
        Octets octets = Octets.latin1(name);
        return "<" + Escapes.encode(octets.slice(0, Math.min(SHOWN_NAME, octets.length())))
                + (octets.length() > SHOWN_NAME ? "…" : "") + ">";
    }
}
