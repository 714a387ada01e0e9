package rawbench.wire;

/** A stretch of a connection's life that has a deadline of its own. */
public enum Step {
    RESOLVE("resolving the name"),
    CONNECT("connecting"),
    TLS("the TLS handshake"),
    FIRST_OCTET("waiting for the first octet"),
    IDLE("waiting for more octets"),
    TOTAL("the whole exchange");

    private final String says;

    Step(String says) {
        this.says = says;
    }

    /** The step in words that follow "during". */
    public String says() {
        return says;
    }
}
