package rawbench.wire;

import rawbench.octets.Sentence;

/** The sentences about proxies: what goes wrong with them, and what to try. */
public enum ProxyWords implements Sentence {
    // Any proxy
    UNUSABLE(Form.of("The proxy {0} cannot be used: {1}", 1)),
    ADD_AUTHORITY("Add the authority that signed its certificate to those that are trusted, in Settings or "
            + "with --ca: a proxy is always verified."),
    LOST("The proxy {0} broke the connection off before it had connected to {1} ({2})"),
    LOOK_KIND("Look into the proxy's log, and whether it is a proxy of that kind at all."),
    SILENT("Timed out after {0} of connecting: the proxy {1} took the connection and has not said "
            + "whether it connects to {2}"),
    OR_KIND(Form.joining("{0}, or look whether the proxy is one of that kind, and into its log.", 0)),
    LOOK_LOG("Look into the proxy's log."),
    LOOK_LOG_AND_SETTINGS("Look into the proxy's log and its settings."),
    ASK_RULES("Ask whoever runs the proxy for its rules."),
    LOOK_CREDENTIALS("Look whether user and password are spelled right."),

    // SOCKS5 (RFC 1928, RFC 1929)
    NAME_TOO_LONG("The host's name has {0} octets, and SOCKS5 can carry no more than 255"),
    GIVE_ADDRESS("Give its address with --resolve."),
    NO_SOCKS("{0} does not speak SOCKS5: its answer begins with \"{1}\""),
    LOOK_HTTP_PROXY("Look whether it is an HTTP proxy (http://), and whether the port is right."),
    LOGIN_NOT_OFFERED("The proxy {0} chose the login method {1}, which was not offered"),
    NO_LOGIN("The proxy {0} accepts none of the logins offered (RFC 1928 3)"),
    WANTS_LOGIN("Most likely it wants a user and a password: socks5://user:password@host:port. With them, it "
            + "may want another kind of login, which cannot be had here."),
    USER_REFUSED("The proxy {0} refused the user \"{1}\" with the password given (status {2})"),
    UNKNOWN_ADDRESS_TYPE("The proxy {0} answered with an address of the unknown type {1} (RFC 1928 6)"),
    CUT_GREETING("The proxy {0} closed the connection in the middle of the SOCKS5 greeting, after {1} octets"),
    LOOK_SOCKS("Look into the proxy's log, and whether it is a SOCKS5 proxy at all."),
    GENERAL_FAILURE("The proxy {0} could not connect to {1}: general failure (SOCKS5 reply {2})"),
    RULES_FORBID("The proxy {0} does not allow a connection to {1} (SOCKS5 reply {2})"),
    NO_NETWORK("The proxy {0} has no network that leads to {1} (SOCKS5 reply {2})"),
    LOOK_NETWORK("Look whether the address is right, and whether the proxy has a network of that family "
            + "(IPv4, IPv6)."),
    NO_HOST("The proxy {0} cannot reach {1}, or does not find its name (SOCKS5 reply {2})"),
    LOOK_HOST("Look whether the host is spelled right; give its address with --resolve."),
    NOBODY_LISTENS("The proxy {0} was refused: nobody listens at {1} (SOCKS5 reply {2})"),
    EXPIRED("The proxy {0} could not reach {1} in time: the time to live ran out (SOCKS5 reply {2})"),
    LOOK_SERVER("Look whether the server runs."),
    NO_CONNECT("The proxy {0} does not know the command CONNECT, which is wanted for {1} (SOCKS5 reply {2})"),
    OTHER_PROXY("Use another proxy."),
    NO_SUCH_ADDRESS("The proxy {0} does not know that kind of address: {1} (SOCKS5 reply {2})"),
    OTHER_FAMILY("Give an address of another family with --resolve, or a name."),
    NOT_CONNECTED("The proxy {0} did not connect to {1} (SOCKS5 reply {2})");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    ProxyWords(String english) {
        this(Form.of(english));
    }

    ProxyWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "proxy";
    }

    @Override
    public Form form() {
        return form;
    }
}
