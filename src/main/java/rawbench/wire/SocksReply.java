package rawbench.wire;

import rawbench.octets.Sentence;

/** Why a SOCKS5 proxy did not connect: the reply codes of RFC 1928 6, each in words. */
enum SocksReply {
    GENERAL(1, ProxyWords.GENERAL_FAILURE, ProxyWords.LOOK_LOG),
    NOT_ALLOWED(2, ProxyWords.RULES_FORBID, ProxyWords.ASK_RULES),
    NETWORK_UNREACHABLE(3, ProxyWords.NO_NETWORK, ProxyWords.LOOK_NETWORK),
    HOST_UNREACHABLE(4, ProxyWords.NO_HOST, ProxyWords.LOOK_HOST),
    REFUSED(5, ProxyWords.NOBODY_LISTENS, FaultWords.LOOK_RUNS),
    EXPIRED(6, ProxyWords.EXPIRED, ProxyWords.LOOK_SERVER),
    NO_CONNECT(7, ProxyWords.NO_CONNECT, ProxyWords.OTHER_PROXY),
    NO_SUCH_ADDRESS(8, ProxyWords.NO_SUCH_ADDRESS, ProxyWords.OTHER_FAMILY),
    UNKNOWN(-1, ProxyWords.NOT_CONNECTED, ProxyWords.LOOK_LOG);

    private final int code;
    private final ProxyWords says;
    /** Other words, which never change either. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Sentence advice;

    SocksReply(int code, ProxyWords says, Sentence advice) {
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
        return proxy.refused(says.of(proxy.proxy(), peer, reply), advice);
    }
}
