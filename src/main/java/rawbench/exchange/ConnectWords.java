package rawbench.exchange;

import rawbench.octets.Sentence;

/** The sentences about proxies that do not connect when CONNECT is asked of them, and what to try. */
public enum ConnectWords implements Sentence {
    FORBIDDEN("The proxy {0} does not allow a connection to {1} ({2})"),
    NO_METHOD("The proxy {0} does not know the method CONNECT ({1})"),
    NOT_CONNECTED("The proxy {0} could not connect to {1} ({2})"),
    LOOK_SERVER("Look whether that server runs, whether host and port are right, and into the proxy's log."),
    NOT_IN_TIME("The proxy {0} had no answer in time from {1} ({2})"),
    LOOK_IN_TIME("Look whether that server runs, and into the proxy's log."),
    REFUSED("The proxy {0} refused to connect to {1} ({2})"),
    KEPT("Its whole answer is kept; look into the proxy's log, and whether host and port of the proxy "
            + "are right."),
    LOOK_LOG("Look into the proxy's log, and whether host and port of the proxy are right."),
    NO_ANSWER("The proxy {0} took CONNECT for {1} and closed the connection without an answer"),
    LOOK_KIND("Look whether it is an HTTP proxy (a SOCKS proxy wants socks5://), and into its log."),
    CUT("The proxy {0} closed the connection in the middle of its answer to CONNECT, after {1} octets"),
    UNREADABLE("The proxy {0} gave an answer to CONNECT that cannot be read: it begins with \"{1}\""),
    UNREADABLE_WHY(
            Form.of("The proxy {0} gave an answer to CONNECT that cannot be read: it begins with \"{1}\": {2}", 2)),
    LOOK_HTTP("Look whether it is an HTTP proxy at all, and whether it wants TLS (https://)."),
    WANTS_CREDENTIALS("The proxy {0} wants credentials ({1})"),
    GIVE_CREDENTIALS("Give them as http://user:password@{0}; they are sent as Basic (RFC 7617)."),
    CREDENTIALS_REFUSED("The proxy {0} does not take the credentials of the user \"{1}\" ({2})"),
    IT_TAKES(Form.joining("{0}; it takes {1}", 0)),
    BASIC_ONLY("Only Basic credentials can be sent here: ask for a login of that kind."),
    RULES_OR_FORWARD("Ask whoever runs the proxy for its rules. Many connect to port 443 only, and forward plain "
            + "HTTP: write the request-target in absolute-form, as GET http://{0}/ HTTP/1.1, and the "
            + "octets go to the proxy as they are."),
    FORWARD("Forward plain HTTP: write the request-target in absolute-form, as GET http://{0}/ HTTP/1.1, "
            + "and the octets go to the proxy as they are."),
    OTHER_PROXY("Use a proxy that can connect.");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    ConnectWords(String english) {
        this(Form.of(english));
    }

    ConnectWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "connect";
    }

    @Override
    public Form form() {
        return form;
    }
}
