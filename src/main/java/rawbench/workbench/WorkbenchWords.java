package rawbench.workbench;

import rawbench.octets.Sentence;

/** The sentences about requests that are not sent and listeners that do not begin, for what was chosen or written. */
public enum WorkbenchWords implements Sentence {
    // Options of a connection
    ADDRESS_UNUSABLE(Form.of("The address \"{0}\" cannot be used: {1}", 1)),
    LOCAL_UNUSABLE(Form.of("The local address cannot be used: {0}", 0)),
    NOT_VERIFIED("The template asks for TLS without verification at {0}: allow that in the "
            + "connection options first, or take @rb-tls insecure out of it"),
    CERTIFICATE_NOT_READ("The certificate of this side, {0}, was not read: choose it again "
            + "in the connection options"),

    // Values
    NO_ANSWER_YET("{{{0}}} is taken from what \"{1}\" got, and {1} was not sent yet: send "
            + "it first."),
    NO_REQUEST_YET("{{{0}}} is taken from what \"{1}\" sent, and {1} was not sent yet: "
            + "send it first."),
    THE_REQUEST_OF("the request of {0}"),
    THE_ANSWER_OF("the answer of {0}"),
    NO_ANSWER("no answer came to {0}"),
    NAME_BEHIND("write the name of a field behind \"headers.\""),
    PATH_BEHIND("write *, a JSONPath such as $.token or an XPath such as //token behind "
            + "\"body.\""),
    NO_FIELD("there is no field {0} in it"),
    NOWHERE("nothing in its body is at {0}"),
    NO_TEXT("its body is no text"),
    TOO_LONG("it is longer than {0} MiB"),
    NOT_IN_PROCESS("Rawbench was started without a variable {0} in its environment"),

    // Replies of a listener
    NO_REPLY("This template has no reply: write \"# @rb-reply\" above a status line, as "
            + "HTTP/1.1 200 OK, or above #| lines"),
    SAID_TOO_EARLY("This reply says {{{0}}} before \"@rb-do wait request\": the body has "
            + "not come by then. Let it wait for the request first, or say something else."),
    OTHER_KIND(Form.of("{0} does not go with the blocks above it: a listener answers "
            + "either requests in HTTP, or raw pieces, or lines. Take two templates and two listeners.", 0)),
    NEVER_SPEAKS(Form.of("{0} would never speak: one block speaks first, and there is "
            + "one above it. Put them into one.", 0)),
    BLOCK_AT("line {0}: @rb-reply {1}"),
    NO_ROOM("A listener has room for one client at least, not {0}"),

    // Relays
    OTHER_SORT("The relay cannot hand on to \"{0}\": datagrams go to a udp:// target, and "
            + "everything else goes to another. Choose both alike"),
    TO_ITSELF("The relay would hand on to itself: it listens at {0}, and its target is "
            + "\"{1}\". Choose another port for one of them"),
    TO_ITSELF_BY("The relay would hand on to itself: it listens at {0}, and its target is "
            + "\"{1}\", from where another relay of yours hands on to it again, by way of {2}. Choose "
            + "another port for one of them"),

    // Evidence
    NOT_OPENED(Form.of("{0} cannot be opened. {1}.", 1));

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    WorkbenchWords(String english) {
        this(Form.of(english));
    }

    WorkbenchWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "workbench";
    }

    @Override
    public Form form() {
        return form;
    }
}
