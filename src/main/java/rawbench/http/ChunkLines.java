package rawbench.http;

import java.util.function.Consumer;

import rawbench.octets.Octets;

/** Names the octets between two pieces of chunk data, worked out anew from the octets (RFC 9112 7.1). */
final class ChunkLines {
    private ChunkLines() {
    }

    /**
     * Names the octets from {@code from} to {@code to}: the end of the data before, if there was any, and one chunk
     * line, whole or cut.
     */
    static void spell(Octets received, long from, long to, boolean afterData, boolean last, Consumer<Span> spans) {
        long at = from;
        if (afterData) {
            long end = lineEnd(received, at, to);
            emit(Span.Kind.CHUNK_DATA_END, at, end, spans);
            at = end;
        }
        if (last) {
            emit(Span.Kind.LAST_CHUNK, at, to, spans);
            return;
        }
        long lf = to > at && received.at(to - 1) == '\n' ? to - 1 : to;
        long lineEnd = lf < to && lf > at && received.at(lf - 1) == '\r' ? lf - 1 : lf;
        long semicolon = at;
        while (semicolon < lineEnd && received.at(semicolon) != ';') {
            semicolon++;
        }
        emit(Span.Kind.CHUNK_SIZE, at, semicolon, spans);
        emit(Span.Kind.CHUNK_EXTENSION, semicolon, lineEnd, spans);
        emit(Span.Kind.CHUNK_LINE_END, lineEnd, to, spans);
    }

    private static long lineEnd(Octets received, long at, long to) {
        long end = at;
        if (end < to && received.at(end) == '\r') {
            end++;
        }
        return end < to && received.at(end) == '\n' ? end + 1 : end;
    }

    private static void emit(Span.Kind kind, long from, long to, Consumer<Span> spans) {
        if (to > from) {
            spans.accept(new Span(kind, from, to));
        }
    }
}
