package rawbench.wire;

/** The kinds of trouble with TLS that a person can tell apart and do something about. */
public enum TlsProblem {
    EXPIRED,
    NOT_YET_VALID,
    WRONG_HOST,
    /** The peer's certificate is signed by itself alone. */
    SELF_SIGNED,
    /** The certificate is signed by an authority that is not known here. */
    UNTRUSTED,
    /** The certificate is refused for another reason, such as a weak algorithm. */
    CERTIFICATE_INVALID,
    /** A person pinned another certificate for this endpoint, and this one cannot be verified. */
    CERTIFICATE_CHANGED,
    /** No version of TLS in common. */
    PROTOCOL_VERSION,
    /** The peer answered the handshake with an alert. */
    HANDSHAKE_REFUSED,
    CLIENT_CERTIFICATE_WANTED,
    /** The peer was shown a certificate of this side and does not take it. */
    CLIENT_CERTIFICATE_REFUSED,
    /** What the peer answers is not TLS. */
    NOT_TLS,
    /** The peer left during the handshake. */
    CUT,
    /** A record or message that cannot be right. */
    BROKEN,
    /** The options of this side cannot be used. */
    OPTIONS
}
