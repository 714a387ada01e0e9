package rawbench.exchange;

import rawbench.octets.Sentence;

/** The sentences about what became of an exchange, and what to try. */
public enum OutcomeWords implements Sentence {
    // Whole answers
    ALL_ANSWERED("All {0} requests were answered"),
    PEER_ENDED(Form.of("{0} ended the connection after {1}", 0, 1)),
    UNTIL_TIME_UP(Form.of("{0} came until the time was up", 0)),

    // Parts of sentences
    THE_PROXY("{0} (the proxy)"),
    IN_PLACE(Form.joining("{0}: {1}", 0, 1)),
    ONE_ANSWER("Answer {0} of {1}"),
    ANSWERS_CAME("{0} of {1} answers came"),
    AFTER(Form.joining("{0}, after {1}", 0, 1)),
    OF_BODY(Form.joining("{0} ({1} of the body)", 0, 1)),

    // Limits
    LIMIT(Form.of("A limit was reached: {0}", 0)),
    TOO_MUCH("A limit was reached: more than {0} octets came"),

    // Ends before the end
    CLOSED(Form.of("{0} closed the connection", 0)),
    SEND_REST("Send the requests that are left on a new connection."),
    NOT_AN_OCTET(Form.of("{0} took the connection and closed it without sending a single octet", 0)),
    NOT_AN_OCTET_CUT(Form.of("{0} took the connection, took {1} of the request's {2} and closed it without sending a "
            + "single octet", 0, 1)),
    LOOK_TLS("Look into the server's log, and whether it wants TLS (https://) or another protocol."),
    LOOK_PROTOCOL("Look into the server's log, and whether it speaks HTTP/1.1 here: the handshake may have "
            + "agreed on another protocol."),
    TOO_EARLY(Form.of("{0} closed the connection too early: {1}", 0, 1)),
    LOOK_AT_REST("What came is shown; send again, or look into the server's log."),
    BEFORE_FINAL(Form.of("{0} closed the connection before the final answer: {1}", 0, 1)),
    LOOK_AT_INTERIM("What came is shown; look into the server's log."),
    STALE(Form.joining("{0}; the server may have closed the connection while it was idle", 0)),
    CONNECT_ANEW("Connect anew and send again. Nothing was sent a second time by itself."),
    UNREADABLE_BACK("What was sent and received cannot be read back: {0}"),

    // What cannot be read
    UNCERTAIN(Form.of("The answer cannot be read for certain: {0}, at octet {1} ({2})", 0)),
    LOOK_OCTETS("Look at the octets as received."),
    NOT_HTTP("The answer is not HTTP/1.x: it begins with \"{0}\""),
    LOOK_OCTETS_OR_TCP("Look at the octets as received, or choose tcp:// to talk without HTTP."),
    TLS_ALERT("The answer is not HTTP but a TLS alert (it begins with \"{0}\"): this port speaks TLS"),
    TLS_RECORD("The answer is not HTTP but a TLS record (it begins with \"{0}\"): this port speaks TLS"),
    SEND_HTTPS("Send with https:// (or tls://)."),
    HTTP_2("The answer is HTTP/2, in binary frames (it begins with \"{0}\")"),
    OFFER_HTTP_1("Offer http/1.1 or nothing by ALPN, or use a port that speaks HTTP/1.1."),
    SSH("The answer is not HTTP but SSH: it begins with \"{0}\""),
    LOOK_SSH("Look whether the port is right: {0} is an SSH server."),
    BANNER("The answer is not HTTP; it begins with \"{0}\", as mail and FTP servers do"),
    LOOK_PORT_OR_TCP("Look whether the port is right, or choose tcp:// to talk without HTTP."),

    // Time and cancel
    CANCELLED(Form.of("Cancelled while {0}", 0)),
    TIMED_OUT(Form.of("Timed out after {0} while {1}", 1)),
    TIMED_OUT_SENDING(Form.of("Timed out after {0} while sending: {1} took {2} of {3} and no more", 1, 2)),
    TIMED_OUT_SILENT(Form.of("Timed out after {0}: {1} took the request and sent no octet", 1)),
    NO_DATAGRAM(Form.of("No datagram came back from {0} in {1}", 0)),
    OR_WHOLE(Form.joining(
            "{0}, or look whether the request is whole: a server that misses octets of it waits for them.", 0)),
    OR_LOG(Form.joining("{0}, or look into the server's log.", 0)),
    NOT_SENT(Form.of("Not sent: {0} ({1})", 0)),

    // How much of the request went
    NO_CONTINUE("no 100 (Continue) came in time, so the body was sent without it"),
    ENDED_HERE_AFTER(Form.of("this side ended after {0} of the request's {1}, as its write point says", 0)),
    THE_CONNECTION_ENDED("the connection ended"),
    THE_SERVER_ANSWERED("the server answered {0}"),
    BEFORE_BODY(Form.of("{0} before the body: {1} of it were not sent", 0, 1)),
    BEFORE_BODY_OF_ONE(Form.of("{0} before the body: {1} of it was not sent", 0, 1)),
    WENT(Form.of("{0} of the request's {1} went", 0)),
    ANSWERED_AFTER(Form.of("{0} after {1} of the request's {2}", 0, 1));

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    OutcomeWords(String english) {
        this(Form.of(english));
    }

    OutcomeWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "outcome";
    }

    @Override
    public Form form() {
        return form;
    }
}
