package rawbench.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a template as it stands in the file.
 *
 * @param text the line without its end
 * @param end CRLF, LF, CR, or nothing for the last line of a file that ends without one
 * @param number the line of the file, counted from 1
 */
record TextLine(String text, String end, int number) {
    /** The lines of a text; a text that ends with a line end has no empty line after it. */
    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
                to++;
            }
            int next = to;
            if (to < text.length()) {
                next = text.startsWith("\r\n", to) ? to + 2 : to + 1;
            }
            lines.add(new TextLine(text.substring(from, to), text.substring(to, next), lines.size() + 1));
            from = next;
        }
        return lines;
    }

    /** Nothing but spaces and tabs. */
    boolean blank() {
        return text.chars().allMatch(c -> c == ' ' || c == '\t');
    }

    /** A comment in every editor's eyes. */
    boolean comment() {
        String line = text.stripLeading();
        return line.startsWith("#") || line.startsWith("//");
    }
}
