package rawbench.http;

import java.util.Locale;

/** The rule of RFC 9112 6.3 (or its neighbour) that decided where a message ends, in words for a person. */
public enum Rule {
    NO_ANSWER("RFC 9112 8", "no octet of an answer came"),
    NOT_HTTP("RFC 9112 4", "what came is not an HTTP/1.x answer"),
    HEAD_UNFINISHED("RFC 9112 8", "the head never ended"),
    HEAD_REQUEST("RFC 9112 6.3 item 1", "an answer to HEAD has no body"),
    NO_CONTENT("RFC 9112 6.3 item 1", "an answer 204 has no body"),
    NOT_MODIFIED("RFC 9112 6.3 item 1", "an answer 304 has no body"),
    INTERIM("RFC 9112 6.3 item 1", "only interim answers came"),
    SWITCHED("RFC 9110 7.8", "after 101 the connection speaks another protocol"),
    TUNNEL("RFC 9112 6.3 item 2", "a 2xx answer to CONNECT opens a tunnel"),
    CHUNKED("RFC 9112 6.3 item 4", "the last chunk"),
    CODING_UNTIL_CLOSE("RFC 9112 6.3 item 4", "Transfer-Encoding without chunked at its end: until close"),
    LENGTH_INVALID("RFC 9112 6.3 item 5", "Content-Length cannot be relied on"),
    LENGTH("RFC 9112 6.3 item 6", "Content-Length"),
    NO_BODY("RFC 9112 6.3 item 7", "a request without length has no body"),
    UNTIL_CLOSE("RFC 9112 6.3 item 8", "until close"),
    LIMIT("RFC 9110 5.4", "a limit set by the caller was reached"),
    RAW("",
            "octets without framing: until the peer ended");

    private final String rfc;
    private final String says;
    private final String cited;

    Rule(String rfc, String says) {
        this.rfc = rfc;
        this.says = says;
        this.cited = rfc.isEmpty() ? says : says + " (" + rfc + ")";
    }

    public String rfc() {
        return rfc;
    }

    public String says() {
        return says;
    }

    /** The rule with the place that makes it one: "the last chunk (RFC 9112 6.3 item 4)". */
    String cited() {
        return cited;
    }

    /** The constant as scripts spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
