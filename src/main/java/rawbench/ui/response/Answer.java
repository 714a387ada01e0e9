package rawbench.ui.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.content.EventLog;
import rawbench.content.PictureFacts;
import rawbench.content.Pretty;
import rawbench.content.Rendering;
import rawbench.exchange.Exchange;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.Wording;
import rawbench.octets.Octets;
import rawbench.ui.viewer.Marks;

/**
 * An exchange made ready for the screen, on a worker: immutable, its octets where they were received and decoded.
 *
 * @param head the rows of the headers pane
 * @param facts what the head says beside its rows
 * @param heads every octet of the heads and the trailer section
 * @param layout the layout for reading of a body so short that a person would see it come late
 * @param picture what a picture says of itself, where the body is one
 * @param events the newest events, where the content is a stream of them
 * @param findings everything odd, of the message first, then of its content
 */
public record Answer(Exchange exchange, Rendering rendering, Status status, List<HeadRow> head, HeadFacts facts,
        Octets heads, Optional<Pretty> layout, Optional<PictureFacts> picture, Optional<EventLog> events,
        List<Finding> findings) {
    /** A layout of so many octets is there within a frame. */
    private static final long SHORT = 256 << 10;

    public Answer {
        head = List.copyOf(head);
        findings = List.copyOf(findings);
    }

    /** Only itself: properties ask this of every value, and the octets may be gigabytes. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** An answer whose events, if it has some, nobody saw coming. */
    static Answer of(Exchange exchange, Rendering rendering) {
        Optional<EventLog> events = EventLog.named(rendering.type())
                ? Optional.of(EventLog.of(rendering.decoded().octets(), () -> false))
                : Optional.empty();
        return of(exchange, rendering, events);
    }

    static Answer of(Exchange exchange, Rendering rendering, Optional<EventLog> events) {
        List<Finding> findings = new ArrayList<>();
        exchange.reading().ifPresent(r -> findings.addAll(r.findings()));
        findings.addAll(rendering.findings());
        HeadContext context = HeadContext.of(exchange);
        return new Answer(exchange, rendering, Status.of(exchange),
                HeadRow.of(exchange, rendering.decoded().ladder(), context), HeadFacts.of(exchange, context),
                heads(exchange), layout(rendering), PictureFacts.of(rendering.decoded().octets()), events, findings);
    }

    /** This answer with a part of its body in the place of all of it. */
    Answer with(Rendering part) {
        return new Answer(exchange, part, status, head, facts, heads, layout(part),
                PictureFacts.of(part.decoded().octets()), Optional.empty(), findings);
    }

    private static Optional<Pretty> layout(Rendering rendering) {
        boolean now = rendering.hasLayout() && rendering.decoded().octets().length() <= SHORT;
        return now ? Optional.of(rendering.layOut(rendering.charset().charset(), _ -> {}, () -> false))
                : Optional.empty();
    }

    /** The body with its codings undone. */
    Octets content() {
        return rendering.decoded().octets();
    }

    Optional<Message> response() {
        return exchange.reading().flatMap(ResponseReading::response);
    }

    /** Octets that came as the head of the final response; all before its body where there is one. */
    long headLength() {
        return response().map(r -> r.headOctets().length()).orElse(0L);
    }

    /** Whether no octet came, so that there is nothing to show but the cause. */
    boolean nothingCame() {
        return exchange.received().isEmpty();
    }

    /** What stopped the decoding that a person may have go on; empty where nothing did. */
    Optional<Finding> limit() {
        return rendering.findings()
                .stream()
                .filter(f -> f.what() == Deviation.DECODED_LIMIT || f.what() == Deviation.RATIO_LIMIT)
                .findFirst();
    }

    private static Octets heads(Exchange exchange) {
        List<Octets> parts = new ArrayList<>();
        exchange.reading().ifPresent(reading -> {
            reading.interim().forEach(m -> parts.add(m.headOctets()));
            reading.response().ifPresent(m -> {
                parts.add(m.headOctets());
                m.trailers().forEach(f -> parts.add(f.line()));
            });
        });
        return Octets.join(parts);
    }

    /** What is odd about the heads, where it stands in them: as far as they are the beginning of what was received. */
    Marks headMarks(Wording wording) {
        long other = exchange.received().mismatch(heads);
        long same = other < 0 ? heads.length() : other;
        return new FindingMarks(exchange.reading()
                .map(ResponseReading::findings)
                .orElse(List.of())
                .stream()
                .filter(f -> f.at() < same)
                .toList(), wording);
    }
}
