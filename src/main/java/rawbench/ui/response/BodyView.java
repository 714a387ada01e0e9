package rawbench.ui.response;

/** The ways to look at a body. */
public enum BodyView {
    PRETTY,
    EVENTS,
    IMAGE,
    TEXT,
    HEX,
    RECEIVED;

    /** Whether it shows what octets mean, not the octets themselves. */
    boolean meaning() {
        return this == PRETTY || this == EVENTS || this == IMAGE;
    }
}
