package rawbench.http;

import java.util.Locale;

/**
 * A range of received octets that has a name: one tile of a {@link FramingMap}.
 *
 * @param kind what the octets are
 * @param from offset of the first octet
 * @param to offset behind the last
 */
public record Span(Kind kind, long from, long to) {
    /** The names that octets of an answer or a request can have. */
    public enum Kind {
        EMPTY_LINE("empty line before the start line", "RFC 9112 2.2"),
        REQUEST_LINE("request line", "RFC 9112 3"),
        INTERIM_STATUS_LINE("status line of an interim response", "RFC 9110 15.2"),
        INTERIM_FIELD("field line of an interim response", "RFC 9110 15.2"),
        INTERIM_END("empty line: the interim response ends", "RFC 9110 15.2"),
        STATUS_LINE("status line", "RFC 9112 4"),
        FIELD("field line", "RFC 9112 5"),
        HEAD_END("empty line: the head ends", "RFC 9112 2.1"),
        BODY("body", "RFC 9112 6"),
        CHUNK_SIZE("chunk size", "RFC 9112 7.1"),
        CHUNK_EXTENSION("chunk extension", "RFC 9112 7.1.1"),
        CHUNK_LINE_END("end of a chunk line", "RFC 9112 7.1"),
        CHUNK_DATA("chunk data", "RFC 9112 7.1"),
        CHUNK_DATA_END("end of chunk data", "RFC 9112 7.1"),
        LAST_CHUNK("last chunk", "RFC 9112 7.1"),
        TRAILER("trailer field", "RFC 9112 7.1.2"),
        TRAILERS_END("empty line: the message ends", "RFC 9112 7.1"),
        TUNNEL("octets of another protocol", "RFC 9110 9.3.6"),
        SURPLUS("octets after the message", "RFC 9112 6.3"),
        UNREADABLE("octets that could not be read as HTTP",
                "RFC 9112 2.2");

        private final String says;
        private final String rfc;

        Kind(String says, String rfc) {
            this.says = says;
            this.rfc = rfc;
        }

        public String says() {
            return says;
        }

        /** The name as scripts spell it: {@code chunk-size}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String rfc() {
            return rfc;
        }
    }

    public long length() {
        return to - from;
    }
}
