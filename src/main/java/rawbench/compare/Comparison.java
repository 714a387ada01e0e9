package rawbench.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import rawbench.difference.TimeLimit;
import rawbench.http.HeaderSection;
import rawbench.http.Message;

/**
 * Two messages side by side.
 *
 * @param startLine how the start lines stand to each other
 * @param fields the fields of the header sections, paired by name
 * @param trailers the fields of the trailer sections, paired by name
 * @param whole all of their octets, one by one
 * @param coded the bodies with their codings on
 * @param decoded the bodies with their codings undone
 * @param body the bodies, by what their kind is
 * @param deltas what is known of them beside their octets
 * @param ignores the rules of what is folded away
 */
public record Comparison(Side a, Side b, Sign startLine, List<FieldPair> fields, List<FieldPair> trailers,
        OctetEquality whole, OctetEquality coded, OctetEquality decoded, BodyDifference body, List<Delta> deltas,
        Ignores ignores) {
    public Comparison {
        fields = List.copyOf(fields);
        trailers = List.copyOf(trailers);
        deltas = List.copyOf(deltas);
    }

    /** Compares two messages. Reads both bodies, and may take as long as the limit allows: to be called on a worker. */
    public static Comparison of(Side a, Side b, Ignores ignores, TimeLimit limit) {
        OctetEquality coded = OctetEquality.of(a.coded(), b.coded());
        // Digests are slow: of bodies without codings they are the same.
        boolean plain = a.coded().equals(a.decoded()) && b.coded().equals(b.decoded());
        return new Comparison(a, b, startLine(a, b), FieldMatching.of(head(a), head(b), ignores),
                FieldMatching.of(trailers(a), trailers(b), ignores), OctetEquality.of(a.octets(), b.octets()), coded,
                plain ? coded : OctetEquality.of(a.decoded(), b.decoded()), Bodies.compared(a, b, ignores, limit),
                Deltas.of(a, b), ignores);
    }

    /** The same two by other rules: what no rule touches is not looked at again. To be called on a worker. */
    public Comparison by(Ignores others, TimeLimit limit) {
        return new Comparison(a, b, startLine, FieldMatching.of(head(a), head(b), others),
                FieldMatching.of(trailers(a), trailers(b), others), whole, coded, decoded,
                Bodies.compared(a, b, others, limit), deltas, others);
    }

    /** How many parts differ in meaning and are not ignored: start line, fields, parts of the body. */
    public long differences() {
        return (startLine.differs() ? 1 : 0) + count(FieldPair::counts) + body.differences();
    }

    /** How many differences are folded away by rules. */
    public long ignored() {
        return count(FieldPair::ignored) + body.ignored();
    }

    /** How many parts differ in spelling or order only. */
    public long notes() {
        return (startLine == Sign.SPELLING ? 1 : 0) + count(FieldPair::noted) + body.notes();
    }

    /** How many differences each rule folds away, in the order of {@link Ignores#rules}. */
    public List<Long> ignoredByRule() {
        long[] counts = new long[ignores.rules().size()];
        Stream.concat(fields.stream(), trailers.stream())
                .filter(FieldPair::ignored)
                .forEach(pair -> counts[pair.rule()]++);
        body.blocks()
                .stream()
                .filter(block -> block.ignored() && block.differs())
                .forEach(block -> counts[block.rule()]++);
        return Arrays.stream(counts).boxed().toList();
    }

    /** The parts of the start lines beside each other; none where the two are not both requests or both answers. */
    public List<StartPart> startParts() {
        return startParts(a, b);
    }

    private static List<StartPart> startParts(Side a, Side b) {
        return StartPart.of(a.message().map(Message::start), b.message().map(Message::start));
    }

    /** Whether the two mean the same, after the rules. */
    public boolean equal() {
        return differences() == 0;
    }

    private long count(Predicate<FieldPair> wanted) {
        return Stream.concat(fields.stream(), trailers.stream()).filter(wanted).count();
    }

    private static Sign startLine(Side a, Side b) {
        if (a.message().isEmpty() || b.message().isEmpty()) {
            return a.message().isPresent() ? Sign.REMOVED : b.message().isPresent() ? Sign.ADDED : Sign.SAME;
        }
        if (a.message().get().start().spelled().equals(b.message().get().start().spelled())) {
            return Sign.SAME;
        }
        List<StartPart> parts = startParts(a, b);
        boolean spaced = !parts.isEmpty() && parts.stream().allMatch(part -> part.sign() == Sign.SAME);
        return spaced ? Sign.SPELLING : Sign.CHANGED;
    }

    private static HeaderSection head(Side side) {
        return side.message().map(Message::head).orElse(HeaderSection.EMPTY);
    }

    private static HeaderSection trailers(Side side) {
        return side.message().map(Message::trailers).orElse(HeaderSection.EMPTY);
    }
}
