package rawbench.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/** Explains what the octets of one {@link Span} do in their message, in one sentence for a person. */
final class SpanWords {
    private static final int SHOWN = 60;
    /** What fields do that decide about framing and connection; of any other only its name is told. */
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("content-length", "how many octets the body has, unless Transfer-Encoding frames it"),
            Map.entry("transfer-encoding", "how the body is framed: chunked tells its own end"),
            Map.entry("content-encoding", "how the content is coded, the last named outermost"),
            Map.entry("content-type", "what the content is, and its charset"),
            Map.entry("content-range", "which part of the whole this is"),
            Map.entry("connection", "what holds for this connection only, and whether it lasts"),
            Map.entry("keep-alive", "how long the server keeps the connection"),
            Map.entry("upgrade", "which protocol the connection may change to"),
            Map.entry("trailer", "which fields come behind the body"),
            Map.entry("te", "which transfer codings and trailers are welcome"),
            Map.entry("expect", "that the body waits for 100"),
            Map.entry("host", "which host and port are asked"));

    private SpanWords() {
    }

    static String of(Span span, Octets octets) {
        return switch (span.kind()) {
            case EMPTY_LINE -> "passed over";
            case REQUEST_LINE -> "method, request-target and version: " + line(span, octets);
            case STATUS_LINE -> "version, status code and reason: " + line(span, octets);
            case INTERIM_STATUS_LINE -> "the final response is still to come: " + line(span, octets);
            case FIELD, INTERIM_FIELD, TRAILER -> field(line(span, octets));
            case HEAD_END -> "what follows is the body, if there is one";
            case INTERIM_END -> "another status line follows";
            case BODY -> amount(span.length()) + " of content";
            case CHUNK_SIZE -> chunkSize(line(span, octets));
            case CHUNK_EXTENSION -> "kept, and of no meaning here: " + line(span, octets);
            case CHUNK_LINE_END -> lineEnd(span, "the data of the chunk follows");
            case CHUNK_DATA -> amount(span.length()) + " of content";
            case CHUNK_DATA_END -> lineEnd(span, "the next chunk follows");
            case LAST_CHUNK -> "size 0: no more data; trailers, if any, and an empty line follow";
            case TRAILERS_END -> "nothing behind it belongs to the message";
            case TUNNEL -> amount(span.length()) + " that are no HTTP any more";
            case SURPLUS -> amount(span.length()) + " that belong to no message asked for";
            case UNREADABLE -> amount(span.length()) + " that have no place in a message";
        };
    }

    private static String field(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? line : line.substring(0, colon).strip();
        return name + Optional.ofNullable(ROLES.get(name.toLowerCase(Locale.ROOT))).map(role -> ": " + role).orElse("");
    }

    private static String chunkSize(String digits) {
        OptionalLong read = size(digits);
        if (read.isEmpty()) {
            return "a size that cannot be read: " + digits;
        }
        long size = read.getAsLong();
        return amount(size) + " of data " + (size == 1 ? "follows" : "follow") + ", in hex " + digits.strip();
    }

    /** The size that hex digits spell; empty where they spell none. */
    static OptionalLong size(String digits) {
        try {
            return OptionalLong.of(Long.parseUnsignedLong(digits.strip(), 16));
        } catch (NumberFormatException unreadable) {
            return OptionalLong.empty();
        }
    }

    private static String lineEnd(Span span, String then) {
        return span.length() == 2 ? then : "LF without CR; " + then;
    }

    static String line(Span span, Octets octets) {
        Octets shown = octets.slice(span.from(), Math.min(span.to(), span.from() + SHOWN));
        long lf = shown.indexOf('\n', 0);
        long end = lf < 0 ? shown.length() : lf > 0 && shown.at(lf - 1) == '\r' ? lf - 1 : lf;
        return Escapes.encode(shown.slice(0, end)) + (lf < 0 && span.length() > SHOWN ? "…" : "");
    }

    private static String amount(long count) {
        return count == 1 ? "1 octet" : count + " octets";
    }
}
