package rawbench.fields;

import java.util.ArrayList;
import java.util.List;

/**
 * A cookie that a request sends (RFC 6265 5.4).
 *
 * @param name one character an octet; empty where there is no equals sign
 * @param value one character an octet, as spelled
 */
public record CookiePair(String name, String value) {
    /** The cookies in the value of a Cookie field, in order, duplicates kept. */
    public static List<CookiePair> in(String field) {
        List<CookiePair> pairs = new ArrayList<>();
        for (String part : field.split(";", -1)) {
            String pair = part.strip();
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                pairs.add(new CookiePair(equals < 0 ? "" : pair.substring(0, equals), pair.substring(equals + 1)));
            }
        }
        return pairs;
    }
}
