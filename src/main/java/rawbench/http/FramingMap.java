package rawbench.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

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
    private final SpanTable chunks;
    private final List<Span> tail;

    FramingMap(Octets received, List<Span> head, SpanTable chunks, List<Span> tail) {
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

    /** What the octets of one of these spans do in their message, in one sentence. */
    public String says(Span span) {
        return SpanWords.of(span, received);
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
        SpanTable.Cursor cursor = chunks.atBase(from);
        if (!cursor.valid()) {
            return true;
        }
        // The table has no way back: the end of the data before this piece is where its line begins.
        long gap = cursor.index() == 0 ? headEnd() : chunks.atNumber(cursor.index() - 1).to();
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

    private long headEnd() {
        return head.isEmpty() ? 0 : head.getLast().to();
    }
}
