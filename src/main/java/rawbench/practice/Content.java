package rawbench.practice;

import java.io.IOException;
import java.util.List;

import rawbench.octets.Octets;

/** What follows the head of an answer, and how its end is found (RFC 9112 6.3). */
sealed interface Content {
    /** Nothing, by the status code; there is no field for the length either. */
    record None() implements Content {}

    /** Octets with their Content-Length. */
    record Whole(Octets octets) implements Content {}

    /** Octets and the end of the connection. */
    record ToClose(Octets octets) implements Content {}

    /** Chunks as they are told, and a trailer section. */
    record Chunks(List<Chunk> chunks, List<Field> trailers) implements Content {
        public Chunks {
            chunks = List.copyOf(chunks);
            trailers = List.copyOf(trailers);
        }
    }

    /** One chunk: its octets, and its extension with the semicolon, or nothing. */
    record Chunk(Octets octets, String extension) {}

    /** So many octets, made while they are sent; chunked where {@code length} is negative. */
    record Flow(long length, Source source) implements Content {}

    /** Makes the octets of a {@link Flow}. */
    @FunctionalInterface
    interface Source {
        void to(Sink sink) throws IOException;
    }

    /** These octets in so many chunks of about the same size, without trailers. */
    static Chunks chunked(Octets octets, int count) {
        List<Chunk> chunks = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            Octets part = octets.slice(octets.length() * i / count, octets.length() * (i + 1) / count);
            if (!part.isEmpty()) {
                chunks.add(new Chunk(part, ""));
            }
        }
        return new Chunks(chunks, List.of());
    }
}
