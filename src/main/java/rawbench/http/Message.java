package rawbench.http;

import rawbench.octets.Octets;

/**
 * One HTTP/1.x message as it was read: nothing re-spelled, nothing joined, nothing left out.
 *
 * @param start the request line or status line
 * @param head the fields of the header section
 * @param headOctets the start line and header section with the empty line that ends them, octet for octet
 * @param body the content with the chunked framing undone, every other coding still on
 * @param trailers the fields of the trailer section; never merged into the head (RFC 9110 6.5.1)
 */
public record Message(StartLine start, HeaderSection head, Octets headOctets, Octets body, HeaderSection trailers) {
    /** The status code of a response, or -1. */
    public int status() {
        return start instanceof StartLine.StatusLine line ? line.code() : -1;
    }
}
