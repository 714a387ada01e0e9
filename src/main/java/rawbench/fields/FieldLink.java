package rawbench.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import rawbench.http.Lists;

/**
 * A link in the value of a field.
 *
 * @param from index of its first character in the value
 * @param to index behind its last
 * @param uri what it means, resolved
 * @param relation what it is for, where the field says so; else empty
 */
public record FieldLink(int from, int to, Uri uri, String relation) {
    /**
     * The links of a field's value, in order.
     *
     * @param base what was asked for
     */
    public static List<FieldLink> in(String name, String value, Uri base) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "location", "content-location", "sourcemap", "x-sourcemap", "access-control-allow-origin", "referer" ->
                whole(value, base);
            case "link" -> links(value, base);
            case "refresh" -> refresh(value, base);
            case "reporting-endpoints" -> quoted(value, base);
            default -> List.of();
        };
    }

    private static List<FieldLink> whole(String value, Uri base) {
        return value.isEmpty() || value.equals("*") || value.equals("null") ? List.of()
                : List.of(at(value, 0, value.length(), base, ""));
    }

    private static FieldLink at(String value, int from, int to, Uri base, String relation) {
        return new FieldLink(from, to, base.resolve(Uri.of(value.substring(from, to))), relation);
    }

    /** RFC 8288 3: {@code <reference>; rel="next"}, several of them with commas between. */
    private static List<FieldLink> links(String value, Uri base) {
        List<FieldLink> links = new ArrayList<>();
        int at = 0;
        while (at < value.length()) {
            int open = value.indexOf('<', at);
            int close = open < 0 ? -1 : value.indexOf('>', open);
            if (close < 0) {
                break;
            }
            int end = end(value, close + 1);
            links.add(at(value, open + 1, close, base, relation(value.substring(close + 1, end))));
            at = end + 1;
        }
        return links;
    }

    /** Where the parameters end: at a comma outside quotes. */
    private static int end(String value, int from) {
        boolean quoted = false;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return i;
            }
        }
        return value.length();
    }

    private static String relation(String parameters) {
        for (String parameter : Lists.split(parameters, ';')) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("rel")) {
                return Lists.unquoted(parameter.substring(equals + 1).strip());
            }
        }
        return "";
    }

    /** {@code 5; url=/next}, as HTML's "shared declarative refresh steps" read it; other spellings have no link. */
    private static List<FieldLink> refresh(String value, Uri base) {
        int at = 0;
        while (at < value.length() && "0123456789. \t;,".indexOf(value.charAt(at)) >= 0) {
            at++;
        }
        if (value.regionMatches(true, at, "url", 0, 3)) {
            int equals = at + 3;
            while (equals < value.length() && value.charAt(equals) == ' ') {
                equals++;
            }
            if (equals < value.length() && value.charAt(equals) == '=') {
                at = equals + 1;
            }
        }
        while (at < value.length() && " \t".indexOf(value.charAt(at)) >= 0) {
            at++;
        }
        int to = value.length();
        if (at < to && "'\"".indexOf(value.charAt(at)) >= 0) {
            int close = value.indexOf(value.charAt(at), at + 1);
            at++;
            to = close < 0 ? to : close;
        }
        return at < to ? List.of(at(value, at, to, base, "refresh")) : List.of();
    }

    /** Every quoted text of a structured field is a reference; its key says what for. */
    private static List<FieldLink> quoted(String value, Uri base) {
        List<FieldLink> links = new ArrayList<>();
        int at = 0;
        while (at < value.length()) {
            int open = value.indexOf("=\"", at);
            int close = open < 0 ? -1 : value.indexOf('"', open + 2);
            if (close < 0) {
                break;
            }
            String before = value.substring(at, open);
            links.add(at(value, open + 2, close, base, before.substring(before.lastIndexOf(',') + 1).strip()));
            at = close + 1;
        }
        return links;
    }
}
