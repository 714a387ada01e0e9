package rawbench.cli;

import java.io.IOException;
import java.util.List;

import tools.jackson.core.JsonGenerator;

import rawbench.content.CodingStep;
import rawbench.http.Border;
import rawbench.http.Finding;
import rawbench.http.FramingMap;
import rawbench.http.Span;
import rawbench.octets.Octets;
import rawbench.workbench.Explanation;

/**
 * An explanation as text for a person, or as one JSON object for a script.
 *
 * @param spans how many spans are listed at most; of the others their number is told
 */
record ExplainReport(Explanation explanation, long spans, Status status) {
    private static final int AT_ONCE = 1000;

    /** Writes it as text, a span a line, whatever their number in little memory. */
    void text(Terminal terminal) throws IOException {
        FramingMap map = explanation.map();
        terminal.line(head(map));
        StringBuilder lines = new StringBuilder();
        long listed = 0;
        long at = 0;
        while (at < map.length() && listed < spans) {
            List<Span> some = map.spans(at, (int) Math.min(AT_ONCE, spans - listed));
            lines.setLength(0);
            int width = some.stream().mapToInt(span -> span.kind().says().length()).max().orElse(0);
            some.forEach(span -> lines.append(line(map, span, width)));
            terminal.write(Octets.utf8(lines.toString()));
            listed += some.size();
            at = some.getLast().to();
        }
        if (at < map.length()) {
            terminal.line("… and " + (map.length() - at) + " octets more, in spans that --spans 0 lists");
        }
        terminal.line("\n" + explanation.verdict());
        if (explanation.borders().all().size() > 1) {
            terminal.line(
                    "\nWhere readers take it to end" + (explanation.borders().differ() ? ", and they differ:" : ":"));
            for (Border border : explanation.borders().all()) {
                terminal.line("- " + Controls.shown(border.says()));
            }
        }
        list(terminal, "\nCodings, undone in this order:",
                explanation.decoded().ladder().stream().map(CodingStep::says).toList());
        list(terminal, "\nFindings:", explanation.findings().stream().map(ExplainReport::sentence).toList());
    }

    private String head(FramingMap map) {
        String kind = explanation instanceof Explanation.OfResponse ? "An answer" : "A request";
        return kind + " of " + (map.length() == 1 ? "1 octet" : map.length() + " octets") + "\n";
    }

    private static String line(FramingMap map, Span span, int width) {
        return pad(Long.toString(span.from()), 10, true) + " " + pad("+" + span.length(), 10, false) + " "
                + pad(span.kind().says(), width, false) + "  " + Controls.shown(map.says(span)) + " ("
                + span.kind().rfc()
                + ")\n";
    }

    private static String pad(String text, int width, boolean left) {
        String space = " ".repeat(Math.max(0, width - text.length()));
        return left ? space + text : text + space;
    }

    private static void list(Terminal terminal, String title, List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            terminal.line(title);
        }
        for (String line : lines) {
            terminal.line("- " + Controls.shown(line));
        }
    }

    private static String sentence(Finding finding) {
        return finding.says() + " (" + finding.what().code() + ", " + finding.what().rfc() + ", octet " + finding.at()
                + ")";
    }

    /** One line of JSON. */
    Octets json() throws IOException {
        return new JsonReport().object(this::members);
    }

    private void members(JsonGenerator to) {
        FramingMap map = explanation.map();
        to.writeStringProperty("kind", explanation instanceof Explanation.OfResponse ? "response" : "request");
        to.writeNumberProperty("exit", status.exit());
        to.writeNumberProperty("octets", map.length());
        to.writeStringProperty("framing", explanation.framing().code());
        verdict(to);
        to.writeArrayPropertyStart("spans");
        long[] left = {spans};
        map.walk(0, span -> {
            if (left[0]-- <= 0) {
                return false;
            }
            span(to, map, span);
            return true;
        });
        to.writeEndArray();
        to.writeArrayPropertyStart("borders");
        explanation.borders().all().forEach(border -> border(to, border));
        to.writeEndArray();
        to.writeArrayPropertyStart("codings");
        explanation.decoded().ladder().forEach(step -> coding(to, step));
        to.writeEndArray();
        to.writeArrayPropertyStart("findings");
        explanation.findings().forEach(finding -> JsonReport.finding(to, finding));
        to.writeEndArray();
    }

    private void verdict(JsonGenerator to) {
        to.writeObjectPropertyStart("verdict");
        if (explanation instanceof Explanation.OfResponse response) {
            to.writeStringProperty("complete", response.reading().verdict().completeness().code());
            to.writeStringProperty("rule", response.reading().verdict().rule().code());
            to.writeStringProperty("end", response.reading().verdict().end().code());
        }
        to.writeStringProperty("says", explanation.verdict());
        to.writeEndObject();
    }

    private static void span(JsonGenerator to, FramingMap map, Span span) {
        to.writeStartObject();
        to.writeNumberProperty("at", span.from());
        to.writeNumberProperty("length", span.length());
        to.writeStringProperty("kind", span.kind().code());
        to.writeStringProperty("rfc", span.kind().rfc());
        to.writeStringProperty("says", map.says(span));
        to.writeEndObject();
    }

    private static void border(JsonGenerator to, Border border) {
        to.writeStartObject();
        to.writeStringProperty("reader", border.reader().code());
        if (border instanceof Border.At(_, long at, _)) {
            to.writeNumberProperty("at", at);
        } else {
            to.writeNullProperty("at");
        }
        to.writeStringProperty("says", border.says());
        to.writeEndObject();
    }

    private static void coding(JsonGenerator to, CodingStep step) {
        to.writeStartObject();
        to.writeStringProperty("coding", step.coding());
        to.writeBooleanProperty("transfer", step.transfer());
        to.writeNumberProperty("in", step.octetsIn());
        to.writeNumberProperty("out", step.octetsOut());
        to.writeStringProperty("ending", step.ending().says());
        to.writeStringProperty("checksum", step.checksum().says());
        to.writeStringProperty("says", step.says());
        to.writeEndObject();
    }
}
