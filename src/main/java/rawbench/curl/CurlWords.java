package rawbench.curl;

import rawbench.octets.Sentence;

/** The remarks about a command of curl that requests are made of: what they do not hold, and why. */
public enum CurlWords implements Sentence {
    OF_OPTION(Form.joining("{0}: {1}", 1)),

    // The command
    LONG_TEXT("the text is longer than {0} million characters, which no command line can be"),
    NO_COMMAND("there is no curl command in this text"),
    NO_URL("curl is given no URL, so it sends nothing"),
    OWN_VARIABLES("curl's own variables are not worked out; write their values"),
    VALUE_MISSING("a value should follow it, and the command ends; it is left out"),
    NO_OPTION("no option of curl's; it is left out"),
    OPTIONS_WITHOUT_END("files of options name each other without end"),
    OPTIONS_UNREADABLE(Form.of("the file of options cannot be read: {0}", 0)),
    TOO_MANY_REQUESTS("more than {0} requests are meant; the rest is left out"),
    NO_HTTP("{0}: {1} is no HTTP, and is left out"),
    BLANKS_IN_URL("a URL cannot hold blanks or controls, and curl refuses it"),
    NO_HOST("it names no host"),
    NO_PORT("there is no port {0}"),
    DIFFERENT_REQUESTS("-d, -F, -T and -I mean different requests; curl takes only one of "
            + "them"),

    // Options
    OTHER_CODINGS("the codings are those of curl 7.88 as Debian builds it; other builds "
            + "offer others"),
    NO_REDIRECTS("redirects are not followed; send the next request yourself"),
    NO_HTTP_2("HTTP/2 is not spoken here; the request is the HTTP/1.1 form of it"),
    NO_HTTP_3("HTTP/3 is not spoken here; the request is the HTTP/1.1 form of it"),
    TUNNEL("set the proxy in the connection settings; a tunnel is opened through it there"),
    NOTHING_FOR_HTTP("it changes nothing for HTTP"),
    TIME_FOR_EVERYTHING("the time for everything is not kept in a template; use --timeout "
            + "at the prompt"),
    CHOOSE_THERE("choose it in the connection settings"),
    CHOOSE_LOCAL("choose the local address in the connection settings"),
    NO_LOCAL_PORT("the local port cannot be chosen here"),
    SET_AUTHORITY("set the certificate authority in the connection settings"),
    SET_CERTIFICATE("set the client certificate in the connection settings"),
    SET_KEY("set the client's key in the connection settings"),
    NO_PREPROXY("one proxy before another cannot be had here"),
    WHETHER_PROXY("say in the connection settings whether a proxy is used"),
    NAMES_AS_HERE("names are resolved as this machine does it"),
    NO_LINE_BEFORE("the line before the request is not made; write it at the request's "
            + "beginning"),
    ALPN("no protocol is offered in the handshake unless @rb-alpn says so"),
    ABSTRACT_SOCKET("an abstract socket cannot be reached here; the target names a socket "
            + "file"),
    OWN_SIDE("about what curl does on its own side; nothing of it goes on the wire"),
    OTHER_PROTOCOLS("about protocols that are no HTTP"),
    SENDING_AGAIN("about sending again, which Rawbench does only when you do"),
    OTHER_LOGIN("this login needs an answer of the server first, or a signature; the "
            + "request stands here without its Authorization field"),
    CHOOSE_VERSIONS("choose the versions of TLS in the connection settings"),
    SET_PROXY("set this proxy in the connection settings"),
    THROUGH_PROXY("set this proxy in the connection settings; the request stands here as "
            + "it goes through it"),
    NO_PROXY("there is no proxy that it could go to"),

    // Requests that curl cannot be made to send
    NO_END_OF_HEAD("the head has no end, an empty line with CRLF; curl always writes one"),
    TOO_LONG("the request is too long for a command line; send it from a file with "
            + "rawbench send --request-file"),
    OTHER_REQUEST_LINE("curl writes a request line as METHOD target HTTP/1.1 (or 1.0), one "
            + "blank between; this one is otherwise"),
    BARE_END("line {0} of the head holds a bare {1}; curl ends every line with CRLF"),
    NUL("line {0} of the head holds NUL, which no command line can"),
    OBS_FOLD("line {0} of the head continues the one before (obs-fold, RFC 9112 5.2); curl "
            + "writes no such line"),
    NO_COLON("line {0} of the head has no name and colon; curl leaves such a field out"),
    BLANK_FIELD("line {0} of the head is a field of blanks only; curl leaves it out, or "
            + "writes it without them"),
    SEMICOLON("line {0} of the head is an empty field with a semicolon in its name; curl "
            + "leaves it out"),
    SEVERAL_HOSTS("there are {0} Host fields; curl writes one"),
    HOST_BEHIND("Host stands behind other fields; curl writes it first"),
    OTHER_CHUNKS("the body comes in chunks that curl would not make: it writes one chunk, "
            + "its size in lower-case hex, and the last chunk"),
    LONG_CHUNK("the chunk is longer than those that curl makes"),
    NO_COMMAND_FOR_IT("curl takes no command that would send these octets"),
    OTHER_OCTET("curl cannot be made to send line {0} so, or there: octet {1} would be "
            + "another. It writes Host first, each field as Name: value, and chunks as it likes"),
    NAME_FOR_TLS("the name for the TLS handshake is the host of the URL"),
    NOT_FOR_CMD("cmd.exe cannot give a program line ends, controls or octets that are no "
            + "text; take the command for sh"),
    NOT_FOR_CMD_WITH_BODY("cmd.exe cannot give a program line ends, controls or octets "
            + "that are no text; take the command for sh, or the body from a file"),
    NO_UDP("curl speaks HTTP over TCP only, and this goes by UDP");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    CurlWords(String english) {
        this(Form.of(english));
    }

    CurlWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "curl";
    }

    @Override
    public Form form() {
        return form;
    }
}
