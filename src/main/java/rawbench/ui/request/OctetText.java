package rawbench.ui.request;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import rawbench.octets.Octets;

/**
 * Octets spelled as a text for a text control, and read back from it: {@code octets(of(x))} is {@code x}, always.
 *
 * <p>The text is a row of cells. Printable UTF-8 is a cell for each character. A line end is a cell of its glyphs and
 * the control's line break ({@link LineEnd}); any other octet is {@code ‹XX›}. The glyphs are arrows, since the usual
 * fonts lack the pictures of control characters. Characters that this spelling uses itself are shown as their octets, so no text means two things.
 * No cell reaches over a line's end, so lines can be spelled one by one.
 */
public final class OctetText {
    private static final char CRLF = LineEnd.CRLF.shown().charAt(0);
    private static final char LF = LineEnd.LF.shown().charAt(0);
    private static final char CR = LineEnd.CR.shown().charAt(0);
    private static final char OPEN = '\u2039';
    private static final char CLOSE = '\u203A';
    /** The characters of the longest cell, {@code ‹XX›}. */
    private static final int WIDEST = 4;
    private static final byte[] BOTH = {'\r', '\n'};
    private static final byte[] ONLY_CR = {'\r'};
    private static final byte[] ONLY_LF = {'\n'};
    private static final String DIGITS = "0123456789ABCDEF";

    private OctetText() {
    }

    /** The text that shows these octets. */
    public static String of(Octets octets) {
        byte[] bytes = octets.toByteArray();
        StringBuilder text = new StringBuilder(bytes.length + bytes.length / 8);
        int at = 0;
        while (at < bytes.length) {
            at += append(text, bytes, at);
        }
        return text.toString();
    }

    /** Appends the cell that begins at an octet and returns how many octets it stands for. */
    private static int append(StringBuilder text, byte[] bytes, int at) {
        int octet = bytes[at] & 0xFF;
        if (octet == '\r') {
            boolean both = at + 1 < bytes.length && bytes[at + 1] == '\n';
            text.append((both ? LineEnd.CRLF : LineEnd.CR).shown());
            return both ? 2 : 1;
        }
        if (octet == '\n') {
            text.append(LineEnd.LF.shown());
        } else if (octet >= 0x80) {
            return appendHigh(text, bytes, at);
        } else if (octet >= 0x20 && octet != 0x7F || octet == '\t') {
            text.append((char) octet);
        } else {
            placeholder(text, octet);
        }
        return 1;
    }

    private static int appendHigh(StringBuilder text, byte[] bytes, int at) {
        int character = Utf8.characterAt(bytes, at);
        if (character >= 0 && isShown(character)) {
            text.appendCodePoint(character);
            return Utf8.length(character);
        }
        placeholder(text, bytes[at] & 0xFF);
        return 1;
    }

    private static void placeholder(StringBuilder text, int octet) {
        text.append(OPEN).append(DIGITS.charAt(octet >> 4)).append(DIGITS.charAt(octet & 15)).append(CLOSE);
    }

    /** Whether a character is the glyph of a line end. */
    static boolean isEnd(char c) {
        return c == CRLF || c == LF || c == CR;
    }

    private static boolean isShown(int character) {
        return character != OPEN && !(character <= 0xFFFF && isEnd((char) character))
                && switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                            Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR ->
                        false;
                    default -> true;
                };
    }

    /** The octets that a text shows. Every text is read; one that {@link #of} never makes, by its characters. */
    public static Octets octets(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length() + 16);
        for (int at = 0; at < text.length(); at = cellEnd(text, at)) {
            write(text, at, octets);
        }
        return Octets.owning(octets.toByteArray());
    }

    private static void write(String text, int at, ByteArrayOutputStream octets) {
        char c = text.charAt(at);
        if (isPlaceholder(text, at)) {
            octets.write(Integer.parseInt(text, at + 1, at + 3, 16));
        } else if (isEnd(c)) {
            octets.writeBytes(c == CRLF ? BOTH : c == CR ? ONLY_CR : ONLY_LF);
        } else if (c < 0x80) {
            octets.write(c);
        } else {
            octets.writeBytes(text.substring(at, cellEnd(text, at)).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Where the cell that begins at {@code at} ends. */
    static int cellEnd(String text, int at) {
        char c = text.charAt(at);
        int end = at + 1;
        if (isEnd(c)) {
            return end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
        }
        if (isPlaceholder(text, at)) {
            return at + WIDEST;
        }
        return at + Character.charCount(text.codePointAt(at));
    }

    private static boolean isPlaceholder(String text, int at) {
        return text.charAt(at) == OPEN && at + 3 < text.length() && text.charAt(at + 3) == CLOSE
                && DIGITS.indexOf(text.charAt(at + 1)) >= 0 && DIGITS.indexOf(text.charAt(at + 2)) >= 0;
    }

    /** The border between two cells at or before a position. */
    public static int cellStart(String text, int position) {
        for (int back = Math.min(WIDEST - 1, position); back > 0; back--) {
            int start = position - back;
            if (begins(text, start) && cellEnd(text, start) > position) {
                return start;
            }
        }
        return position;
    }

    /** Whether a cell can begin here: not between the glyph and the break of a line end or a pair of surrogates. */
    private static boolean begins(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        char c = text.charAt(at);
        return !(c == '\n' && isEnd(before)) && !Character.isLowSurrogate(c);
    }

    /** Where the cell begins whose octet stands so many octets behind the one whose cell begins at {@code cell}. */
    static int position(String text, int cell, long further) {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        long passed = 0;
        int at = cell;
        while (at < text.length()) {
            one.reset();
            write(text, at, one);
            if (passed + one.size() > further) {
                return at;
            }
            passed += one.size();
            at = cellEnd(text, at);
        }
        return at;
    }

    /**
     * Text from outside, typed or pasted, as cells. A line feed alone means a line end of the kind wanted here, since
     * that is what keyboards and clipboards say; CR LF and CR stay what they are.
     */
    public static String typed(String outside, LineEnd wanted) {
        StringBuilder text = new StringBuilder(outside.length());
        String rest = outside;
        for (int lf = loneLf(rest); lf >= 0; lf = loneLf(rest)) {
            text.append(of(Octets.utf8(rest.substring(0, lf)))).append(wanted.shown());
            rest = rest.substring(lf + 1);
        }
        return text.append(of(Octets.utf8(rest))).toString();
    }

    private static int loneLf(String text) {
        int at = text.indexOf('\n');
        while (at > 0 && text.charAt(at - 1) == '\r') {
            at = text.indexOf('\n', at + 1);
        }
        return at;
    }
}
