package rawbench.content;

/** What a {@link MarkupScanner} tells of the markup it reads: every octet, in order, with the token it belongs to. */
interface Markup {
    /** What stands between {@code <} and {@code >}, or is marked by it. */
    enum Token {
        START_TAG,
        END_TAG,
        COMMENT,
        /** A processing instruction, or the XML declaration. */
        INSTRUCTION,
        /** A document type declaration with its internal subset. */
        DECLARATION,
        CDATA,
        /** What stands in an HTML element whose content is no markup, such as a script. */
        RAW
    }

    /** Octets outside of tokens; a text may be told in several pieces. */
    void text(byte[] octets, int from, int to) throws StopException;

    /** A token begins; its octets follow. The name is that of a tag, in HTML in lower case; empty for other tokens. */
    void begin(Token token, String name) throws StopException;

    /** Octets of the token that has begun. */
    void piece(byte[] octets, int from, int to) throws StopException;

    /** The token is over; {@code empty} where it is a tag that ends with {@code />}. */
    void end(boolean empty) throws StopException;
}
