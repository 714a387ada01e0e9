package rawbench.wire;

import rawbench.octets.Sentence;

/** The sentences about TLS and certificates: what goes wrong with them, and what to try. */
public enum TlsWords implements Sentence {
    // The handshake, from the client
    REFUSED("{0} refused the TLS handshake ({1})"),
    UNKNOWN_NAME("The server knows no host of that name: send another one (SNI)."),
    NO_ALPN("The server speaks none of the protocols offered by ALPN: offer http/1.1 or nothing."),
    NOTHING_IN_COMMON("The two sides have no TLS version or cipher suite in common: look at the server's TLS "
            + "settings."),
    FAILED("The TLS handshake with {0} failed: {1}"),
    LOOK_SETTINGS("Look into the server's log and its TLS settings."),
    OFF_ONE("Nothing was sent to {0}: {1} cannot be offered, since the Java platform has switched it off "
            + "(jdk.tls.disabledAlgorithms)"),
    OFF_SEVERAL("Nothing was sent to {0}: {1} cannot be offered, since the Java platform has switched them "
            + "off (jdk.tls.disabledAlgorithms)"),
    NO_VERSION("No TLS version in common with {0} ({1}), offered were {2}"),
    AND_OFF_ONE(Form.joining("{0}; {1} could not be offered, since the Java platform has switched it off "
            + "(jdk.tls.disabledAlgorithms)", 0)),
    AND_OFF_SEVERAL(Form.joining("{0}; {1} could not be offered, since the Java platform has switched them off "
            + "(jdk.tls.disabledAlgorithms)", 0)),
    OFFER_ANOTHER("Offer another version, or have the server speak TLS 1.2 or 1.3."),
    SWITCH_ON("Have the server speak TLS 1.2 or 1.3, or start Rawbench with "
            + "JAVA_TOOL_OPTIONS=-Djava.security.properties=FILE, where FILE sets "
            + "jdk.tls.disabledAlgorithms to a list without that version."),
    CUT(Form.of("The TLS handshake with {0} was cut off: {1}", 1)),
    PEER_LEFT("it ended the connection"),
    LOOK_TLS_PORT("Look whether this port speaks TLS at all, and into the server's log."),
    BROKE("TLS with {0} broke in the middle: {1}"),
    LOOK_LOG("Look into the server's log; what came until then is kept."),
    NOT_TLS("{0} does not speak TLS: its answer begins with \"{1}\""),
    SEND_PLAIN("Send without TLS (http:// or tcp://), or name the port that speaks TLS."),
    OPTIONS("The TLS options cannot be used: {0}"),
    AUTHORITIES("The authorities to trust cannot be used: {0}"),
    LOOK_OPTIONS("Look at the TLS options."),

    // Certificates of this side
    OWN_REFUSED(Form.of("{0} was shown the {1} and does not take it ({2})", 2)),
    LOOK_OWN("Look whether the server knows the authority that signed it, whether it is still valid, and "
            + "into the server's log."),
    OWN_KEY(Form.of("{0} wants a certificate of this side, but takes no {1} key such as that of the {2}, so none "
            + "was shown ({3})", 3)),
    OTHER_KEY("Use a certificate with a key of another kind."),
    OWN_WANTED(Form.of("{0} wants a certificate of this side, and none was shown ({1})", 1)),
    GIVE_OWN("Give one that the server knows, in Settings or with --cert and --key."),

    // Certificates of the peer
    SELF_SIGNED("the certificate of {0} is self-signed: nobody vouches for it"),
    ADD_IF_YOURS("Add it as an authority if it is yours."),
    UNTRUSTED("the certificate of {0} is signed by \"{1}\", an authority that is not known here"),
    ADD_CHAIN("Add that authority's certificate, or have the server send the whole chain."),
    NOT_ACCEPTED("the certificate of {0} is not accepted: {1}"),
    LOOK_CERTIFICATE("Look at the certificate."),
    CHANGED("the certificate of {0} has changed: the one you trusted has the SHA-256 {1}, this one has "
            + "{2}"),
    ASK_OWNER("Ask who runs the server whether it has a new certificate, and trust that one only then."),
    EXPIRED("the certificate of {0} expired on {1}"),
    AUTHORITY_EXPIRED("the authority \"{0}\" above the certificate of {1} expired on {2}"),
    NEW_CERTIFICATE("The server needs a new certificate; look at this machine's clock too."),
    NOT_YET_VALID("the certificate of {0} is not valid before {1}"),
    AUTHORITY_NOT_YET_VALID("the authority \"{0}\" above the certificate of {1} is not valid before {2}"),
    LOOK_CLOCKS("Look at this machine's clock and the server's."),
    WRONG_HOST("the certificate is not for the host {0} but for {1}"),
    NO_HOST("the certificate is not for the host {0} but for no host at all (its subject is {1})"),
    NAME_IT_SO("Name the host as the certificate does, or give the name to send (SNI)."),
    ANYWAY(Form.joining("{0} To send anyway, switch verification off for this endpoint.", 0)),

    // The handshake, from the listener
    CLIENT_GAVE_UP("No TLS was agreed on with {0}: it gave up with an alert ({1})"),
    GIVE_CLIENT_CERTIFICATE(
            "If it does not trust the certificate of this listener, give it that certificate, or tell it "
                    + "not to check."),
    CLIENT_NO_TLS("No TLS was agreed on with {0}: what it sends is not TLS ({1})"),
    HAVE_CLIENT_SPEAK("Have it speak TLS, or listen with tcp."),
    CLIENT_LEFT("No TLS was agreed on with {0}: it left during the handshake"),
    CLIENT_FAILED("No TLS was agreed on with {0} ({1})"),
    CLIENT_BROKE("TLS with {0} broke ({1})"),
    LOOK_CLIENT("Look into the client's own messages.");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    TlsWords(String english) {
        this(Form.of(english));
    }

    TlsWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "tls";
    }

    @Override
    public Form form() {
        return form;
    }
}
