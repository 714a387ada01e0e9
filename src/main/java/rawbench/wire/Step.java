package rawbench.wire;

/** A stretch of a connection's life that has a deadline of its own. */
public enum Step {
    RESOLVE("resolving the name", "--resolve-timeout"),
    CONNECT("connecting", "--connect-timeout"),
    TLS("the TLS handshake", "--tls-timeout"),
    FIRST_OCTET("waiting for the first octet", "--first-octet-timeout"),
    IDLE("waiting for more octets", "--idle-timeout"),
    TOTAL("the whole exchange", "--timeout");

    private final String says;
    private final String option;

    Step(String says, String option) {
        this.says = says;
        this.option = option;
    }

    /** How a person gives it more time, as a clause without its full stop. */
    public String advice() {
        return FaultWords.MORE_TIME.of(option);
    }

    /** The step in words that follow "during". */
    public String says() {
        return says;
    }
}
