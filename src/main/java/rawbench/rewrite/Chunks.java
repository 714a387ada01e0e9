package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.http.HeaderField;
import rawbench.http.Span;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/** The chunks of a request's body, read and written (RFC 9112 7.1). */
final class Chunks {
    private Chunks() {
    }

    /** Content in chunks of a size, with trailer field lines behind the last. */
    static Octets of(Octets content, long size, Octets trailers) {
        List<Octets> parts = new ArrayList<>();
        for (long at = 0; at < content.length(); at += size) {
            long to = Math.min(content.length(), at + size);
            parts.add(Octets.latin1(Long.toHexString(to - at) + "\r\n"));
            parts.add(content.slice(at, to));
            parts.add(Octets.latin1("\r\n"));
        }
        parts.add(Octets.latin1("0\r\n"));
        parts.add(trailers);
        parts.add(Octets.latin1("\r\n"));
        return Octets.join(parts);
    }

    /** Why chunks that are there cannot be read. */
    static Optional<Remark> broken(RequestText request) {
        return request.chunkTrouble().map(f -> Remark.of(What.CHUNKS_BROKEN, request.at() + f.at(), f.says()));
    }

    /** The chunks as they are spelled, without what stands behind them. */
    static Octets spelled(RequestText request) {
        return request.body().slice(0, request.chunksEnd() - request.bodyAt());
    }

    /** The lines of the trailer fields. */
    static Octets trailers(RequestText request) {
        return Octets.join(trailerFields(request).stream().map(HeaderField::line).toList());
    }

    static List<HeaderField> trailerFields(RequestText request) {
        return request.reading().message().trailers().fields();
    }

    static void sayExtensions(RequestText request, List<Remark> says) {
        if (request.reading().map().count(Span.Kind.CHUNK_EXTENSION) > 0) {
            says.add(Remark.of(What.EXTENSIONS_LOST));
        }
    }

    /** Content in the way in which the request's body is framed now: in one chunk, or as it is. */
    static Octets framed(RequestText request, Octets content) {
        if (!request.chunked()) {
            return content;
        }
        Octets surplus = request.body().from(request.chunksEnd() - request.bodyAt());
        return of(content, Math.max(1, content.length()), trailers(request)).concat(surplus);
    }
}
