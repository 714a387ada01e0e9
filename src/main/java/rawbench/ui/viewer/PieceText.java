package rawbench.ui.viewer;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import rawbench.octets.Cells;
import rawbench.octets.Glyph;
import rawbench.octets.Pieces;

/**
 * The characters of one piece of a text as they are drawn: each with what belongs to it, as a cluster that the caret
 * passes in one step, with its octets and its columns. Immutable but for the colours.
 */
final class PieceText {
    /** A tab is as wide as there is room to the next stop. */
    static final int TAB = -1;

    /** The longest piece, and its end. */
    private static final int MOST = 2 * Pieces.STEP + 64;
    /** How much less a piece of ASCII alone takes. */
    private static final int LIGHT = 16;
    /** The numbers from 0 on: where each character begins in a piece of ASCII alone. Never written to. */
    private static final int[] NUMBERS = IntStream.range(0, MOST).toArray();

    private final long from;
    private final long textEnd;
    private final long to;
    private final End end;
    private final StringBuilder drawn;
    private final StringBuilder plain;
    private final boolean simple;
    private int count;
    /** For each cluster, and behind the last: its first octet, its place in the drawn and in the plain characters. */
    private final int[] octets;
    private final int[] drawnAt;
    private final int[] plainAt;
    private final byte[] widths;
    private final boolean[] isGlyph;
    private Colours.Token[] tokens = {};

    /** What follows the last character. */
    enum End {
        LF,
        CRLF,
        MORE,
        NOTHING
    }

    /** A piece of ASCII alone that can be seen. */
    PieceText(String text, long from, long to, End end) {
        this(from, from + text.length(), to, end, true, text.length());
        count = text.length();
        drawn.append(text);
    }

    /** @param glyphs how a character is written that cannot be seen */
    PieceText(Cells cells, long from, long textEnd, long to, End end, IntFunction<String> glyphs) {
        this(from, textEnd, to, end, false, cells.count());
        fill(cells, glyphs);
        begin(textEnd);
        // What switches between alphabets before the first character belongs to it.
        octets[0] = 0;
    }

    private PieceText(long from, long textEnd, long to, End end, boolean simple, int most) {
        this.from = from;
        this.textEnd = textEnd;
        this.to = to;
        this.end = end;
        this.simple = simple;
        octets = simple ? NUMBERS : new int[most + 1];
        drawnAt = simple ? NUMBERS : new int[most + 1];
        plainAt = simple ? NUMBERS : new int[most + 1];
        widths = new byte[simple ? 0 : most + 1];
        isGlyph = new boolean[simple ? 0 : most + 1];
        drawn = new StringBuilder(most);
        plain = simple ? drawn : new StringBuilder(most);
    }

    /** The numbers from 0 to {@code last}. */
    static int[] upTo(int last) {
        return last + 1 == NUMBERS.length ? NUMBERS : Arrays.copyOf(NUMBERS, last + 1);
    }

    private void fill(Cells cells, IntFunction<String> glyphs) {
        int before = 0;
        for (int i = 0; i < cells.count(); i++) {
            int code = cells.code(i);
            if (cells.isOctet(i)) {
                glyph(cells.offset(i), Glyph.ofOctet(code), 0xFFFD);
                before = 0;
            } else if (code == '\t') {
                add(cells.offset(i), TAB, code);
                before = 0;
            } else if (Glyph.stands(code)) {
                glyph(cells.offset(i), glyphs.apply(code), code);
                before = 0;
            } else if (before != 0 && (CharacterWidth.joins(code) || CharacterWidth.join(before, code)
                    || cells.offset(i) == cells.offset(i - 1))) {
                drawn.appendCodePoint(code);
                plain.appendCodePoint(code);
                // Two letters of a flag are one; a third begins the next.
                before = CharacterWidth.join(before, code) ? ' ' : code;
            } else {
                add(cells.offset(i), Math.max(1, CharacterWidth.of(code)), code);
                before = code;
            }
        }
    }

