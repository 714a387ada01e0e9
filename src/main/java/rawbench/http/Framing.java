package rawbench.http;

import java.util.List;

/** How the length of a message's body is decided (RFC 9112 6.3). */
public sealed interface Framing {
    /** No body, whatever the fields say. */
    record None() implements Framing {}

    /** So many octets. */
    record ContentLength(long octets) implements Framing {}

    /** Chunks until the last one. */
    record Chunked() implements Framing {}

    /** Everything until the connection ends. */
    record UntilClose() implements Framing {}

    /** No message any more: what follows belongs to another protocol. */
    record Tunnel() implements Framing {}

    /** The framing in words, as "Content-Length 5". */
    default String says() {
        return switch (this) {
            case None _ -> "no body";
            case ContentLength(long octets) -> "Content-Length " + octets;
            case Chunked _ -> "the last chunk";
            case UntilClose _ -> "until close";
            case Tunnel _ -> "another protocol follows";
        };
    }

    /** The same, to be said in any language. */
    default Detail detail() {
        return this instanceof ContentLength(long octets)
                ? new Detail("framing.length", "Content-Length {0}", List.of(octets))
                : new Detail("framing." + code(), says(), List.of());
    }

    /** The word that scripts know: none, length, chunked, close, tunnel. */
    default String code() {
        return switch (this) {
            case None _ -> "none";
            case ContentLength _ -> "length";
            case Chunked _ -> "chunked";
            case UntilClose _ -> "close";
            case Tunnel _ -> "tunnel";
        };
    }
}
