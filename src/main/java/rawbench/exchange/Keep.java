package rawbench.exchange;

/** When a connection stays open after the answer. */
public enum Keep {
    /** It is closed. */
    NEVER,
    /** Only where the answer made a tunnel of it (RFC 9110 7.8, 9.3.6). */
    TUNNEL,
    /** Whenever the answer is whole. */
    ALWAYS
}
