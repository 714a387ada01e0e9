package rawbench.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import rawbench.compare.BodyDifference;
import rawbench.compare.BodyKind;
import rawbench.compare.Comparison;
import rawbench.compare.FieldPair;
import rawbench.compare.InterimPair;
import rawbench.compare.Sign;
import rawbench.convert.ComparisonOptions.Face;
import rawbench.convert.ComparisonPen.Tone;
import rawbench.http.HeaderField;
import rawbench.http.Message;
import rawbench.octets.Octets;

/**
 * Writes a comparison as a unified diff: what differs in start line and fields first, which {@code patch} passes over, then
 * the body as {@code diff -u} writes it, then what is said of the whole.
 *
 * <p>In front of a line {@code -} stands for the first, {@code +} for the second; {@code ~-} and {@code ~+} for what is only
 * spelled otherwise; {@code <} and {@code >} for what has moved. What is ignored stands as equal in the body.
 */
final class ComparisonDiff {
    private final Comparison comparison;
    private final ComparisonOptions options;
    private final ComparisonPen pen;
    private final ComparisonFacts facts;

    ComparisonDiff(Comparison comparison, ComparisonOptions options, ComparisonPen pen) {
        this.comparison = comparison;
        this.options = options;
        this.pen = pen;
        this.facts = new ComparisonFacts(comparison);
    }

    void write() throws IOException {
        pen.line(Tone.TITLE, ComparisonFacts.side("A", options.nameA(), comparison.a()));
        pen.line(Tone.TITLE, ComparisonFacts.side("B", options.nameB(), comparison.b()));
        differences();
        pen.line(Tone.TITLE, facts.counts());
        pen.lines(facts.rules());
        pen.lines(facts.octets());
        if (pen.face() == Face.OCTETS) {
            pen.line(ComparisonFormat.secretsSay(options.secrets()));
        }
    }

    /** The differences alone. */
    void differences() throws IOException {
        for (InterimPair pair : comparison.interim()) {
            startLine("interim response", pair.startLine(), pair.a(), pair.b());
            fields("fields of the interim response", pair.fields());
        }
        startLine("start line", comparison.startLine(), comparison.a().message(), comparison.b().message());
        fields("fields", comparison.fields());
        body();
        fields("trailer fields", comparison.trailers());
    }

    private void startLine(String title, Sign sign, Optional<Message> a, Optional<Message> b) throws IOException {
        if (sign == Sign.SAME) {
            return;
        }
        pen.line(Tone.PLACE, "@@ " + title + " @@");
        boolean noted = sign == Sign.SPELLING;
        line(noted ? Tone.NOTED : Tone.REMOVED, noted ? "~-" : "-", a.map(message -> message.start().spelled()));
        line(noted ? Tone.NOTED : Tone.ADDED, noted ? "~+" : "+", b.map(message -> message.start().spelled()));
    }

    private void line(Tone tone, String sign, Optional<Octets> line) throws IOException {
        if (line.isPresent()) {
            pen.line(tone, sign, line.get(), StandardCharsets.UTF_8);
        }
    }

    private void fields(String title, List<FieldPair> pairs) throws IOException {
        boolean told = false;
        for (FieldPair pair : pairs) {
            if (pair.sign() == Sign.SAME && !pair.moved()) {
                continue;
            }
            if (!told) {
                pen.line(Tone.PLACE, "@@ " + title + " @@");
                told = true;
            }
            field(pair);
        }
    }

    private void field(FieldPair pair) throws IOException {
        String name = pair.a().or(pair::b).map(HeaderField::name).orElse("");
        if (pair.ignored()) {
            pen.line(Tone.NOTED,
                    "~ " + name + ": ignored by " + comparison.ignores().rules().get(pair.rule()).spelled());
        } else if (pair.sign() == Sign.SAME) {
            pen.line(Tone.NOTED, "~ " + name + ": at another place among the fields");
        } else {
            boolean noted = pair.sign() == Sign.SPELLING;
            String mark = noted ? "~" : "";
            line(noted ? Tone.NOTED : Tone.REMOVED, mark + "-", pair.a().map(this::spelled));
            line(noted ? Tone.NOTED : Tone.ADDED, mark + "+", pair.b().map(this::spelled));
            if (masked(pair)) {
                pen.line(Tone.NOTED, "~ " + name + ": masked; the values differ");
            }
        }
    }

    private boolean masked(FieldPair pair) {
        return !options.secrets() && pair.sign() == Sign.CHANGED
                && pair.a().map(field -> !spelled(field).equals(bare(field.line()))).orElse(false);
    }

    private Octets spelled(HeaderField field) {
        Octets line = bare(field.line());
        if (options.secrets() || line.length() > Integer.MAX_VALUE / 2) {
            return line;
        }
        byte[] masked = line.toByteArray();
        new SecretMask().mask(masked, 0, masked.length);
        return Octets.owning(masked);
    }

    /** A field line without its line end. */
    private static Octets bare(Octets line) {
        long end = line.length();
        end -= end > 0 && line.at(end - 1) == '\n' ? 1 : 0;
        end -= end > 0 && line.at(end - 1) == '\r' ? 1 : 0;
        return line.slice(0, end);
    }

    private void body() throws IOException {
        BodyDifference body = comparison.body();
        if (body.blocks().stream().allMatch(block -> block.sign() == Sign.SAME) && body.reason().isEmpty()) {
            return;
        }
        for (String line : facts.body()) {
            pen.line(Tone.PLACE, line);
        }
        boolean whole = pen.face() == Face.OCTETS && body.kind() == BodyKind.TEXT;
        List<DiffPart> parts = DiffPart.of(body, block -> block.sign().differs() && !block.ignored());
        Iterable<Hunk> hunks = whole
                ? Hunk.of(DiffPart.wholeLines(parts, body.a(), body.b()), options.context(), body.a()::continues)
                : Hunk.of(parts, options.context(), _ -> false);
        boolean told = false;
        for (Hunk hunk : hunks) {
            if (!told) {
                pen.line(Tone.TITLE, "--- " + fileName(options.nameA()));
                pen.line(Tone.TITLE, "+++ " + fileName(options.nameB()));
                told = true;
            }
            new HunkLines(body, hunk, whole, pen, comparison).write();
        }
    }

    /** A name that {@code patch} reads to its end: behind a tab it expects a time. */
    private static String fileName(String name) {
        return name.replace('\t', ' ').replace('\n', ' ') + (name.indexOf(' ') < 0 ? "" : "\t");
    }
}
