package rawbench.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lays XML out in lines, octet for octet, and resolves nothing: no entity is expanded, no file or address read.
 *
 * <p>Only white space changes, and only between the tags of elements that hold nothing but elements, comments and
 * processing instructions: there it is replaced by a line end and an indent. What has text of its own stays as it is with
 * all that is in it, and so does what says {@code xml:space="preserve"}. An XML reader that counts white space between
 * elements, which without a schema it may, sees that change and no other.
 */
final class XmlLayout implements Layout, Markup {
    private static final int DEEPEST_INDENT = 64;
    private static final byte[] LINE = ("\n" + "  ".repeat(DEEPEST_INDENT)).getBytes(StandardCharsets.US_ASCII);

    private final Pen pen;
    private final TagLine tag;
    private final boolean tagsInLines;
    private final XmlShape shape = new XmlShape();
    private final MarkupScanner scanner = new MarkupScanner(this, false);
    private long looked;
    private long fed;
    private Token token = Token.COMMENT;
    private int elements;
    private int depth;
    /** The depth of the element that stays as it is with all in it; 0 outside of such. */
    private int keptFrom;
    private boolean begun;
    private boolean laid;

    XmlLayout(Sink sink) {
        this(sink, false);
    }

    /** @param tagsInLines whether every tag is put into one line */
    XmlLayout(Sink sink, boolean tagsInLines) {
        this.pen = new Pen(sink);
        this.tag = new TagLine(pen, true);
        this.tagsInLines = tagsInLines;
    }

    @Override
    public boolean looksFirst() {
        return true;
    }

    @Override
    public void look(byte[] octets, int from, int to) throws StopException {
        shape.feed(octets, from, to);
        looked += to - from;
    }

    @Override
    public boolean feed(byte[] octets, int from, int to) throws StopException {
        if (fed == 0) {
            shape.end(looked);
        }
        long right = shape.wrongAt() < 0 ? to - from : Math.clamp(shape.wrongAt() - fed, 0, to - from);
        int until = from + (int) right;
        if (until > from) {
            scanner.feed(octets, from, until);
        }
        fed += to - from;
        if (until < to) {
            scanner.end();
            pen.put(octets, until, to - until);
        }
        return until == to || laid;
    }

    @Override
    public Optional<Wrong> end() throws StopException {
        scanner.end();
        pen.flush();
        return shape.wrongAt() < 0 ? Optional.empty()
                : Optional.of(new Wrong(LayoutWords.XML_BROKEN, shape.wrongAt(), shape.wrong()));
    }

    @Override
    public boolean laid() {
        return laid;
    }

    @Override
    public void text(byte[] octets, int from, int to) throws StopException {
        if (keptFrom > 0) {
            pen.put(octets, from, to - from);
            return;
        }
        for (int i = from; i < to; i++) {
            if (!Layout.blank(octets[i])) {
                pen.put(octets[i]);
            }
        }
    }

    @Override
    public void begin(Token next, String name) throws StopException {
        token = next;
        tag.begin();
        if (token == Token.END_TAG && keptFrom == 0) {
            line(depth - 1);
        } else if (keptFrom == 0 && begun) {
            line(depth);
        }
        begun = true;
    }

    private void line(int indent) throws StopException {
        laid = true;
        pen.put(LINE, 0, 1 + 2 * Math.min(indent, DEEPEST_INDENT));
    }

    @Override
    public void piece(byte[] octets, int from, int to) throws StopException {
        if (tagsInLines && (token == Token.START_TAG || token == Token.END_TAG)) {
            tag.piece(octets, from, to);
            return;
        }
        pen.put(octets, from, to - from);
    }

    @Override
    public void end(boolean empty) {
        if (token == Token.START_TAG) {
            if (!empty) {
                depth++;
                keptFrom = keptFrom == 0 && shape.keeps(elements) ? depth : keptFrom;
            }
            elements++;
        } else if (token == Token.END_TAG) {
            keptFrom = keptFrom == depth ? 0 : keptFrom;
            depth--;
        }
    }
}
