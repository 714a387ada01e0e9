package rawbench.ui.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import rawbench.ui.kit.CodePane;

/**
 * Style classes for one line of the text that {@link OctetText} makes of a request: light, and judging nothing. What a line
 * has to know of those before it is a {@link State}, so that a change costs the lines it reaches.
 */
final class HttpColours {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]+)\"|([^;\\s]+))");

    /** What a line is. */
    enum Part {
        START,
        HEAD,
        BODY,
        /** The head of a part of a multipart body. */
        PART_HEAD
    }

    /**
     * What is known where a line begins.
     *
     * @param syntax how the body is read; null where nothing has said so yet
     * @param inside what the body's line begins in the middle of, as {@link Syntax} counts it
     * @param boundary what parts a multipart body; empty where it is none
     */
    record State(Part part, Syntax syntax, int inside, String boundary) {
        static final State FIRST = new State(Part.START, null, 0, "");

        private State in(Part next) {
            return new State(next, syntax, inside, boundary);
        }

        private State read(Syntax as, int within) {
            return new State(part, as, within, boundary);
        }
    }

    private final String text;
    private final List<String> styles = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private int at;

    private HttpColours(String text) {
        this.text = text;
    }

    /** Where the line leaves off, without its colours. */
    static State after(String line, State before) {
        return new HttpColours(line).line(before);
    }

    /** The styles of a line, its break not among it. */
    static StyleSpans<Collection<String>> of(String line, State before) {
        HttpColours colours = new HttpColours(line);
        colours.line(before);
        colours.add(null, line.length());
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        for (int i = 0; i < colours.styles.size(); i++) {
            String style = colours.styles.get(i);
            spans.add(style == null ? List.of() : List.of(style), colours.lengths.get(i));
        }
        if (colours.styles.isEmpty()) {
            spans.add(List.of(), 0);
        }
        return spans.create();
    }

    /** Colours the line and says what is known where the next one begins. */
    private State line(State before) {
        if (text.length() > CodePane.MAX_LINE) {
            return before.part == Part.START ? before.in(Part.HEAD) : before;
        }
        int end = text.isEmpty() || !OctetText.isEnd(text.charAt(text.length() - 1)) ? text.length()
                : text.length() - 1;
        boolean ended = end < text.length();
        return switch (before.part) {
            case START -> start(before, end, ended);
            case HEAD, PART_HEAD -> head(before, end, ended);
            case BODY -> body(before, end);
        };
    }

    private State start(State before, int end, boolean ended) {
        if (end > 0) {
            startLine(end);
        }
        lineEnd(end, LineEnd.CRLF);
        return ended ? before.in(Part.HEAD) : before;
    }

    private State head(State before, int end, boolean ended) {
        if (end == 0) {
            lineEnd(end, LineEnd.CRLF);
            return ended ? before.in(Part.BODY) : before;
        }
        int colon = text.indexOf(':');
        if (colon > 0 && colon < end) {
            plain("field-name", colon);
        }
        plain(null, end);
        lineEnd(end, LineEnd.CRLF);
        boolean typed = text.regionMatches(true, 0, "content-type:", 0, "content-type:".length());
        return typed ? said(before, text.substring("content-type:".length(), end)) : before;
    }

    private static State said(State before, String type) {
        Matcher boundary = BOUNDARY.matcher(type);
        if (before.part == Part.HEAD && type.strip().regionMatches(true, 0, "multipart/", 0, 10) && boundary.find()) {
            String parting = Optional.ofNullable(boundary.group(1)).orElse(boundary.group(2));
            return new State(before.part, Syntax.PLAIN, 0, parting);
        }
        return before.read(Syntax.of(type), 0);
    }

    private State body(State before, int end) {
        if (!before.boundary.isEmpty() && text.startsWith("--" + before.boundary)) {
            plain("boundary", end);
            lineEnd(end, LineEnd.CRLF);
            boolean last = text.startsWith("--", before.boundary.length() + 2);
            return new State(last ? Part.BODY : Part.PART_HEAD, Syntax.PLAIN, 0, before.boundary);
        }
        Syntax syntax = before.syntax != null ? before.syntax : Syntax.guessed(text.substring(0, end));
        int inside = syntax.line(text.substring(0, end), before.inside, (to, style) -> plain(style, to));
        lineEnd(end, LineEnd.LF);
        return before.syntax == null && text.isBlank() ? before : before.read(syntax, inside);
    }

    private void startLine(int end) {
        int space = text.indexOf(' ');
        int last = text.lastIndexOf(' ', end - 1);
        if (space < 0 || space >= end) {
            plain(null, end);
            return;
        }
        plain("method", space);
        plain(null, Math.max(space, last));
        plain(last > space ? "version" : null, end);
    }

    /** A head's lines end in CRLF; in a body only a CR alone is odd. */
    private void lineEnd(int end, LineEnd usual) {
        if (end < text.length()) {
            char glyph = text.charAt(end);
            boolean odd = glyph == LineEnd.CR.shown().charAt(0)
                    || usual == LineEnd.CRLF && glyph != LineEnd.CRLF.shown().charAt(0);
            add(odd ? "line-end-odd" : "line-end", text.length());
        }
    }

    /** Text of a style, in which the octets without a character and what stands for something else stand out. */
    private void plain(String style, int end) {
        while (at < end) {
            int special = at;
            while (special < end && !special(special)) {
                special++;
            }
            add(style, special);
            if (at < end) {
                special(style, end);
            }
        }
    }

    private void special(String style, int end) {
        int after = OctetText.cellEnd(text, at);
        boolean octet = after > at + 1;
        while (after < end && text.charAt(after) == '\u2039' && octet) {
            after = OctetText.cellEnd(text, after);
        }
        add(octet ? "octet" : style, Math.min(after, end));
    }

    private boolean special(int place) {
        return text.charAt(place) == '\u2039';
    }

    private void add(String style, int end) {
        if (end > at) {
            styles.add(style);
            lengths.add(end - at);
            at = end;
        }
    }

    /** The same styles and one more over a stretch of the line. */
    static StyleSpans<Collection<String>> over(StyleSpans<Collection<String>> under, int from, int to, String style) {
        int end = Math.min(to, under.length());
        if (end <= from) {
            return under;
        }
        StyleSpansBuilder<Collection<String>> one = new StyleSpansBuilder<>();
        one.add(List.of(), from).add(List.of(style), end - from).add(List.of(), under.length() - end);
        return under.overlay(one.create(), HttpColours::both);
    }

    private static Collection<String> both(Collection<String> under, Collection<String> over) {
        if (over.isEmpty()) {
            return under;
        }
        List<String> all = new ArrayList<>(under);
        all.addAll(over);
        return all;
    }
}
