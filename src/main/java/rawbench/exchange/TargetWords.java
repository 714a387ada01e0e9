package rawbench.exchange;

import rawbench.octets.Sentence;

/** The sentences about targets and proxies that cannot be read, and how they are written. */
public enum TargetWords implements Sentence {
    // What they are about
    THE_TARGET("The target \"{0}\""),
    THE_PROXY("The proxy \"{0}\""),

    // Targets
    NONE("There is no target: name one as host:port, or with http://, https://, tcp://, "
            + "tls://, udp://, unix:/path or unix+raw:/path"),
    STRANGE_SCHEME(Form.joining("{0} begins with {1}://, but only http://, https://, tcp://, "
            + "tls://, udp://, unix:/path or unix+raw:/path can be used", 0)),
    NO_PATH("The target \"{0}\" wants the path of a socket after it, as {0}/run/app.sock"),

    // Hosts and ports
    SEVERAL_COLONS(Form.joining("{0} has several colons: write an IPv6 address in brackets, "
            + "as [::1]:8080", 0)),
    NO_PORT(Form.joining("{0} has no port: write it after a colon, as {1}:9000", 0)),
    NO_IPV6(Form.joining("{0} has no IPv6 address between its brackets: write it as [::1]:8080", 0)),
    BEHIND_BRACKET(Form.joining("{0} goes on after \"]\" with something that is no port", 0)),
    NO_HOST(Form.joining("{0} has no host: write it as host:port", 0)),
    ODD_CHARACTER(Form.joining("{0} has \"{1}\" in it: only scheme, host and port belong "
            + "here; path and query stand in the request line", 0)),
    ODD_PORT(Form.joining("{0} has the port \"{1}\": a port is a number from 1 to 65535", 0)),
    ODD_PORT_OF_LISTENER(Form.joining("{0} has the port \"{1}\": a port is a number from 0, "
            + "where the system chooses, to 65535", 0)),

    // Proxies
    STRANGE_KIND(Form.joining("{0} begins with {1}://, but only http://, https:// or "
            + "socks5:// can be used", 0)),
    NO_USER(Form.joining("{0} has no user before its \"@\": write it as "
            + "user:password@host:port", 0)),
    COLON_IN_USER(Form.joining("{0} has a user with a colon in it, which Basic credentials "
            + "cannot carry (RFC 7617 2)", 0)),
    LONG_USER(Form.joining("{0} has a user or password of more than 255 octets, which SOCKS5 "
            + "cannot carry (RFC 1929 2)", 0)),
    ODD_PERCENT(Form.joining("{0} has a \"%\" in its user or password that two hex digits do "
            + "not follow: write a percent sign as %25", 0)),
    NO_UTF_8(Form.joining("{0} has a user or password that is no UTF-8 once its % signs are "
            + "decoded", 0));

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    TargetWords(String english) {
        this(Form.of(english));
    }

    TargetWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "target";
    }

    @Override
    public Form form() {
        return form;
    }
}