    private void glyph(long offset, String glyph, int code) {
        begin(offset);
        isGlyph[count] = true;
        widths[count++] = (byte) glyph.length();
        drawn.append(glyph);
        plain.appendCodePoint(code);
    }

    private void add(long offset, int width, int code) {
        begin(offset);
        widths[count++] = (byte) width;
        drawn.appendCodePoint(code);
        plain.appendCodePoint(code);
    }

    private void begin(long offset) {
        octets[count] = (int) (offset - from);
        drawnAt[count] = drawn.length();
        plainAt[count] = plain.length();
    }

    /** Gives the characters their colours. */
    void colour(List<Colours.Run> runs) {
        tokens = new Colours.Token[count];
        for (Colours.Run run : runs) {
            for (int i = cluster(plainAt, count + 1, run.from()); i < count && plainAt[i] < run.to(); i++) {
                tokens[i] = run.token();
            }
        }
    }

    /** The last cluster that begins at or before a place. */
    private static int cluster(int[] begins, int clusters, int place) {
        int found = Arrays.binarySearch(begins, 0, clusters, place);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** How many clusters there are. */
    int count() {
        return count;
    }

    /** The characters as they were read, an octet that is none as U+FFFD. */
    String plain() {
        return plain.toString();
    }

    /** How many characters are drawn before a cluster. */
    int drawnBefore(int cluster) {
        return drawnAt[cluster];
    }

    /** The cluster that is drawn where so many characters stand before. */
    int drawnAt(int character) {
        return cluster(drawnAt, count + 1, character);
    }

    /** What is drawn from one cluster to before another. */
    String drawn(int cluster, int behind) {
        return drawn.substring(drawnAt[cluster], drawnAt[behind]);
    }

    /** The columns of a cluster, or {@link #TAB}. */
    int width(int cluster) {
        return simple ? 1 : widths[cluster];
    }

    boolean isGlyph(int cluster) {
        return !simple && isGlyph[cluster];
    }

    /** Whether all clusters are characters of ASCII, one octet each. */
    boolean isSimple() {
        return simple;
    }

    /** What keeping the piece costs, as many clusters of a text of all kinds. */
    int weight() {
        return simple ? count / LIGHT + 1 : count + 1;
    }

    /** Whether the cluster is one character of ASCII, as wide as all others. */
    boolean isSimple(int cluster) {
        return simple || widths[cluster] == 1 && !isGlyph[cluster] && drawnAt[cluster + 1] - drawnAt[cluster] == 1
                && drawn.charAt(drawnAt[cluster]) < 0x7F;
    }

    boolean isBlank(int cluster) {
        return width(cluster) == TAB || !isGlyph(cluster) && drawn.charAt(drawnAt[cluster]) == ' ';
    }

    /** The first code point of a cluster. */
    int code(int cluster) {
        return plain.codePointAt(plainAt[cluster]);
    }

    /** The token that the cluster belongs to; null for none. */
    Colours.Token token(int cluster) {
        return cluster < tokens.length ? tokens[cluster] : null;
    }

    /** The offset of the first octet of a cluster; behind the last one, where the text ends. */
    long offset(int cluster) {
        return from + octets[cluster];
    }

    /** The cluster that holds the octet at an offset; {@link #count} at the end of the text. */
    int holding(long offset) {
        if (offset >= textEnd) {
            return count;
        }
        return cluster(octets, count, (int) (offset - from));
    }

    long from() {
        return from;
    }

    /** Where the characters end and the line end begins. */
    long textEnd() {
        return textEnd;
    }

    long to() {
        return to;
    }

    boolean endsLine() {
        return end == End.LF || end == End.CRLF;
    }

    /** The line end as escapes; empty where none follows. */
    String lineEnd() {
        return endsLine() ? end == End.CRLF ? "\\r\\n" : "\\n" : "";
    }

    /** Whether nothing follows, no line end either. */
    boolean endsText() {
        return end == End.NOTHING;
    }

    /** How deep the piece is indented, in characters. */
    int indent() {
        int indent = 0;
        while (indent < count && isBlank(indent)) {
            indent++;
        }
        return indent;
    }
}
