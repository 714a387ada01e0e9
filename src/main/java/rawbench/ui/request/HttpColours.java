package rawbench.ui.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import rawbench.ui.kit.JsonColours;
import rawbench.ui.kit.Mark;

/** Style classes for the text that {@link OctetText} makes of a request: light, and judging nothing. */
final class HttpColours {
    private final String text;
    private final StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    private int at;

    private HttpColours(String text) {
        this.text = text;
    }

    /** The styles of the whole text. */
    static StyleSpans<Collection<String>> of(String text) {
        HttpColours colours = new HttpColours(text);
        int body = bodyStart(text);
        colours.head(body);
        colours.spans.add(List.of(), 0);
        StyleSpans<Collection<String>> head = colours.spans.create();
        return body == text.length() ? head : head.concat(body(text.substring(body)));
    }

    /** The styles with these marks over them; a mark's offsets are positions in the text here. */
    static StyleSpans<Collection<String>> marked(StyleSpans<Collection<String>> styles, List<Mark> marks) {
        StyleSpans<Collection<String>> all = styles;
        for (Mark mark : marks) {
            int from = (int) Math.min(mark.offset(), styles.length());
            int to = (int) Math.min(mark.end(), styles.length());
            if (to > from) {
                StyleSpansBuilder<Collection<String>> one = new StyleSpansBuilder<>();
                one.add(List.of(), from)
                        .add(List.of(mark.kind().styleClass()), to - from)
                        .add(List.of(),
                                styles.length() - to);
                all = all.overlay(one.create(), HttpColours::both);
            }
        }
        return all;
    }

    private static Collection<String> both(Collection<String> under, Collection<String> over) {
        if (over.isEmpty()) {
            return under;
        }
        List<String> all = new ArrayList<>(under);
        all.addAll(over);
        return all;
    }

    /** Where the body begins: behind the first empty line; the text's end where there is none. */
    static int bodyStart(String text) {
        int line = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', line)) {
            if (OctetText.isEnd(text.charAt(line)) && line > 0) {
                return end + 1;
            }
            line = end + 1;
        }
        return text.length();
    }

    private void head(int end) {
        boolean first = true;
        while (at < end) {
            int newline = text.indexOf('\n', at);
            int next = newline < 0 ? end : newline + 1;
            int glyphs = next;
            while (glyphs > at && (text.charAt(glyphs - 1) == '\n' || OctetText.isEnd(text.charAt(glyphs - 1)))) {
                glyphs--;
            }
            if (first && glyphs > at) {
                startLine(glyphs);
                first = false;
            } else {
                field(glyphs);
            }
            boolean usual = text.startsWith(LineEnd.CRLF.shown(), glyphs);
            add(usual ? "line-end" : "line-end-odd", next);
        }
    }

    private void startLine(int end) {
        int space = text.indexOf(' ', at);
        int last = text.lastIndexOf(' ', end - 1);
        if (space < 0 || space >= end) {
            plain(null, end);
            return;
        }
        plain("method", space);
        plain(null, Math.max(space, last));
        plain(last > space ? "version" : null, end);
    }

    private void field(int end) {
        int colon = text.indexOf(':', at);
        if (colon > at && colon < end) {
            plain("field-name", colon);
        }
        plain(null, end);
    }

    /** Text of a style, in which the octets without a character stand out. */
    private void plain(String style, int end) {
        while (at < end) {
            int special = at;
            while (special < end && !special(text.charAt(special))) {
                special++;
            }
            add(style, special);
            int after = special;
            while (after < end && special(text.charAt(after))) {
                after = OctetText.cellEnd(text, after);
            }
            add("octet", Math.min(after, end));
        }
    }

    private static boolean special(char c) {
        return c == '\u2039';
    }

    private void add(String style, int end) {
        if (end > at) {
            spans.add(style == null ? List.of()
                    : List.of(style), end - at);
            at = end;
        }
    }

    private static StyleSpans<Collection<String>> body(String body) {
        HttpColours ends = new HttpColours(body);
        for (int glyph = nextEnd(body, 0); glyph < body.length(); glyph = nextEnd(body, ends.at)) {
            ends.plain(null, glyph);
            int end = OctetText.cellEnd(body, glyph);
            ends.add(body.startsWith(LineEnd.CR.shown(), glyph)
                    ? "line-end-odd"
                    : "line-end", end);
        }
        ends.plain(null, body.length());
        StyleSpans<Collection<String>> glyphs = ends.spans.create();
        String start = body.stripLeading();
        boolean json = start.startsWith("{") || start.startsWith("[");
        return json ? JsonColours.of(body).overlay(glyphs, (word, end) -> end.isEmpty() ? word : end) : glyphs;
    }

    private static int nextEnd(String body, int from) {
        int at = from;
        while (at < body.length() && !OctetText.isEnd(body.charAt(at))) {
            at++;
        }
        return at;
    }
}
