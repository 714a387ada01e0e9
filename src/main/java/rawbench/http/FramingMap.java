package rawbench.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

import rawbench.octets.Octets;
import rawbench.octets.SpanTable;

/**
 * The name of every octet: spans that tile the octets of an answer, or of a request, without gap or overlap.
 *
 * <p>Head and tail are kept span by span; the chunks between them only as a compact table of their data, and their
 * lines are worked out anew from the octets when somebody looks, so that ten million chunks cost little.
 */
public final class FramingMap {
    private final Octets received;
    private final List<Span> head;
    private final ChunkTable chunks;
    private final List<Span> tail;

    FramingMap(Octets received, List<Span> head, ChunkTable chunks, List<Span> tail) {
        this.received = received;
        this.head = List.copyOf(head);
        this.chunks = chunks;
        this.tail = List.copyOf(tail);
    }

    /** How many octets the spans tile. */
    public long length() {
        return received.length();
    }

    /** How many pieces of chunk data there are. */
    public long chunkCount() {
        return chunks.count();
    }

    /** How many spans there are. */
    public long count() {
        return head.size() + chunks.spans() + tail.size();
    }

    /** How many spans there are of a kind; told without a walk over the chunks. */
    public long count(Span.Kind kind) {
        long others = Stream.concat(head.stream(), tail.stream()).filter(span -> span.kind() == kind).count();
        return others + switch (kind) {
            case CHUNK_SIZE, CHUNK_LINE_END, CHUNK_DATA -> chunks.count();
            case CHUNK_DATA_END -> Math.max(0, chunks.count() - 1);
            case CHUNK_EXTENSION -> chunks.extensions();
            default -> 0;
        };
    }

    /** How many octets of content the spans hold together. */
    public long content() {
        return chunks.data().total() + tail.stream()
                .filter(span -> span.kind() == Span.Kind.BODY)
                .mapToLong(Span::length)
                .sum();
    }

    /** Where an octet stands in the content, chunks undone; empty where it is none of it. */
    public OptionalLong inContent(long offset) {
        Span span = at(offset);
        return switch (span.kind()) {
            case BODY -> OptionalLong.of(offset - span.from());
            case CHUNK_DATA -> {
                SpanTable.Cursor piece = chunks.data().atBase(offset);
                yield OptionalLong.of(piece.picked() + offset - piece.from());
            }
            default -> OptionalLong.empty();
        };
    }

    /** What the octets of one of these spans do in their message, in one sentence. */
    public String says(Span span) {
        return SpanWords.of(span, received);
    }

    /** The first line of one of these spans without its end, cut where it is long; controls as escapes. */
    public String line(Span span) {
        return SpanWords.line(span, received);
    }

    /** The size that a chunk line tells; empty where it cannot be read, and for other spans. */
    public OptionalLong chunkSize(Span span) {
        return span.kind() == Span.Kind.CHUNK_SIZE ? SpanWords.size(line(span)) : OptionalLong.empty();
    }

    /** The octets of one of these spans. */
    public Octets octets(Span span) {
        return received.slice(span.from(), span.to());
    }

    /** The span that holds an octet. */
    public Span at(long offset) {
        Objects.checkIndex(offset, length());
        return spans(offset, 1).getFirst();
    }

    /** Up to {@code most} spans in order, beginning with the one that holds the octet {@code from}. */
    public List<Span> spans(long from, int most) {
        List<Span> found = new ArrayList<>();
        walk(from, span -> {
            found.add(span);
            return found.size() < most;
        });
        return found;
    }

    /** Up to {@code most} spans in order, beginning with the one of that number, counted from 0. */
    public List<Span> numbered(long number, int most) {
        Objects.checkIndex(number, count());
        long inChunks = number - head.size();
        long inTail = inChunks - chunks.spans();
        if (inChunks < 0) {
            return spans(head.get((int) number).from(), most);
        }
        if (inTail >= 0) {
            return spans(tail.get((int) inTail).from(), most);
        }
        long piece = chunks.pieceBefore(inChunks);
        long[] passed = {inChunks - chunks.spansBefore(piece)};
        List<Span> found = new ArrayList<>();
        walk(lineOf(piece), span -> {
            if (passed[0]-- <= 0) {
                found.add(span);
            }
            return found.size() < most;
        });
        return found;
    }

    /** The number of the span that holds an octet, counted from 0. */
    public long number(long offset) {
        Span wanted = at(offset);
        if (offset < headEnd()) {
            return head.indexOf(wanted);
        }
        SpanTable.Cursor cursor = chunks.data().atBase(offset);
        if (!cursor.valid()) {
            return head.size() + chunks.spans() + tail.indexOf(wanted);
        }
        long piece = cursor.index() - cursor.index() % ChunkTable.STRIDE;
        long[] number = {head.size() + chunks.spansBefore(piece) - 1};
        walk(lineOf(piece), span -> {
            number[0]++;
            return span.to() <= offset;
        });
        return number[0];
    }

    /** Shows the spans in order, from the one that holds {@code from} on, for as long as the visitor says true. */
    public void walk(long from, Predicate<Span> visitor) {
        if (visit(head, from, visitor) && visitChunks(from, visitor)) {
            visit(tail, from, visitor);
        }
    }

    private static boolean visit(List<Span> spans, long from, Predicate<Span> visitor) {
        for (Span span : spans) {
            if (span.to() > from && !visitor.test(span)) {
                return false;
            }
        }
        return true;
    }

    private boolean visitChunks(long from, Predicate<Span> visitor) {
        SpanTable.Cursor cursor = chunks.data().atBase(from);
        if (!cursor.valid()) {
            return true;
        }
        long gap = lineOf(cursor.index());
        for (; cursor.valid(); cursor.next()) {
            List<Span> piece = new ArrayList<>(4);
            ChunkLines.spell(received, gap, cursor.from(), cursor.index() > 0, false, piece::add);
            piece.add(new Span(Span.Kind.CHUNK_DATA, cursor.from(), cursor.to()));
            if (!visit(piece, from, visitor)) {
                return false;
            }
            gap = cursor.to();
        }
        return true;
    }

    /** Where the spans of a piece begin: right behind the data of the piece before. */
    private long lineOf(long piece) {
        return piece == 0 ? headEnd() : chunks.data().atNumber(piece - 1).to();
    }

    private long headEnd() {
        return head.isEmpty() ? 0 : head.getLast().to();
    }
}
