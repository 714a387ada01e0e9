package rawbench.compare;

import java.util.Arrays;
import java.util.Optional;

import rawbench.http.Deviation;
import rawbench.http.Framing;
import rawbench.http.FramingMap;
import rawbench.http.HeaderSection;
import rawbench.http.Message;
import rawbench.http.RequestReading;
import rawbench.http.ResponseReading;
import rawbench.http.Span;
import rawbench.http.Verdict;
import rawbench.octets.Octets;

/**
 * What is to be known of a message's octets beside its parts, so that two never look alike where they are not.
 *
 * @param behind all octets behind the head
 * @param rest those of them that belong to no part: behind the end of the message, or not to be read as its body
 * @param clean whether the message is whole, its body could be read, and nothing follows it
 */
record Edges(Octets behind, Octets rest, boolean clean) {
    /** Of octets that are no message. */
    static final Edges NONE = new Edges(Octets.empty(), Octets.empty(), true);

    static Edges of(ResponseReading reading, Octets octets) {
        return of(reading.map(), octets, reading.verdict().completeness() != Verdict.Completeness.INCOMPLETE
                && !reading.has(Deviation.Weight.ERROR));
    }

    static Edges of(RequestReading reading, Octets octets) {
        return of(reading.map(), octets, reading.missing() == 0);
    }

    private static Edges of(FramingMap map, Octets octets, boolean whole) {
        long[] head = {map.length()};
        map.walk(0, span -> {
            boolean inHead = switch (span.kind()) {
                case EMPTY_LINE, REQUEST_LINE, STATUS_LINE, FIELD, HEAD_END, INTERIM_STATUS_LINE, INTERIM_FIELD,
                        INTERIM_END ->
                    true;
                default -> false;
            };
            head[0] = inHead ? span.to() : span.from();
            return inHead;
        });
        Optional<Span> last = map.length() == 0 ? Optional.empty() : Optional.of(map.at(map.length() - 1));
        long rest = last.filter(span -> belongsNowhere(span.kind())).map(Span::from).orElse(octets.length());
        return new Edges(octets.from(Math.min(head[0], octets.length())), octets.from(Math.min(rest, octets.length())),
                whole && rest == octets.length());
    }

    private static boolean belongsNowhere(Span.Kind kind) {
        return kind == Span.Kind.SURPLUS || kind == Span.Kind.UNREADABLE || kind == Span.Kind.TUNNEL;
    }

    /**
     * Whether an answer says that it comes in chunks and nothing of it does: so programs save one that undo its chunks and
     * leave its fields as they were.
     */
    static boolean chunksUndone(ResponseReading reading, Message message, Edges edges) {
        return reading.framing() instanceof Framing.Chunked && message.body().isEmpty() && !edges.behind.isEmpty()
                && reading.findings().stream().anyMatch(f -> f.what() == Deviation.CHUNK_SIZE_INVALID);
    }

    /** A message as if everything behind its head were its body, and these fields were not there. */
    static Message untilEnd(Message message, Octets body, String... without) {
        HeaderSection head = new HeaderSection(message.head()
                .fields()
                .stream()
                .filter(field -> Arrays.stream(without).noneMatch(field::named))
                .toList());
        return new Message(message.start(), head, message.headOctets(), body, HeaderSection.EMPTY);
    }
}
