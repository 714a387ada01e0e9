package rawbench.wire;

/** Why a SOCKS5 proxy did not connect: the reply codes of RFC 1928 6, each in words. */
enum SocksReply {
    GENERAL(1, "could not connect to %s: general failure", "Look into the proxy's log."),
    NOT_ALLOWED(2, "does not allow a connection to %s", "Ask whoever runs the proxy for its rules."),
    NETWORK_UNREACHABLE(3, "has no network that leads to %s",
            "Look whether the address is right, and whether the proxy has a network of that family (IPv4, IPv6)."),
    HOST_UNREACHABLE(4, "cannot reach %s, or does not find its name",
            "Look whether the host is spelled right; give its address with --resolve."),
    REFUSED(5, "was refused: nobody listens at %s",
            "Look whether the server runs, and whether host and port are right."),
    EXPIRED(6, "could not reach %s in time: the time to live ran out", "Look whether the server runs."),
    NO_CONNECT(7, "does not know the command CONNECT, which is wanted for %s", "Use another proxy."),
    NO_SUCH_ADDRESS(8, "does not know that kind of address: %s",
            "Give an address of another family with --resolve, or a name."),
    UNKNOWN(-1, "did not connect to %s", "Look into the proxy's log.");

    private final int code;
    private final String says;
    private final String advice;

    SocksReply(int code, String says, String advice) {
        this.code = code;
        this.says = says;
        this.advice = advice;
    }

    static SocksReply of(int code) {
        for (SocksReply reply : values()) {
            if (reply.code == code) {
                return reply;
            }
        }
        return UNKNOWN;
    }

    WireException refusal(Dialogue proxy, String peer, int reply) {
        return proxy.refused(
                "The proxy " + proxy.proxy() + " " + says.formatted(peer) + " (SOCKS5 reply " + reply + ")", advice);
    }
}
