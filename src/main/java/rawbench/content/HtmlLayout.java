package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays HTML out in lines, octet for octet, whatever is wrong with it.
 *
 * <p>Only white space changes, and only where none is shown: before and behind the tags of blocks such as {@code div},
 * {@code p} and {@code td}, and between what stands in the head. Phrases stay on their line as they are, so do comments,
 * scripts, styles, {@code pre} and {@code textarea}. A style sheet that shows white space elsewhere, or a script that
 * counts text nodes, sees the change.
 */
final class HtmlLayout implements Layout, Markup {
    private static final int DEEPEST_INDENT = 64;
    /** Deeper than browsers go; deeper ones are not counted. */
    private static final int DEEPEST = 512;
    /** A longer run of white space stays as it is. */
    private static final int MAX_BLANKS = 64 << 10;
    private static final byte[] LINE = ("\n" + "  ".repeat(DEEPEST_INDENT)).getBytes(StandardCharsets.US_ASCII);

    /** What stands before the place that is reached. */
    private enum After {
        NOTHING,
        BLOCK_OPENED,
        BLOCK_CLOSED,
        PHRASE
    }

    /** A block that is open. */
    private static final class Open {
        private final String name;
        /** Whether a line ends in it, so that its end tag begins one. */
        private boolean broken;

        Open(String name) {
            this.name = name;
        }
    }

    private final Pen pen;
    private final TagLine tag;
    private final boolean tagsInLines;
    private final MarkupScanner scanner = new MarkupScanner(this, true);
    private final List<Open> open = new ArrayList<>();
    private final ByteArrayOutputStream blanks = new ByteArrayOutputStream();
    private After after = After.NOTHING;
    private Token token = Token.COMMENT;
    private String name = "";
    /** Whether lines may end around the tag that has begun. */
    private boolean block;
    /** How many preformatted elements are open. */
    private int preformatted;
    private boolean laid;

    HtmlLayout(Sink sink) {
        this(sink, false);
    }

    /** @param tagsInLines whether every tag is put into one line, save for line ends in quoted values */
    HtmlLayout(Sink sink, boolean tagsInLines) {
        this.pen = new Pen(sink);
        this.tag = new TagLine(pen, false);
        this.tagsInLines = tagsInLines;
    }

    @Override
    public boolean feed(byte[] octets, int from, int to) throws StopException {
        scanner.feed(octets, from, to);
        return true;
    }

    @Override
    public Optional<Wrong> end() throws StopException {
        scanner.end();
        if (after == After.PHRASE || after == After.NOTHING || preformatted > 0) {
            writeBlanks();
        }
        pen.flush();
        return Optional.empty();
    }

    @Override
    public boolean laid() {
        return laid;
    }

    @Override
    public void text(byte[] octets, int from, int to) throws StopException {
        long first = scanner.textAt() - from;
        int at = from;
        while (at < to) {
            int word = at;
            while (word < to && (Layout.blank(octets[word]) || Layout.marks(octets[word], first + word))) {
                word++;
            }
            blanks.write(octets, at, word - at);
            if (blanks.size() > MAX_BLANKS) {
                phrase();
            }
            int next = word;
            while (next < to && !Layout.blank(octets[next])) {
                next++;
            }
            if (next > word) {
                phrase();
                pen.put(octets, word, next - word);
            }
            at = next;
        }
    }

    /** Text, or what stands in a line like text, comes next. */
    private void phrase() throws StopException {
        boolean ended = after == After.BLOCK_CLOSED
                || after == After.BLOCK_OPENED && lineEnded();
        if (preformatted == 0 && ended) {
            line();
        } else {
            writeBlanks();
        }
        after = After.PHRASE;
    }

    /** Whether a line ended in the white space before this place. */
    private boolean lineEnded() {
        return blanks.toString(StandardCharsets.ISO_8859_1).indexOf('\n') >= 0;
    }

    private void writeBlanks() throws StopException {
        pen.put(blanks.toByteArray(), 0, blanks.size());
        blanks.reset();
    }

    private void line() throws StopException {
        blanks.reset();
        laid = true;
        if (!open.isEmpty()) {
            open.getLast().broken = true;
        }
        pen.put(LINE, 0, 1 + 2 * Math.min(open.size(), DEEPEST_INDENT));
    }

    @Override
    public void begin(Token next, String itsName) throws StopException {
        token = next;
        tag.begin();
        name = itsName;
        block = preformatted == 0 && switch (next) {
            case START_TAG, END_TAG -> HtmlElements.block(name) || HtmlElements.unseen(name) && unseen();
            case DECLARATION -> true;
            default -> false;
        };
        if (next == Token.RAW) {
            return;
        }
        if (next == Token.START_TAG && block) {
            starts();
        } else if (next == Token.END_TAG && (block || preformatted == 1 && HtmlElements.preformatted(name))) {
            ends();
        } else if (block && after == After.NOTHING) {
            writeBlanks();
        } else if (block) {
            line();
        } else {
            phrase();
        }
    }

    /** Whether nothing is shown around the place: in the head, or at the edge of a block. */
    private boolean unseen() {
        boolean head = !open.isEmpty() && (open.getLast().name.equals("head") || open.getLast().name.equals("html"));
        return head || token == Token.END_TAG || after != After.PHRASE;
    }

    private void starts() throws StopException {
        while (!open.isEmpty() && HtmlElements.closes(name, open.getLast().name)) {
            open.removeLast();
        }
        if (after == After.NOTHING) {
            writeBlanks();
        } else {
            line();
        }
    }

    private void ends() throws StopException {
        int at = open.size() - 1;
        while (at >= 0 && !open.get(at).name.equals(name)) {
            at--;
        }
        block = at >= 0;
        if (!block) {
            phrase();
            return;
        }
        boolean broken = open.get(at).broken || preformatted == 0 && after == After.PHRASE && lineEnded();
        open.subList(at, open.size()).clear();
        if (preformatted == 0 && broken) {
            line();
        } else if (preformatted == 0 && after == After.BLOCK_OPENED) {
            blanks.reset();
        } else {
            writeBlanks();
        }
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
        switch (token) {
            case START_TAG -> started();
            case END_TAG -> ended();
            case DECLARATION -> after = After.BLOCK_CLOSED;
            case RAW -> {
                // Its end tag follows, which has its place from its start tag.
            }
            default -> after = After.PHRASE;
        }
    }

    private void ended() {
        after = block ? After.BLOCK_CLOSED : After.PHRASE;
        preformatted -= preformatted > 0 && HtmlElements.preformatted(name) ? 1 : 0;
    }

    private void started() {
        boolean pushed = block && !HtmlElements.empty(name) && open.size() < DEEPEST;
        if (pushed) {
            open.add(new Open(name));
        }
        preformatted += HtmlElements.preformatted(name) ? 1 : 0;
        after = pushed ? After.BLOCK_OPENED : block ? After.BLOCK_CLOSED : After.PHRASE;
    }
}
