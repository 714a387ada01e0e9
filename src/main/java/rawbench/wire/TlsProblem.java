package rawbench.wire;

/** The kinds of trouble with TLS that a person can tell apart and do something about. */
public enum TlsProblem {
    EXPIRED, NOT_YET_VALID, WRONG_HOST, SELF_SIGNED, UNTRUSTED, CERTIFICATE_INVALID, PROTOCOL_VERSION, HANDSHAKE_REFUSED, CLIENT_CERTIFICATE_WANTED, NOT_TLS, CUT, BROKEN, OPTIONS
}
