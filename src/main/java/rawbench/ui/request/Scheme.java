package rawbench.ui.request;

/** The ways to reach a place, as the target bar offers them. */
public enum Scheme {
    HTTP("http://", "80"),
    HTTPS("https://", "443"),
    TCP("tcp://", ""),
    TLS("tls://", ""),
    UDP("udp://", ""),
    UNIX(
            "unix:", ""),
    /** Octets without framing over a Unix socket, as tcp is to http. */
    UNIX_RAW("unix+raw:", "");

    private final String prefix;
    private final String usualPort;

    Scheme(String prefix, String usualPort) {
        this.prefix = prefix;
        this.usualPort = usualPort;
    }

    /** How a target of this scheme begins. */
    String prefix() {
        return prefix;
    }

    /** The port where none is written; empty where one must be. */
    public String usualPort() {
        return usualPort;
    }

    /** A Unix socket has a path and no port. */
    boolean hasPort() {
        return this != UNIX && this != UNIX_RAW;
    }
}
