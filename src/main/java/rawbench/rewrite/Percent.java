package rawbench.rewrite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import rawbench.octets.Octets;
import rawbench.rewrite.TextCoding.Plain;

/** Percent-encoding, as RFC 3986 has it for a component, and as a form has it. */
final class Percent {
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    private Percent() {
    }

    static Octets encode(Octets plain, boolean form) {
        ByteArrayOutputStream spelled = new ByteArrayOutputStream();
        for (byte octet : plain.toByteArray()) {
            if (octet == ' ' && form) {
                spelled.write('+');
            } else if (stays(octet, form)) {
                spelled.write(octet);
            } else {
                spelled.writeBytes(("%" + UPPER.toHexDigits(octet)).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return Octets.owning(spelled.toByteArray());
    }

    private static boolean stays(byte c, boolean form) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_'
                || c == (form ? '*' : '~');
    }

    static Plain decode(Octets spelled, boolean form) {
        byte[] octets = spelled.toByteArray();
        ByteArrayOutputStream plain = new ByteArrayOutputStream(octets.length);
        for (int at = 0; at < octets.length; at++) {
            if (octets[at] == '%') {
                int high = at + 2 < octets.length ? digit(octets[at + 1]) : -1;
                int low = at + 2 < octets.length ? digit(octets[at + 2]) : -1;
                if (high < 0 || low < 0) {
                    return TextCoding.wrong("percent", at);
                }
                plain.write(high << 4 | low);
                at += 2;
            } else {
                plain.write(octets[at] == '+' && form ? ' ' : octets[at]);
            }
        }
        return new Plain.Octet(Octets.owning(plain.toByteArray()));
    }

    private static int digit(byte octet) {
        return octet < 0 ? -1 : Character.digit(octet, 16);
    }
}
