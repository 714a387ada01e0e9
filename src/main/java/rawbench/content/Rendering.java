package rawbench.content;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import rawbench.http.Finding;
import rawbench.http.HeaderSection;
import rawbench.http.Message;
import rawbench.octets.Octets;

/**
 * What can be told of the body of one message without laying it out: computed off the FX thread, cancellable, immutable.
 * The octets stay where they were received or decoded.
 *
 * @param coded the body as received, chunks undone
 * @param decoded the body with its codings undone, and the ladder of them
 * @param type what Content-Type says; empty where it says nothing readable
 * @param kind what the content is, by its type or by its first octets
 * @param charset the charset of the text, and why
 * @param findings everything odd: of the codings, then of the charset and the text
 */
public record Rendering(Octets coded, Decoded decoded, Optional<MediaType> type, Kind kind, CharsetChoice charset,
        List<Finding> findings) {
    /** What content is, as far as showing it goes. */
    public enum Kind {
        EMPTY,
        JSON,
        /** One JSON text after the other: JSON Lines, newline-delimited JSON, JSON text sequences (RFC 7464). */
        JSON_LINES,
        /** Events as they are sent to a browser (HTML standard 9.2.5). */
        EVENT_STREAM,
        FORM,
        /** Parts behind each other, each with its head (RFC 2046 5.1). */
        MULTIPART,
        HTML,
        XML,
        /** A picture that is XML: text like any other here. */
        SVG,
        CSS,
        JAVASCRIPT,
        YAML,
        TEXT,
        /** Messages of Protocol Buffers, whose octets do not tell their schema. */
        PROTOBUF,
        PNG,
        JPEG,
        GIF,
        WEBP,
        BMP,
        BINARY;

        /** Whether it is a picture in octets that are no text. */
        public boolean image() {
            return switch (this) {
                case PNG, JPEG, GIF, WEBP, BMP -> true;
                default -> false;
            };
        }

        /** Whether it is read as text. */
        public boolean text() {
            return !image() && this != BINARY && this != PROTOBUF && this != EMPTY;
        }
    }

    public Rendering {
        findings = List.copyOf(findings);
    }

    /** The rendering of a response with the usual limits. */
    public static Rendering of(Message response, String requestMethod, BooleanSupplier cancelled) {
        return of(response, requestMethod, DecodeLimits.DEFAULT, cancelled);
    }

    /** The rendering of a response. */
    public static Rendering of(Message response, String requestMethod, DecodeLimits limits,
            BooleanSupplier cancelled) {
        return of(response.body(), response.head(), Decoding.of(response, requestMethod, limits, cancelled));
    }

    /** The rendering of a request's content with the usual limits. */
    public static Rendering ofRequest(Message request, BooleanSupplier cancelled) {
        return of(request.body(), request.head(), Decoding.of(request.body(), request.head().list("Content-Encoding"),
                DecodeLimits.DEFAULT, cancelled));
    }

    /** The rendering of octets without a head: an answer that is not HTTP. */
    public static Rendering ofRaw(Octets octets) {
        return of(octets, HeaderSection.EMPTY, new Decoded(octets, List.of(), List.of(), true));
    }

    /** The rendering of a part of content: as it stands there, with its own fields. */
    public static Rendering of(Multipart.Part part) {
        return of(part.content(), part.head(), new Decoded(part.content(), List.of(), List.of(), true));
    }

    private static Rendering of(Octets coded, HeaderSection head, Decoded decoded) {
        Octets content = decoded.octets();
        Optional<MediaType> type = head.first("Content-Type").flatMap(MediaType::parse);
        CharsetChoice charset = CharsetChoice.of(head, content);
        Kind kind = Kinds.of(type, charset, content);
        List<Finding> findings = new ArrayList<>(decoded.findings());
        findings.addAll(charset.findings());
        if (kind.text()) {
            Undecodable.in(content, charset.charset()).ifPresent(findings::add);
        }
        return new Rendering(coded, decoded, type, kind, charset, findings);
    }

    /** Whether there is a layout to try; told without reading the content. */
    public boolean hasLayout() {
        return Pretty.offered(kind, type);
    }

    /**
     * The layout of the content for reading. Runs long for a large one: to be called on a worker.
     *
     * @param as the charset that its text is read in
     * @param done told again and again how many octets of the content are laid out so far
     * @param cancelled asked again and again whether anybody still wants the layout
     */
    public Pretty layOut(Charset as, LongConsumer done, BooleanSupplier cancelled) {
        return Pretty.of(kind, type, as, decoded.octets(), done, cancelled);
    }
}
