package rawbench.http;

import java.util.Locale;

/** How the connection stood when the reading of an answer ended. */
public enum End {
    /** Still open: the message was over by its own framing. */
    OPEN("still open"),
    FIN("closed by the server"),
    RST("reset by the server"),
    /** TLS: the stream ended without the closure alert (RFC 9112 9.8). */
    NO_CLOSE_NOTIFY("cut without close_notify"),
    TIMEOUT("timed out"),
    CANCELLED("cancelled");

    private final String says;

    End(String says) {
        this.says = says;
    }

    public String says() {
        return says;
    }

    /** The word that scripts know. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
