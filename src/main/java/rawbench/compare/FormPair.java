package rawbench.compare;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Octets;

/**
 * One pair of a form.
 *
 * @param number which it is, from 1
 * @param at where it begins in the body
 * @param spelled its octets as they are
 * @param name the name with its coding undone, one character an octet
 * @param value the value with its coding undone, one character an octet
 * @param shownSpelled whether it is to be shown as it is spelled, since only that tells it from its counterpart
 */
record FormPair(long number, long at, Octets spelled, String name, String value, boolean shownSpelled) {
    /** The pairs of a body in order, empty ones left out. */
    static List<FormPair> all(Octets body) {
        List<FormPair> pairs = new ArrayList<>();
        for (long from = 0; from < body.length();) {
            long end = body.indexOf('&', from);
            end = end < 0 ? body.length() : end;
            if (end > from) {
                pairs.add(of(pairs.size() + 1, from, body.slice(from, end)));
            }
            from = end + 1;
        }
        return pairs;
    }

    private static FormPair of(long number, long at, Octets spelled) {
        long equals = spelled.indexOf('=', 0);
        long nameEnd = equals < 0 ? spelled.length() : equals;
        long valueAt = equals < 0 ? spelled.length() : equals + 1;
        return new FormPair(number, at, spelled, undone(spelled.slice(0, nameEnd)), undone(spelled.from(valueAt)),
                false);
    }

    FormPair asSpelled() {
        return new FormPair(number, at, spelled, name, value, true);
    }

    /** What rules look into. */
    String text() {
        return name + "=" + value;
    }

    /** What is read, in the charset of the form: controls stay coded, so that a value cannot fake a line. */
    Octets shown() {
        if (shownSpelled) {
            return spelled;
        }
        StringBuilder shown = new StringBuilder();
        visible(name, shown);
        shown.append(" = ");
        visible(value, shown);
        return Octets.latin1(shown.toString());
    }

    private static void visible(String octets, StringBuilder into) {
        for (int i = 0; i < octets.length(); i++) {
            char octet = octets.charAt(i);
            if (octet < ' ' || octet == 0x7F) {
                into.append(String.format("%%%02X", (int) octet));
            } else {
                into.append(octet);
            }
        }
    }

    private static String undone(Octets coded) {
        ByteArrayOutputStream undone = new ByteArrayOutputStream();
        byte[] octets = coded.toByteArray();
        for (int i = 0; i < octets.length; i++) {
            int high = i + 2 < octets.length && octets[i] == '%' ? Character.digit(octets[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(octets[i + 2], 16);
            if (low >= 0) {
                undone.write(high << 4 | low);
                i += 2;
            } else {
                undone.write(octets[i] == '+' ? ' ' : octets[i]);
            }
        }
        return Octets.owning(undone.toByteArray()).latin1();
    }
}
