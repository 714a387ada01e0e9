package rawbench.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.HeaderSection;
import rawbench.http.Message;
import rawbench.octets.Octets;

/**
 * What the body pane shows of one message: computed off the FX thread, cancellable, immutable.
 *
 * @param coded the body as received, chunks undone
 * @param decoded the body with its codings undone, and the ladder of them
 * @param type what Content-Type says; empty where it says nothing readable
 * @param kind what the content is, by its type or by its first octets
 * @param charset the charset of the text, and why
 * @param text the first part as text
 * @param pretty the first part of the layout for reading, where there is one
 * @param layout the whole layout for reading, where there is one
 * @param notPretty why there is no layout, as a sentence; empty where there is one
 * @param findings everything odd: of the codings, then of the charset and the text
 */
public record Rendering(Octets coded, Decoded decoded, Optional<MediaType> type, Kind kind, CharsetChoice charset,
        ShownText text, Optional<ShownText> pretty, Optional<Octets> layout, String notPretty,
        List<Finding> findings) {
    /** What content is, as far as showing it goes. */
    public enum Kind {
        EMPTY,
        JSON,
        /** One JSON text after the other: JSON Lines, newline-delimited JSON, JSON text sequences (RFC 7464). */
        JSON_LINES,
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
        return of(response, requestMethod, DecodeLimits.DEFAULT, ShownText.BOUND, cancelled);
    }

    /** The rendering of a response; {@code bound} is how many octets and characters a text may have. */
    public static Rendering of(Message response, String requestMethod, DecodeLimits limits, int bound,
            BooleanSupplier cancelled) {
        return of(response.body(), response.head(), Decoding.of(response, requestMethod, limits, cancelled), bound,
                cancelled);
    }

    /** The rendering of octets without a head: an answer that is not HTTP. */
    public static Rendering ofRaw(Octets octets, int bound, BooleanSupplier cancelled) {
        return of(octets, HeaderSection.EMPTY, new Decoded(octets, List.of(), List.of(), true), bound, cancelled);
    }

    private static Rendering of(Octets coded, HeaderSection head, Decoded decoded, int bound,
            BooleanSupplier cancelled) {
        Octets content = decoded.octets();
        Optional<MediaType> type = head.first("Content-Type").flatMap(MediaType::parse);
        CharsetChoice charset = CharsetChoice.of(head, content);
        Kind kind = Kinds.of(type, charset, content);
        ShownText text = ShownText.of(content, charset.charset(), bound);
        Pretty pretty = Pretty.of(kind, type, charset.charset(), content, _ -> {}, cancelled);
        boolean merelyLooked = kind == Kind.JSON && type.filter(MediaType::json).isEmpty();
        Kind shown = merelyLooked && !pretty.whole() ? Kind.TEXT : kind;
        List<Finding> findings = new ArrayList<>(decoded.findings());
        findings.addAll(charset.findings());
        if (text.undecodable() > 0 && kind.text()) {
            findings.add(Deviation.TEXT_UNDECODABLE.at(text.undecodableAt(), 1, text.undecodable() + " of the "
                    + text.shown() + " octets shown are not " + charset.charset().name() + "; they stand as ‹FF›"));
        }
        return new Rendering(coded, decoded, type, shown, charset, text,
                pretty.octets().map(o -> ShownText.of(o, charset.charset(), bound)), pretty.octets(), pretty.reason(),
                findings);
    }
}
