package rawbench.http;

import java.util.List;

import rawbench.octets.Octets;
import rawbench.octets.SpanTable;

/** The name of every octet received: spans that tile the octets of an answer, the chunks among them worked out anew. */
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
}
