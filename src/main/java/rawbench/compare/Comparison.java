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
 * @param interim the interim responses before two answers, in their order
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
public record Comparison(Side a, Side b, List<InterimPair> interim, Sign startLine, List<FieldPair> fields,
        List<FieldPair> trailers,
        OctetEquality whole, OctetEquality coded, OctetEquality decoded, BodyDifference body, List<Delta> deltas,
        Ignores ignores) {
    public Comparison {
        interim = List.copyOf(interim);
        fields = List.copyOf(fields);
        trailers = List.copyOf(trailers);
        deltas = List.copyOf(deltas);
    }

    /** Compares two messages. Reads both bodies, and may take as long as the limit allows: to be called on a worker. */
    public static Comparison of(Side a, Side b, Ignores ignores, TimeLimit limit) {
        OctetEquality coded = OctetEquality.of(a.coded(), b.coded());
        // Digests are slow: of bodies without codings they are the same.
        boolean plain = a.coded().equals(a.decoded()) && b.coded().equals(b.decoded());
        return new Comparison(a, b, InterimPair.of(a, b, ignores), StartPart.sign(a.message(), b.message()),
                FieldMatching.of(head(a), head(b), ignores),
                FieldMatching.of(trailers(a), trailers(b), ignores), OctetEquality.of(a.octets(), b.octets()), coded,
                plain ? coded : OctetEquality.of(a.decoded(), b.decoded()), Bodies.compared(a, b, ignores, limit),
                Deltas.of(a, b), ignores);
    }

    /** The same two by other rules: what no rule touches is not looked at again. To be called on a worker. */
    public Comparison by(Ignores others, TimeLimit limit) {
        return new Comparison(a, b, InterimPair.of(a, b, others), startLine, FieldMatching.of(head(a), head(b), others),
                FieldMatching.of(trailers(a), trailers(b), others), whole, coded, decoded,
                Bodies.compared(a, b, others, limit), deltas, others);
    }

    /** How many parts differ in meaning and are not ignored: start line, fields, parts of the body. */
    public long differences() {
        return starts(Sign::differs) + count(FieldPair::counts) + body.differences();
    }

    /** How many differences are folded away by rules. */
    public long ignored() {
        return count(FieldPair::ignored) + body.ignored();
    }

    /** How many parts differ in spelling or order only. */
    public long notes() {
        return starts(sign -> sign == Sign.SPELLING) + count(FieldPair::noted) + body.notes();
    }

    /** How many differences each rule folds away, in the order of {@link Ignores#rules}. */
    public List<Long> ignoredByRule() {
        long[] counts = new long[ignores.rules().size()];
        allFields().filter(FieldPair::ignored)
                .forEach(pair -> counts[pair.rule()]++);
        body.blocks()
                .stream()
                .filter(block -> block.ignored() && block.differs())
                .forEach(block -> counts[block.rule()]++);
        return Arrays.stream(counts).boxed().toList();
    }

    /** The parts of the start lines beside each other; none where the two are not both requests or both answers. */
    public List<StartPart> startParts() {
        return StartPart.of(a.message().map(Message::start), b.message().map(Message::start));
    }

    /** Whether the two mean the same, after the rules. */
    public boolean equal() {
        return differences() == 0;
    }

    private long count(Predicate<FieldPair> wanted) {
        return allFields().filter(wanted).count();
    }

    /** The pairs of all sections: of interim responses, of the head, of the trailers. */
    Stream<FieldPair> allFields() {
        return Stream.concat(interim.stream().flatMap(pair -> pair.fields().stream()),
                Stream.concat(fields.stream(), trailers.stream()));
    }

    private long starts(Predicate<Sign> wanted) {
        return Stream.concat(interim.stream().map(InterimPair::startLine), Stream.of(startLine)).filter(wanted).count();
    }

    private static HeaderSection head(Side side) {
        return side.message().map(Message::head).orElse(HeaderSection.EMPTY);
    }

    private static HeaderSection trailers(Side side) {
        return side.message().map(Message::trailers).orElse(HeaderSection.EMPTY);
    }
}
