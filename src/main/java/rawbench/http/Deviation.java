package rawbench.http;

import java.util.Locale;

/** What can be odd about octets on the wire: a constant with its weight and the section of the RFC that says so. */
public enum Deviation {
    // Lines of a head
    BARE_LF(Weight.MARK, "RFC 9112 2.2", "a line ends with LF alone"),
    BARE_CR(Weight.ERROR, "RFC 9112 2.2", "a CR stands inside a line"),
    NUL(Weight.ERROR, "RFC 9110 5.5", "a NUL octet stands in the head"),
    EMPTY_LINES_BEFORE_START(Weight.MARK, "RFC 9112 2.2", "empty lines come before the start line"),
    WHITESPACE_BEFORE_FIRST_FIELD(Weight.MARK, "RFC 9112 2.2", "white space comes before the first field"),
    NOT_HTTP(Weight.ERROR, "RFC 9112 4", "this is not an HTTP/1.x message"),
    STATUS_LINE_SPELLING(Weight.MARK, "RFC 9112 4", "the status line is spelled loosely"),
    STATUS_LINE_INVALID(Weight.ERROR, "RFC 9112 4", "not one space stands between version and status code"),
    STATUS_INVALID(Weight.ERROR, "RFC 9110 15", "the status code is not three digits from 100 to 999"),
    VERSION_UNUSUAL(Weight.MARK, "RFC 9112 2.3", "the version is neither HTTP/1.1 nor HTTP/1.0"),
    REQUEST_LINE_SPELLING(Weight.MARK, "RFC 9112 3", "the request line is spelled loosely"),
    REQUEST_LINE_INVALID(Weight.ERROR, "RFC 9112 3", "the request line cannot be read"),
    LINE_WITHOUT_COLON(Weight.ERROR, "RFC 9112 5", "a field line has no colon"),
    SPACE_BEFORE_COLON(Weight.MARK, "RFC 9112 5.1", "white space stands between a field name and its colon"),
    FIELD_NAME_INVALID(Weight.MARK, "RFC 9110 5.1", "a field name is not a token"),
    FIELD_NAME_SPACE(Weight.ERROR, "RFC 9112 5.1", "white space stands inside a field name"),
    OBS_FOLD(Weight.MARK, "RFC 9112 5.2", "a field line is folded"),
    OBS_TEXT(Weight.MARK, "RFC 9110 5.5", "a field value holds octets above 0x7F"),
    FIELD_CONTROL(Weight.MARK, "RFC 9110 5.5", "a field value holds control characters"),
    HEAD_CUT(Weight.INCOMPLETE, "RFC 9112 8", "the head was cut off"),

    // The message's length
    LENGTH_INVALID(Weight.ERROR, "RFC 9112 6.3", "Content-Length cannot be read"),
    LENGTH_CONFLICT(Weight.ERROR, "RFC 9112 6.3", "there are different values of Content-Length"),
    LENGTH_REPEATED(Weight.MARK, "RFC 9112 6.3", "Content-Length is given more than once"),
    LENGTH_AND_TRANSFER_CODING(Weight.MARK, "RFC 9112 6.3", "both Content-Length and Transfer-Encoding are given"),
    TRANSFER_CODING_IN_HTTP_1_0(Weight.MARK, "RFC 9112 6.1", "Transfer-Encoding stands in an HTTP/1.0 message"),
    CHUNKED_NOT_LAST(Weight.MARK, "RFC 9112 6.3", "Transfer-Encoding does not end in chunked"),
    CHUNKED_REPEATED(Weight.MARK, "RFC 9112 6.1", "chunked is applied more than once"),
    TRANSFER_CODING_NOT_ALLOWED(
            Weight.MARK, "RFC 9112 6.1",
            "Transfer-Encoding stands in an answer that cannot have it"),
    CHUNK_SIZE_INVALID(Weight.ERROR, "RFC 9112 7.1", "a chunk size cannot be read"),
    CHUNK_SIZE_SPELLING(Weight.MARK, "RFC 9112 7.1", "a chunk size is spelled unusually"),
    CHUNK_DATA_NOT_ENDED(Weight.ERROR, "RFC 9112 7.1", "chunk data is not followed by CRLF"),
    BODY_CUT(Weight.INCOMPLETE, "RFC 9112 8", "the body was cut off"),
    TRAILERS_CUT(Weight.INCOMPLETE, "RFC 9112 8", "the trailer section was cut off"),
    SURPLUS(Weight.MARK, "RFC 9112 6.3", "octets follow the end of the message"),
    BODY_NOT_ALLOWED(Weight.MARK, "RFC 9110 6.4.1", "octets follow an answer that has no body"),
    BORDERS_DIFFER(Weight.MARK, "RFC 9112 11", "readers disagree where the message ends"),
    SWITCHING_UNASKED(Weight.MARK, "RFC 9110 15.2.2", "101 came although no upgrade was asked for"),

