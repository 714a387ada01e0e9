package rawbench.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import rawbench.exchange.Exchange;
import rawbench.http.HeaderSection;
import rawbench.http.Message;
import rawbench.octets.Octets;

/**
 * Two answers side by side.
 *
 * @param startLine how the start lines stand to each other
 * @param fields the fields of the header sections, paired by name
 * @param trailers the fields of the trailer sections, paired by name
 * @param received everything received, octet by octet
 * @param coded the bodies with their codings on
 * @param decoded the bodies with their codings undone
 * @param body the bodies by line; empty where one is too long for that
 */
public record Comparison(Side a, Side b, Sign startLine, List<FieldPair> fields, List<FieldPair> trailers,
        OctetEquality received, OctetEquality coded, OctetEquality decoded, Optional<BodyLines> body) {
    public Comparison {
        fields = List.copyOf(fields);
        trailers = List.copyOf(trailers);
    }

    /** Compares the answers of two exchanges. Decodes and reads both bodies: to be called on a worker. */
    public static Comparison of(Exchange a, Exchange b, BooleanSupplier cancelled) {
        return of(Side.of(a, cancelled), Side.of(b, cancelled));
    }

    public static Comparison of(Side a, Side b) {
        boolean laidOut = a.layout().isPresent() && b.layout().isPresent();
        Octets bodyA = laidOut ? a.layout().get() : a.decoded();
        Octets bodyB = laidOut ? b.layout().get() : b.decoded();
        boolean tooLong = Math.max(bodyA.length(), bodyB.length()) > BodyLines.MAX_OCTETS;
        return new Comparison(a, b, startLine(a, b), FieldMatching.of(head(a), head(b)),
                FieldMatching.of(trailers(a), trailers(b)), OctetEquality.of(a.received(), b.received()),
                OctetEquality.of(a.coded(), b.coded()), OctetEquality.of(a.decoded(), b.decoded()),
                tooLong ? Optional.empty() : Optional.of(BodyLines.of(bodyA, bodyB, laidOut)));
    }

    /**
     * How many parts differ in meaning: start line, fields, runs of lines. Where lines cannot tell it (too long, or
     * layouts that are equal over octets that are not) bodies that differ are not counted as more than one.
     */
    public long differences() {
        long inBody = body.map(BodyLines::differences).orElse(decoded.equal() ? 0L : 1L);
        return (startLine.differs() ? 1 : 0) + pairs().filter(p -> p.sign().differs()).count() + inBody;
    }

    /** How many fields differ in spelling or order only. */
    public long notes() {
        return pairs().filter(p -> !p.sign().differs() && (p.sign() == Sign.SPELLING || p.moved())).count();
    }

    private Stream<FieldPair> pairs() {
        return Stream.concat(fields.stream(), trailers.stream());
    }

    private static Sign startLine(Side a, Side b) {
        if (a.message().isEmpty() || b.message().isEmpty()) {
            return a.message().isPresent() ? Sign.REMOVED : b.message().isPresent() ? Sign.ADDED : Sign.SAME;
        }
        boolean equal = a.message().get().start().spelled().equals(b.message().get().start().spelled());
        return equal ? Sign.SAME : Sign.CHANGED;
    }

    private static HeaderSection head(Side side) {
        return side.message().map(Message::head).orElse(HeaderSection.EMPTY);
    }

    private static HeaderSection trailers(Side side) {
        return side.message().map(Message::trailers).orElse(HeaderSection.EMPTY);
    }
}
