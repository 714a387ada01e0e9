package rawbench.exchange;

/** Where an exchange stands. */
public enum Phase {
    RESOLVE("resolving the name"),
    CONNECT("connecting"),
    TLS("shaking hands"),
    SENDING("sending"),
    /** The head has gone, and the body waits for the server's word (RFC 9110 10.1.1). */
    CONTINUE("waiting for 100 Continue"),
    /** A write point has the next octet wait. */
    PAUSED("waiting before the next octet"),
    FIRST_OCTET("waiting for the first octet"),
    RECEIVING("receiving"),
    DONE("done");

    private final String says;

    Phase(String says) {
        this.says = says;
    }

    /** The phase in words, as "waiting for the first octet". */
    public String says() {
        return says;
    }
}
