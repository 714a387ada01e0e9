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
    private int at;

    /** The lines of one section: a line is read, its end told apart from it. */
    private record Line(int from, int to, int next) {
        boolean ended() {
            return next > to;
        }
    }

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
        Line line = line();
        lineEnd(line);
        String spelled = text.substring(line.from, line.to);
        Octets start = octets.slice(line.from, line.to);
        StartLine startLine = request ? StartLines.request(spelled, start, base + line.from, findings)
                : StartLines.status(spelled, start, base + line.from, findings);
        boolean interim = startLine instanceof StartLine.StatusLine status && status.interim();
        if (line.next > line.from) {
            span(request ? Span.Kind.REQUEST_LINE : interim ? Span.Kind.INTERIM_STATUS_LINE : Span.Kind.STATUS_LINE,
                    line.from, line.next);
        }
        at = line.next;
        if (interim) {
            fields(Span.Kind.INTERIM_FIELD, Span.Kind.INTERIM_END);
        } else {
            fields(Span.Kind.FIELD, Span.Kind.HEAD_END);
        }
        return new Parsed(startLine, new HeaderSection(fields), spans, findings);
    }

    private void skipEmptyLines() {
        int from = at;
        for (Line line = line(); line.ended() && line.from == line.to; line = line()) {
            span(Span.Kind.EMPTY_LINE, line.from, line.next);
            at = line.next;
        }
        if (at > from) {
            findings.add(Deviation.EMPTY_LINES_BEFORE_START.at(base + from, at - from));
        }
    }

    private void fields(Span.Kind kind, Span.Kind end) {
        while (at < text.length()) {
            Line line = line();
            if (line.ended() && line.from == line.to) {
                lineEnd(line);
                span(end, line.from, line.next);
                at = line.next;
                return;
            }
            field(line, kind);
            at = line.next;
        }
    }

    private void field(Line line, Span.Kind kind) {
        lineEnd(line);
        badOctets(line);
        char first = line.from < line.to ? text.charAt(line.from) : 0;
        boolean blank = first == ' ' || first == '\t';
        if (blank && !fields.isEmpty() && spans.getLast().kind() == kind) {
            fold(line, kind);
            return;
        }
        span(kind, line.from, line.next);
        if (blank) {
            findings.add(Deviation.WHITESPACE_BEFORE_FIRST_FIELD.at(base + line.from, line.to - line.from));
        }
        int colon = text.indexOf(':', line.from, line.to);
        if (colon < 0) {
            if (line.ended()) {
                findings.add(Deviation.LINE_WITHOUT_COLON.at(base + line.from, line.to - line.from));
            }
            return;
        }
        String name = name(line.from, colon);
        String value = Lists.trim(text, colon + 1, line.to);
        fields.add(new HeaderField(name, value, octets.slice(line.from, line.next), base + line.from));
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

    private void fold(Line line, Span.Kind kind) {
        findings.add(Deviation.OBS_FOLD.at(base + line.from, line.to - line.from));
        Span before = spans.removeLast();
        spans.add(new Span(kind, before.from(), base + line.next));
        HeaderField field = fields.removeLast();
        int from = (int) (field.at() - base);
        int colon = text.indexOf(':', from);
        fields.add(new HeaderField(field.name(), Lists.trim(text, colon + 1, line.to),
                octets.slice(from, line.next), field.at()));
    }

    private void badOctets(Line line) {
        // Searched within the line: a head of many lines is gone through once, not once a line.
        int nul = text.indexOf('\0', line.from, line.to);
        if (nul >= 0) {
            findings.add(Deviation.NUL.at(base + nul, 1));
        }
        int cr = text.indexOf('\r', line.from, line.to);
        if (cr >= 0 && line.ended()) {
            findings.add(Deviation.BARE_CR.at(base + cr, 1));
        }
        int high = -1;
        int control = -1;
        for (int i = line.from; i < line.to; i++) {
            char c = text.charAt(i);
            high = high < 0 && c > 0x7F ? i : high;
            control = control < 0 && (c < 0x20 && c != '\t' && c != '\r' && c != 0 || c == 0x7F) ? i : control;
        }
        if (high >= 0) {
            findings.add(Deviation.OBS_TEXT.at(base + high, 1));
        }
        if (control >= 0) {
            findings.add(Deviation.FIELD_CONTROL.at(base + control, 1));
        }
    }

    private void lineEnd(Line line) {
        if (line.next - line.to == 1) {
            findings.add(Deviation.BARE_LF.at(base + line.to, 1));
        }
    }

    private Line line() {
        int search = at;
        while (true) {
            int lf = text.indexOf('\n', search);
            if (lf < 0) {
                return new Line(at, text.length(), text.length());
            }
            boolean crlf = lf > at && text.charAt(lf - 1) == '\r';
            if (crlf || ends == LineEnds.LF_TOO) {
                return new Line(at, crlf ? lf - 1 : lf, lf + 1);
            }
            search = lf + 1;
        }
    }

    private void span(Span.Kind kind, int from, int to) {
        spans.add(new Span(kind, base + from, base + to));
    }
}
