package rawbench.http;

import java.util.ArrayList;
import java.util.List;

/** The list and parameter syntax of field values (RFC 9110 5.6): separators inside quotes do not separate. */
public final class Lists {
    private Lists() {
    }

    /** The parts between separators, without the white space around them. */
    public static List<String> split(String value, char separator) {
        if (value.indexOf(separator) < 0) {
            return List.of(trim(value));
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quoted && c == '\\' && i + 1 < value.length()) {
                part.append(c).append(value.charAt(++i));
                continue;
            }
            if (c == '"') {
                quoted = !quoted;
            }
            if (c == separator && !quoted) {
                parts.add(trim(part));
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(trim(part));
        return parts;
    }

    /** The text of a value that may be a quoted-string (RFC 9110 5.6.4): quotes and backslashes taken away. */
    public static String unquoted(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 1; i < value.length() - 1; i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length() - 1) {
                c = value.charAt(++i);
            }
            text.append(c);
        }
        return text.toString();
    }

    /** A value without the white space around it (RFC 9110 5.6.3). */
    static String trim(CharSequence part) {
        return trim(part, 0, part.length());
    }

    /** A part of a text without the white space around it. */
    static String trim(CharSequence part, int first, int end) {
        int from = first;
        int to = end;
        while (from < to && blank(part.charAt(from))) {
            from++;
        }
        while (to > from && blank(part.charAt(to - 1))) {
            to--;
        }
        return part.subSequence(from, to).toString();
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }
}
