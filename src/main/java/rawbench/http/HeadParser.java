package rawbench.http;

import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Octets;

/**
 * Reads the octets of a head, or of a trailer section, into start line, fields, spans and findings; total, so a head
 * that was cut off or is full of errors is read as far as it goes.
 */
final class HeadParser {
    private final Octets octets;
    private final String text;
    private final long base;
    private final LineEnds ends;
    private final List<HeaderField> fields = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    /** The line at hand: where it begins, where its end begins, and where the next line begins. */
    private int at;
    private int to;
    private int next;

    private HeadParser(Octets octets, long base, LineEnds ends) {
        this.octets = octets;
        this.text = octets.latin1();
        this.base = base;
        this.ends = ends;
    }

    /** What was read: the start line is null for a trailer section. */
    record Parsed(StartLine start, HeaderSection section, List<Span> spans, List<Finding> findings) {}

    /** Reads the head of a response whose first octet stands at {@code base} of what was received. */
    static Parsed response(Octets head, long base, LineEnds ends) {
        return new HeadParser(head, base, ends).message(false);
    }

    static Parsed request(Octets head, long base, LineEnds ends) {
        return new HeadParser(head, base, ends).message(true);
    }

    static Parsed trailers(Octets section, long base, LineEnds ends) {
        HeadParser parser = new HeadParser(section, base, ends);
        parser.fields(Span.Kind.TRAILER, Span.Kind.TRAILERS_END);
        return new Parsed(null, new HeaderSection(parser.fields), parser.spans, parser.findings);
    }

    private Parsed message(boolean request) {
        skipEmptyLines();
        lineEnd();
        String spelled = text.substring(at, to);
        Octets start = octets.slice(at, to);
        StartLine startLine = request ? StartLines.request(spelled, start, base + at, findings)
                : StartLines.status(spelled, start, base + at, findings);
        boolean interim = startLine instanceof StartLine.StatusLine status && status.interim();
        if (next > at) {
            span(request ? Span.Kind.REQUEST_LINE : interim ? Span.Kind.INTERIM_STATUS_LINE : Span.Kind.STATUS_LINE);
        }
        at = next;
        if (interim) {
            fields(Span.Kind.INTERIM_FIELD, Span.Kind.INTERIM_END);
        } else {
            fields(Span.Kind.FIELD, Span.Kind.HEAD_END);
        }
        return new Parsed(startLine, new HeaderSection(fields), spans, findings);
    }

    /** Goes to the first line that is not empty. */
    private void skipEmptyLines() {
        int from = at;
        for (line(); ended() && at == to; line()) {
            span(Span.Kind.EMPTY_LINE);
            at = next;
        }
        if (at > from) {
            findings.add(Deviation.EMPTY_LINES_BEFORE_START.at(base + from, at - from));
        }
    }

    private void fields(Span.Kind kind, Span.Kind end) {
        while (at < text.length()) {
            line();
            if (ended() && at == to) {
                lineEnd();
                span(end);
                at = next;
                return;
            }
            field(kind);
            at = next;
        }
    }

    private void field(Span.Kind kind) {
        lineEnd();
        badOctets();
        char first = at < to ? text.charAt(at) : 0;
        boolean blank = first == ' ' || first == '\t';
        if (blank && !fields.isEmpty() && spans.getLast().kind() == kind) {
            fold(kind);
            return;
        }
        span(kind);
        if (blank) {
            findings.add(Deviation.WHITESPACE_BEFORE_FIRST_FIELD.at(base + at, to - at));
        }
        int colon = text.indexOf(':', at, to);
        if (colon < 0) {
            if (ended()) {
                findings.add(Deviation.LINE_WITHOUT_COLON.at(base + at, to - at));
            }
            return;
        }
        String name = name(at, colon);
        String value = Lists.trim(text, colon + 1, to);
        fields.add(new HeaderField(name, value, octets.slice(at, next), base + at));
    }

    private String name(int from, int colon) {
        int end = colon;
        while (end > from && Lists.blank(text.charAt(end - 1))) {
            end--;
        }
        if (end < colon) {
            findings.add(Deviation.SPACE_BEFORE_COLON.at(base + end, colon - end));
        }
        String name = text.substring(from, end);
        if (Tokens.isToken(name)) {
            return name;
        }
        boolean space = name.strip().chars().anyMatch(c -> Lists.blank((char) c));
        Deviation what = space ? Deviation.FIELD_NAME_SPACE : Deviation.FIELD_NAME_INVALID;
        findings.add(what.at(base + from, end - from));
        return name;
    }

    private void fold(Span.Kind kind) {
        findings.add(Deviation.OBS_FOLD.at(base + at, to - at));
        Span before = spans.removeLast();
        spans.add(new Span(kind, before.from(), base + next));
        HeaderField field = fields.removeLast();
        int from = (int) (field.at() - base);
        int colon = text.indexOf(':', from);
        fields.add(new HeaderField(field.name(), Lists.trim(text, colon + 1, to), octets.slice(from, next),
                field.at()));
    }

    private void badOctets() {
        // Searched within the line: a head of many lines is gone through once, not once a line.
        int nul = -1;
        int cr = -1;
        int high = -1;
        int control = -1;
        for (int i = at; i < to; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F || c == '\t') {
                continue;
            }
            nul = nul < 0 && c == 0 ? i : nul;
            cr = cr < 0 && c == '\r' ? i : cr;
            high = high < 0 && c > 0x7F ? i : high;
            control = control < 0 && (c < ' ' && c != '\r' && c != 0 || c == 0x7F) ? i : control;
        }
        found(Deviation.NUL, nul);
        found(Deviation.BARE_CR, ended() ? cr : -1);
        found(Deviation.OBS_TEXT, high);
        found(Deviation.FIELD_CONTROL, control);
    }

    private void found(Deviation what, int place) {
        if (place >= 0) {
            findings.add(what.at(base + place, 1));
        }
    }

    private void lineEnd() {
        if (next - to == 1) {
            findings.add(Deviation.BARE_LF.at(base + to, 1));
        }
    }

    /** Finds the end of the line that begins at {@link #at}. */
    private void line() {
        int search = at;
        while (true) {
            int lf = text.indexOf('\n', search);
            if (lf < 0) {
                to = text.length();
                next = to;
                return;
            }
            boolean crlf = lf > at && text.charAt(lf - 1) == '\r';
            if (crlf || ends == LineEnds.LF_TOO) {
                to = crlf ? lf - 1 : lf;
                next = lf + 1;
                return;
            }
            search = lf + 1;
        }
    }

    private boolean ended() {
        return next > to;
    }

    /** Names the line at hand. */
    private void span(Span.Kind kind) {
        spans.add(new Span(kind, base + at, base + next));
    }
}
