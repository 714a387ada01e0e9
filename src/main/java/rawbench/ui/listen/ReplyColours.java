package rawbench.ui.listen;

import java.util.Collection;
import java.util.List;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import rawbench.ui.kit.CodePane;

/** The colours of a template with replies: what is said about the octets, and the line where something is wrong. */
final class ReplyColours {
    private ReplyColours() {
    }

    /**
     * The style classes of a text; none at all of one that is too long to be coloured.
     *
     * @param odd the line that is at fault, counted from 1; 0 for none
     */
    static StyleSpans<Collection<String>> of(String text, int odd) {
        StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>();
        if (text.length() > CodePane.MAX_CHARACTERS) {
            return styles.add(List.of(), 0).create();
        }
        int line = 1;
        for (int at = 0; at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            line(styles, text.substring(at, next), line == odd);
            at = next;
        }
        return styles.add(List.of(), 0).create();
    }

    private static void line(StyleSpansBuilder<Collection<String>> styles, String line, boolean odd) {
        String kind = kind(line);
        int mark = kind.equals("escaped") ? Math.min(2, line.length()) : 0;
        styles.add(classes("remark", odd), mark);
        styles.add(classes(kind, odd), line.length() - mark);
    }

    private static String kind(String line) {
        return line.startsWith("###") ? "separator"
                : line.startsWith("#|") ? "escaped"
                        : line.stripLeading().startsWith("# @") ? "directive"
                                : line.startsWith("#") || line.startsWith("//") ? "remark" : "";
    }

    private static Collection<String> classes(String kind, boolean odd) {
        return odd ? List.of(kind.isEmpty() ? "plain" : kind, "mark-error")
                : kind.isEmpty() || kind.equals("escaped") ? List.of() : List.of(kind);
    }
}
