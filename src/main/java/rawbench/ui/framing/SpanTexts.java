package rawbench.ui.framing;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import rawbench.http.FramingMap;
import rawbench.http.Span;
import rawbench.ui.kit.Texts;

/** Spans in the words of the window: what they are, what their octets do, and where they stand. */
final class SpanTexts {
    /** The fields that decide about framing, coding and connection; of any other only its line is shown. */
    private static final Set<String> ROLES = Set.of("content-length", "transfer-encoding", "content-encoding",
            "content-type", "content-range", "connection", "keep-alive", "upgrade", "trailer", "te", "expect", "host");

    private final Texts texts;

    SpanTexts(Texts texts) {
        this.texts = texts;
    }

    /** The names of all kinds as they are now. */
    Map<Span.Kind, String> names() {
        Map<Span.Kind, String> names = new EnumMap<>(Span.Kind.class);
        for (Span.Kind kind : Span.Kind.values()) {
            names.put(kind, texts.text("kind." + kind));
        }
        return names;
    }

    /** "chunk size". */
    String name(Span span) {
        return texts.text("kind." + span.kind());
    }

    /** "4,096 octets of data follow, in hex 1000". */
    String says(FramingMap map, Span span) {
        return switch (span.kind()) {
            case FIELD, INTERIM_FIELD, TRAILER -> field(map.line(span));
            case CHUNK_SIZE -> size(map, span);
            case CHUNK_LINE_END, CHUNK_DATA_END -> {
                String then = texts.text("says." + span.kind());
                yield span.length() > 1 ? then : texts.text("says.lf", then);
            }
            case REQUEST_LINE, STATUS_LINE, INTERIM_STATUS_LINE, CHUNK_EXTENSION ->
                texts.text("says." + span.kind(), map.line(span));
            case BODY, CHUNK_DATA, TUNNEL, SURPLUS, UNREADABLE -> texts.text("says." + span.kind(), span.length());
            case EMPTY_LINE, HEAD_END, INTERIM_END, LAST_CHUNK, TRAILERS_END -> texts.text("says." + span.kind());
        };
    }

    private String field(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return ROLES.contains(name) ? texts.text("says.field", line, texts.text("role." + name)) : line;
    }

    private String size(FramingMap map, Span span) {
        OptionalLong size = map.chunkSize(span);
        String digits = map.line(span).strip();
        return size.isPresent() ? texts.text("says.CHUNK_SIZE", size.getAsLong(), digits)
                : texts.text("says.size-unreadable", digits);
    }

    /** "octets 210 to 216". */
    String where(Span span) {
        return span.length() == 1 ? texts.text("where.one", span.from())
                : texts.text("where", span.from(), span.to() - 1);
    }

    /** "chunk size: 4,096 octets of data follow, in hex 1000 · RFC 9112 §7.1 · octets 210 to 216". */
    String explained(FramingMap map, Span span) {
        return texts.text("explained", name(span), says(map, span), section(span.kind().rfc()), where(span));
    }

    /** "RFC 9112 §6.3". */
    static String section(String rfc) {
        return rfc.replaceFirst("^(RFC \\d+) ", "$1 §");
    }

}
