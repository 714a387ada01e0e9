package rawbench.draft;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Octets;

/** The parameters of a request-target, as forms write them: {@code name=value&...}, with %HH, and + for a blank. */
final class Query {
    private Query() {
    }

    /** The query of a target, without its question mark; empty where it has none. */
    static Octets of(Octets target) {
        long mark = target.indexOf('?', 0);
        return mark < 0 ? Octets.empty() : target.from(mark + 1);
    }

    /** The values of the parameters of a name, decoded, in order. A parameter without = has an empty one. */
    static List<Octets> values(Octets target, String name) {
        List<Octets> values = new ArrayList<>();
        for (String pair : of(target).latin1().split("&", -1)) {
            int equals = pair.indexOf('=');
            String spelled = equals < 0 ? pair : pair.substring(0, equals);
            if (!pair.isEmpty() && decoded(spelled).equals(Octets.utf8(name))) {
                values.add(decoded(equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static Octets decoded(String latin1) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(latin1.length());
        for (int at = 0; at < latin1.length(); at++) {
            char c = latin1.charAt(at);
            int high = c == '%' && at + 2 < latin1.length() ? Character.digit(latin1.charAt(at + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(latin1.charAt(at + 2), 16);
            if (low >= 0) {
                octets.write(high << 4 | low);
                at += 2;
            } else {
                octets.write(c == '+' ? ' ' : c);
            }
        }
        return Octets.owning(octets.toByteArray());
    }
}