    // Limits, all of which the caller sets
    LINE_LIMIT(Weight.LIMIT, "RFC 9110 5.4", "a line is longer than the limit"),
    HEAD_LIMIT(Weight.LIMIT, "RFC 9110 5.4", "the head is longer than the limit"),
    FIELDS_LIMIT(Weight.LIMIT, "RFC 9110 5.4", "there are more fields than the limit"),
    INTERIM_LIMIT(Weight.LIMIT, "RFC 9110 15.2", "there are more interim responses than the limit"),
    CHUNK_LINE_LIMIT(Weight.LIMIT, "RFC 9112 7.1.1", "a chunk line is longer than the limit"),
    TRAILERS_LIMIT(Weight.LIMIT, "RFC 9112 7.1.2", "the trailer section is longer than the limit"),
    BODY_LIMIT(Weight.LIMIT, "RFC 9110 8.6", "the body is longer than the limit"),

    // The content's codings and its text
    CODING_UNKNOWN(Weight.MARK, "RFC 9110 8.4.1", "a coding is not known here"),
    CODING_CUT(Weight.ERROR, "RFC 9110 8.4", "the coded content ends too early"),
    CODING_CORRUPT(Weight.ERROR, "RFC 9110 8.4", "the coded content is damaged"),
    CODING_ABSENT(Weight.ERROR, "RFC 9110 8.4", "the content is not coded as the field says"),
    CODING_CHECKSUM(Weight.ERROR, "RFC 1952 2.3.1", "the checksum of the coded content is wrong"),
    CODING_TRAILING(Weight.MARK, "RFC 1952 2.2", "octets follow the end of the coded content"),
    CODING_RAW_DEFLATE(Weight.MARK, "RFC 9110 8.4.1.2", "deflate without the zlib format around it"),
    CODING_DICTIONARY(Weight.MARK, "RFC 9842", "the coding wants a dictionary that is not here"),
    CODING_SLICE(Weight.MARK, "RFC 9110 15.3.7", "a slice of coded content cannot be decoded by itself"),
    CODINGS_LIMIT(Weight.LIMIT, "RFC 9110 8.4", "there are more codings than the limit"),
    DECODED_LIMIT(Weight.LIMIT, "RFC 9110 17.5", "the decoded content is longer than the limit"),
    RATIO_LIMIT(Weight.LIMIT, "RFC 9110 17.5", "the decoded content grows beyond the limit's ratio"),
    CODING_WINDOW(Weight.LIMIT, "RFC 9659 3", "the coding wants a larger window than HTTP allows"),
    CONTENT_UNSTORED(Weight.LIMIT, "RFC 9110 17.5", "the decoded content cannot be stored"),
    CHARSET_UNKNOWN(Weight.MARK, "RFC 9110 8.3.2", "the charset is not known here"),
    TEXT_UNDECODABLE(Weight.MARK, "RFC 9110 8.3.2", "some octets are no text in this charset"),

    // Requests, as lint sees them before they are sent
    HOST_MISSING(Weight.MARK, "RFC 9112 3.2", "an HTTP/1.1 request has no Host field"),
    HOST_REPEATED(Weight.MARK, "RFC 9112 3.2", "the Host field is given more than once"),
    HOST_DIFFERS(Weight.MARK, "RFC 9110 7.2", "Host names another place than the octets go to"),
    ABSOLUTE_FORM(Weight.MARK, "RFC 9112 3.2.2", "the request-target is an absolute URI, as for a proxy"),
    NAME_WITH_UNDERSCORE(Weight.MARK, "RFC 9110 5.1",
            "a field name has an underscore; many servers drop it"),
    NAME_BEGINS_WITH_LF(Weight.MARK, "RFC 9112 2.2", "an LF stands before a field name or ends the head early"),
    HEAD_NOT_ENDED(Weight.MARK, "RFC 9112 2.1", "the head is not ended by an empty line: the server will wait"),
    OCTETS_AFTER_END(Weight.MARK, "RFC 9112 2.2", "octets follow the request: a server reads them as a next request"),
    CONTENT_WITHOUT_LENGTH(Weight.MARK, "RFC 9112 6.3", "the method usually has content, but no length is given"),
    LENGTH_TOO_LONG(Weight.MARK, "RFC 9112 6.3", "Content-Length is more than what follows: the server will wait"),
    VERSION_MISSING(Weight.MARK, "RFC 9112 3",
            "the request line has no version");

    /** How much a deviation weighs: what becomes of the exchange because of it. */
    public enum Weight {
        /** Told beside the octets; the message stands. */
        MARK,
        /** The message ended before its end. */
        INCOMPLETE,
        /** The message cannot be read for certain. */
        ERROR,
        /** A limit that the caller set was reached. */
        LIMIT
    }

    private final Weight weight;
    private final String rfc;
    private final String says;

    Deviation(Weight weight, String rfc, String says) {
        this.weight = weight;
        this.rfc = rfc;
        this.says = says;
    }

    public Weight weight() {
        return weight;
    }

    /** The document and section, as "RFC 9112 6.3". */
    public String rfc() {
        return rfc;
    }

    /** The deviation in words, without a place. */
    public String says() {
        return says;
    }

    /** The constant as scripts spell it: {@code bare-lf}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** This deviation at a place, in its own words. */
    public Finding at(long at, long length) {
        return new Finding(this, at, length, says);
    }

    /** This deviation at a place, with more to say about it. */
    public Finding at(long at, long length, String more) {
        return new Finding(this, at, length, says + ": " + more);
    }
}
