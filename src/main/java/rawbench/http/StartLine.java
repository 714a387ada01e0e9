package rawbench.http;

import rawbench.octets.Octets;

/** The first line of a message, as it was spelled (RFC 9112 2.1). */
public sealed interface StartLine {
    /** The line without its end, octet for octet. */
    Octets spelled();

    /** The version as spelled, such as {@code HTTP/1.1}; empty where there is none. */
    String version();

    /** A request line: method, request-target, version (RFC 9112 3). */
    record RequestLine(Octets spelled, String method, String requestTarget, String version) implements StartLine {}

    /**
     * A status line: version, status code, reason phrase (RFC 9112 4). The code is -1 where it cannot be read; the
     * reason has one character an octet.
     */
    record StatusLine(Octets spelled, String version, int code, String reason) implements StartLine {
        /** Whether another response follows to the same request (RFC 9110 15.2); 101 is the last in HTTP. */
        public boolean interim() {
            return code >= 100 && code < 200 && code != 101;
        }
    }
}
