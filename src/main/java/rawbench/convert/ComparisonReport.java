package rawbench.convert;

import java.io.IOException;

import rawbench.compare.Comparison;
import rawbench.compare.Delta;
import rawbench.convert.ComparisonPen.Tone;

/** Writes a comparison as a report for people: what is said of the whole, what is known of both, then what differs. */
final class ComparisonReport {
    private final Comparison comparison;
    private final ComparisonOptions options;
    private final ComparisonPen pen;
    private final ComparisonFacts facts;

    ComparisonReport(Comparison comparison, ComparisonOptions options, ComparisonPen pen) {
        this.comparison = comparison;
        this.options = options;
        this.pen = pen;
        this.facts = new ComparisonFacts(comparison);
    }

    void write() throws IOException {
        pen.line(Tone.TITLE, "Comparison");
        pen.line(ComparisonFacts.side("A", options.nameA(), comparison.a()));
        pen.line(ComparisonFacts.side("B", options.nameB(), comparison.b()));
        pen.line("");
        pen.line(facts.counts());
        pen.lines(facts.rules());
        pen.lines(facts.octets());
        pen.line(ComparisonFormat.secretsSay(options.secrets()));
        pen.line("");
        deltas();
        pen.line("");
        pen.line(Tone.TITLE, comparison.equal() && comparison.notes() + comparison.ignored() == 0
                ? "Nothing differs."
                : "What differs (- as in A, + as in B, ~ does not count, < and > moved)");
        new ComparisonDiff(comparison, options, pen).differences();
    }

    private void deltas() throws IOException {
        int width = comparison.deltas().stream().mapToInt(d -> DeltaWords.name(d.part()).length()).max().orElse(0);
        pen.line(Tone.TITLE, "What is known of both");
        for (Delta delta : comparison.deltas()) {
            String name = DeltaWords.name(delta.part());
            pen.line(name + " ".repeat(width - name.length()) + "  " + (delta.same() ? DeltaWords.a(delta) + " (same)"
                    : DeltaWords.a(delta) + " → " + DeltaWords.b(delta) + " (" + DeltaWords.change(delta) + ")"));
        }
    }
}
