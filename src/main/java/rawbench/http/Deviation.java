package rawbench.http;

import java.util.List;
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
    OCTETS_AFTER_END(
            Weight.MARK, "RFC 9112 2.2",
            "octets follow the request and are sent as the beginning of a next request"),
    REQUEST_FOLLOWS(Weight.MARK, "RFC 9112 9.3.2", "another request follows in the same octets"),
    CONTENT_WITHOUT_LENGTH(Weight.MARK, "RFC 9112 6.3", "the method usually has content, but no length is given"),
    LENGTH_TOO_LONG(Weight.MARK, "RFC 9112 6.3", "Content-Length is more than what follows"),
    VERSION_MISSING(Weight.MARK, "RFC 9112 3", "the request line has no version"),
    VERSION_CASE(Weight.MARK, "RFC 9112 2.3", "the version is spelled in another case than HTTP"),
    BYTE_ORDER_MARK(Weight.MARK, "RFC 9112 3", "a byte order mark stands before the method"),
    EMPTY_LINE_TOO_EARLY(Weight.MARK, "RFC 9112 2.1",
            "an empty line ends the head, and a field line stands behind it"),
    PSEUDO_FIELD(Weight.MARK, "RFC 9113 8.3", "a pseudo-field of HTTP/2 has no meaning in HTTP/1.1"),
    NAME_NEARLY(Weight.MARK, "RFC 9110 5.1", "a field name is nearly that of a known field"),
    RESPONSE_FIELD(Weight.MARK, "RFC 9110 6.3", "a field that belongs into answers stands in the request"),
    SINGLETON_REPEATED(Weight.MARK, "RFC 9110 5.3", "a field that may stand once is given more than once"),
    METHOD_NEARLY(Weight.MARK, "RFC 9110 9.1", "the method is not known, and nearly spelled like a known one"),

    // The request-target
    TARGET_FORM(Weight.MARK, "RFC 9112 3.2.1", "the request-target does not begin with a slash"),
    AUTHORITY_FORM(Weight.MARK, "RFC 9112 3.2.3", "a host and port alone are a request-target for CONNECT only"),
    CONNECT_TARGET(Weight.MARK, "RFC 9110 9.3.6", "the request-target of CONNECT is not a host and a port"),
    ASTERISK_FORM(Weight.MARK, "RFC 9112 3.2.4", "an asterisk is a request-target for OPTIONS only"),
    TARGET_FRAGMENT(Weight.MARK, "RFC 9112 3.2", "the request-target has a fragment, which is never sent"),
    PERCENT_INVALID(Weight.MARK, "RFC 3986 2.1", "two hexadecimal digits do not follow a percent sign"),
    TARGET_CHARACTER(Weight.MARK, "RFC 3986 2", "the request-target holds what a URI does not allow"),
    HOST_INVALID(Weight.MARK, "RFC 9110 7.2", "Host is not a host with or without a port"),
    HOST_AND_TARGET(Weight.MARK, "RFC 9112 3.2.2", "Host and the absolute request-target name different places"),

    // Values of fields
    EXPECT_WITHOUT_CONTENT(Weight.MARK, "RFC 9110 10.1.1", "100-continue is expected, but no content follows"),
    EXPECTATION_UNKNOWN(Weight.MARK, "RFC 9110 10.1.1", "an expectation other than 100-continue is refused"),
    TAG_INVALID(Weight.MARK, "RFC 9110 8.8.3", "an entity tag is not in quotes"),
    TAG_WEAK(Weight.MARK, "RFC 9110 13.1.1", "a weak entity tag never matches here"),
    DATE_INVALID(Weight.MARK, "RFC 9110 5.6.7", "a date is not in the form that HTTP wants"),
    CONDITION_IGNORED(Weight.MARK, "RFC 9110 13.1.3", "the condition is ignored for this method"),
    RANGE_INVALID(Weight.MARK, "RFC 9110 14.1.2", "Range cannot be read"),
    RANGE_IGNORED(Weight.MARK, "RFC 9110 14.2", "Range is ignored for a method other than GET"),
    IF_RANGE_ALONE(Weight.MARK, "RFC 9110 13.1.5", "If-Range stands without Range"),
    COOKIE_SEPARATOR(Weight.MARK, "RFC 6265 4.2.1", "cookies are not separated by a semicolon and one space"),
    COOKIE_SYNTAX(Weight.MARK, "RFC 6265 4.1.1", "a cookie is not a name, an equals sign and a value"),
    COOKIE_OCTET(Weight.MARK, "RFC 6265 4.1.1", "the value of a cookie holds an octet that is not allowed"),
    COOKIE_ATTRIBUTE(Weight.MARK, "RFC 6265 4.2.2", "Cookie holds an attribute that belongs into Set-Cookie"),
    CONNECTION_OPTION(Weight.MARK, "RFC 9110 7.6.1", "Connection lists a field that is meant for the server itself"),
    UPGRADE_ALONE(Weight.MARK, "RFC 9110 7.8", "Upgrade stands without Connection: Upgrade"),
    TE_ALONE(Weight.MARK, "RFC 9110 10.1.4", "TE stands without Connection: TE"),
    TE_CHUNKED(Weight.MARK, "RFC 9112 7.4", "TE lists chunked, which is always understood"),
    WEBSOCKET_KEY(Weight.MARK, "RFC 6455 4.1", "Sec-WebSocket-Key is not 16 octets in base64"),
    QUALITY_INVALID(Weight.MARK, "RFC 9110 12.4.2", "a quality is not a number from 0 to 1 with three digits at most"),
    MEDIA_RANGE_INVALID(Weight.MARK, "RFC 9110 12.5.1", "Accept holds what is not a media type"),
    CREDENTIALS_INVALID(Weight.MARK, "RFC 9110 11.4", "the credentials do not have the form of their scheme"),
    BASIC_INVALID(Weight.MARK, "RFC 7617 2", "the credentials of Basic are not a name and a password in base64"),
    REFERER_INVALID(Weight.MARK, "RFC 9110 10.1.3", "Referer has a fragment, a user name or a password"),
    ORIGIN_INVALID(Weight.MARK, "RFC 6454 7.1", "Origin has more than a scheme, a host and a port"),
    NUMBER_INVALID(Weight.MARK, "RFC 9110 7.6.2", "Max-Forwards is not a number"),

    // Content against what the head says of it
    CONTENT_UNEXPECTED(Weight.MARK, "RFC 9110 9.3.1", "content has no meaning with this method"),
    CONTENT_TYPE_MISSING(Weight.MARK, "RFC 9110 8.3", "there is content, but no Content-Type"),
    MEDIA_TYPE_INVALID(Weight.MARK, "RFC 9110 8.3.1", "Content-Type is not a media type"),
    CONTENT_NOT_JSON(Weight.MARK, "RFC 8259 2", "the content is not the JSON that Content-Type says"),
    CONTENT_NOT_XML(Weight.MARK, "RFC 7303 3", "the content is not the well-formed XML that Content-Type says"),
    CONTENT_NOT_FORM(Weight.MARK, "RFC 1866 8.2.1", "the content is not the encoded form that Content-Type says"),
    CONTENT_IS_JSON(Weight.MARK, "RFC 9110 8.3", "the content is JSON, but Content-Type says a form"),
    CONTENT_NOT_CODED(Weight.MARK, "RFC 9110 8.4", "the content does not begin as Content-Encoding says"),
    BOUNDARY_MISSING(Weight.MARK, "RFC 2046 5.1.1", "Content-Type of parts names no boundary"),
    BOUNDARY_NOT_FOUND(Weight.MARK, "RFC 2046 5.1.1", "the boundary of Content-Type does not stand in the content"),
    BOUNDARY_NOT_CLOSED(Weight.MARK, "RFC 2046 5.1.1", "the last boundary does not end the parts with two hyphens");

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
        return new Finding(this, at, length, List.of());
    }

    /** This deviation at a place, with more to say about it. */
    public Finding at(long at, long length, Detail... more) {
        return new Finding(this, at, length, List.of(more));
    }

    /** This deviation at a place, with what stands there or should: the same in every language. */
    public Finding at(long at, long length, String value) {
        return at(at, length, Detail.literal(value));
    }
}
