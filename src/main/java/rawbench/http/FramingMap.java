package rawbench.http;

import java.util.List;

import rawbench.octets.Octets;
import rawbench.octets.SpanTable;

/** The name of every octet received: spans that tile the octets of an answer, the chunks among them worked out anew. */
public final class FramingMap {
    private final Octets received;

    FramingMap(Octets received, List<Span> head, SpanTable chunks, List<Span> tail) {
        this.received = received;
    }

    /** How many octets the spans tile. */
    public long length() {
        return received.length();
    }
}
