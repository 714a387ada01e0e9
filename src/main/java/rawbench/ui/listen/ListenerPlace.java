package rawbench.ui.listen;

import java.util.Locale;

/**
 * Where a listener listens, taken apart for the fields of its bar and put together again. It judges nothing: what was
 * typed stays as it is until it is opened.
 *
 * @param host an address or a name of this machine; for a Unix socket its path
 * @param port as typed; 0 for one that the system chooses
 */
record ListenerPlace(Scheme scheme, String host, String port) {
    /** An address that only this machine reaches. */
    static final String LOOPBACK = "127.0.0.1";
    /** All addresses of this machine. */
    static final String EVERYWHERE = "0.0.0.0";

    /** The kinds of sockets that can be listened on. */
    enum Scheme {
        TCP("tcp://"),
        TLS("tls://"),
        UDP("udp://"),
        UNIX("unix:");

        private final String prefix;

        Scheme(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Takes apart {@code tcp://127.0.0.1:0}, {@code udp://[::1]:53} or {@code unix:/run/app.sock}. */
    static ListenerPlace of(String spelled) {
        String text = spelled.strip();
        String small = text.toLowerCase(Locale.ROOT);
        // To listen it is the same whether what comes is HTTP.
        if (small.startsWith("unix:") || small.startsWith("unix+raw:")) {
            return new ListenerPlace(Scheme.UNIX, text.substring(text.indexOf(':') + 1), "");
        }
        Scheme scheme = small.startsWith("tls://") || small.startsWith("https://") ? Scheme.TLS
                : small.startsWith("udp://") ? Scheme.UDP : Scheme.TCP;
        int mark = text.indexOf("://");
        return authority(scheme, mark < 0 ? text : text.substring(mark + 3));
    }

    private static ListenerPlace authority(Scheme scheme, String text) {
        String plain = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        int close = plain.startsWith("[") ? plain.indexOf(']') : -1;
        int colon = plain.lastIndexOf(':');
        String host = colon <= close ? plain : plain.substring(0, colon);
        String port = colon <= close ? "" : plain.substring(colon + 1);
        return new ListenerPlace(scheme, close > 0 ? host.substring(1, close) : host, port);
    }

    /** The place in one line, as a draft has it. */
    String spelled() {
        if (!hasPort()) {
            return scheme.prefix + host.strip();
        }
        String place = host.strip();
        boolean bare = place.indexOf(':') >= 0 && !place.startsWith("[");
        return scheme.prefix + (bare ? "[" + place + "]" : place) + ":" + port.strip();
    }

    boolean hasPort() {
        return scheme != Scheme.UNIX;
    }

    /** Whether the address is, as far as can be told without asking anybody, one that only this machine reaches. */
    boolean loopback() {
        String place = host.strip().toLowerCase(Locale.ROOT);
        return !hasPort() || place.startsWith("127.") || place.equals("::1") || place.equals("[::1]")
                || place.equals("localhost");
    }

    /** What names it in few letters: without a port that nobody knows yet. */
    String brief() {
        boolean known = hasPort() && !port.isBlank() && !port.strip().equals("0");
        String place = known || !hasPort() ? spelled() : new ListenerPlace(scheme, host, "").spelled();
        String bare = place.substring(scheme.prefix.length());
        return scheme.name().toLowerCase(Locale.ROOT) + " " + (bare.endsWith(":") ? bare.substring(0, bare.length() - 1)
                : bare);
    }

    ListenerPlace with(Scheme other) {
        return new ListenerPlace(other, host, port);
    }

    ListenerPlace at(String other) {
        return new ListenerPlace(scheme, other, port);
    }

    ListenerPlace port(String other) {
        return new ListenerPlace(scheme, host, other);
    }
}
