package rawbench.http;

/** What a reader takes for the end of a line (RFC 9112 2.2). */
public enum LineEnds {
    /** CR LF alone: the strict reading. */
    CRLF,
    /** CR LF, and LF by itself: what a recipient may do, and most do. */
    LF_TOO
}
