package rawbench.octets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Octets spelled as text that shows every one of them: printable UTF-8 stands for itself, all else is {@code \r},
 * {@code \n}, {@code \t}, {@code \\} or {@code \xHH}. Spelling and reading back gives the same octets, always.
 */
public final class Escapes {
    private static final String DIGITS = "0123456789abcdef";

    private Escapes() {
    }

    /** What is wrong with an escape that nobody can read, and where in the text. */
    public static final class MalformedEscapeException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int at;

        MalformedEscapeException(int at, String message) {
            super(message);
            this.at = at;
        }

        /** The index in the text: of the backslash, or of the half character. */
        public int at() {
            return at;
        }
    }

    /** The text that shows these octets. */
    public static String encode(Octets octets) {
        byte[] bytes = octets.toByteArray();
        StringBuilder text = new StringBuilder(bytes.length + 16);
        int at = 0;
        while (at < bytes.length) {
            int plain = at;
            while (at < bytes.length && sequenceLength(bytes, at) > 0) {
                at += sequenceLength(bytes, at);
            }
            text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
            if (at < bytes.length) {
                escape(text, bytes[at++]);
            }
        }
        return text.toString();
    }

    /**
     * The octets that a text shows.
     *
     * @throws MalformedEscapeException at a backslash that begins none of the escapes above, or at half a character
     */
    public static Octets decode(String text) throws MalformedEscapeException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            int backslash = text.indexOf('\\', at);
            int end = backslash < 0 ? text.length() : backslash;
            checkWhole(text, at, end);
            octets.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
            at = backslash < 0 ? end : unescape(text, backslash, octets);
        }
        return Octets.owning(octets.toByteArray());
    }

    /** Half a surrogate pair has no octets; encoding it would put a question mark in its place without a word. */
    private static void checkWhole(String text, int from, int to) throws MalformedEscapeException {
        int at = from;
        while (at < to) {
            int character = text.codePointAt(at);
            if (Character.getType(character) == Character.SURROGATE) {
                throw new MalformedEscapeException(at, WantedWords.HALF_CHARACTER.of("%04X".formatted(character)));
            }
            at += Character.charCount(character);
        }
    }

    private static int unescape(String text, int at, ByteArrayOutputStream octets) throws MalformedEscapeException {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        int octet = switch (kind) {
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 't' -> '\t';
            case '\\' -> '\\';
            case 'x' -> hex(text, at);
            default ->
                throw new MalformedEscapeException(at, WantedWords.NO_ESCAPE.of(at + 1 < text.length() ? kind : ""));
        };
        octets.write(octet);
        return at + (kind == 'x' ? 4 : 2);
    }

    private static int hex(String text, int at) throws MalformedEscapeException {
        if (at + 3 >= text.length() || !HexFormat.isHexDigit(text.charAt(at + 2))
                || !HexFormat.isHexDigit(text.charAt(at + 3))) {
            throw new MalformedEscapeException(at, WantedWords.SHORT_ESCAPE.of());
        }
        return HexFormat.fromHexDigits(text, at + 2, at + 4);
    }

    private static void escape(StringBuilder text, byte octet) {
        switch (octet) {
            case '\r' -> text.append("\\r");
            case '\n' -> text.append("\\n");
            case '\t' -> text.append("\\t");
            case '\\' -> text.append("\\\\");
            default -> text.append("\\x").append(DIGITS.charAt(octet >> 4 & 0xF)).append(DIGITS.charAt(octet & 0xF));
        }
    }

    /** How many octets from {@code at} on are one printable character in UTF-8; 0 when they are none. */
    private static int sequenceLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return first >= 0x20 && first < 0x7F && first != '\\' ? 1 : 0;
        }
        int length = first > 0xF4 ? 0 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        int character = first & 0x7F >> length;
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
            character = character << 6 | bytes[i] & 0x3F;
        }
        // Spelled with more octets than it needs it is no UTF-8 (RFC 3629 3).
        boolean shortest = character >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
        return shortest && character <= Character.MAX_CODE_POINT && printable(character) ? length : 0;
    }

    private static boolean printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
