package rawbench.rewrite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import rawbench.octets.Octets;
import rawbench.rewrite.TextCoding.Plain;

/**
 * Octets as the inside of a string of JSON: only what must be escaped is, so that octets which are no UTF-8 stay too.
 * Decoding takes the quotes around a string away where both are there.
 */
final class JsonString {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final byte[] MEANT = "\"\\/\b\f\n\r\t".getBytes(StandardCharsets.US_ASCII);

    private JsonString() {
    }

    static Octets encode(Octets plain) {
        ByteArrayOutputStream spelled = new ByteArrayOutputStream();
        for (byte octet : plain.toByteArray()) {
            int known = octet == '/' ? -1 : indexOf(octet);
            if (known >= 0) {
                spelled.write('\\');
                spelled.write(ESCAPES.charAt(known));
            } else if (octet >= 0 && octet < ' ') {
                spelled.writeBytes("\\u%04x".formatted((int) octet).getBytes(StandardCharsets.US_ASCII));
            } else {
                spelled.write(octet);
            }
        }
        return Octets.owning(spelled.toByteArray());
    }

    private static int indexOf(byte octet) {
        for (int i = 0; i < MEANT.length; i++) {
            if (MEANT[i] == octet) {
                return i;
            }
        }
        return -1;
    }

    static Plain decode(Octets spelled) {
        byte[] octets = spelled.toByteArray();
        boolean quoted = quoted(octets);
        int to = quoted ? octets.length - 1 : octets.length;
        ByteArrayOutputStream plain = new ByteArrayOutputStream(octets.length);
        for (int at = quoted ? 1 : 0; at < to;) {
            if (octets[at] != '\\') {
                plain.write(octets[at++]);
                continue;
            }
            int next = escaped(octets, at, to, plain);
            if (next < 0) {
                return TextCoding.wrong("json", at);
            }
            at = next;
        }
        return new Plain.Octet(Octets.owning(plain.toByteArray()));
    }

    /** Whether there are quotes around, the last of which is not escaped. */
    private static boolean quoted(byte[] octets) {
        int last = octets.length - 1;
        if (last < 1 || octets[0] != '"' || octets[last] != '"') {
            return false;
        }
        int backslashes = 0;
        while (octets[last - 1 - backslashes] == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 0;
    }

    /** Writes what the escape at an offset means; where it ends, or -1 where it is none. */
    private static int escaped(byte[] octets, int at, int to, ByteArrayOutputStream plain) {
        int known = at + 1 < to ? ESCAPES.indexOf(octets[at + 1]) : -1;
        if (known >= 0) {
            plain.write(MEANT[known]);
            return at + 2;
        }
        int unit = unit(octets, at, to);
        if (unit < 0) {
            return -1;
        }
        if (!Character.isSurrogate((char) unit)) {
            plain.writeBytes(Character.toString(unit).getBytes(StandardCharsets.UTF_8));
            return at + 6;
        }
        int low = unit(octets, at + 6, to);
        boolean pair = low >= 0 && Character.isSurrogatePair((char) unit, (char) low);
        if (!pair) {
            return -1;
        }
        plain.writeBytes(Character.toString(Character.toCodePoint((char) unit, (char) low))
                .getBytes(StandardCharsets.UTF_8));
        return at + 12;
    }

    /** The code unit that an escape of six octets spells, or -1. */
    private static int unit(byte[] octets, int at, int to) {
        if (at + 6 > to || octets[at] != '\\' || octets[at + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = octets[i] < 0 ? -1 : Character.digit(octets[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }
}
