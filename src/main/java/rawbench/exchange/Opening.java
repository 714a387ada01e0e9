package rawbench.exchange;

import java.util.regex.Pattern;

import rawbench.http.RequestReader;
import rawbench.octets.Octets;
import rawbench.wire.Connection;
import rawbench.wire.Endpoint;
import rawbench.wire.Greeting;
import rawbench.wire.Route;
import rawbench.wire.Socks5;
import rawbench.wire.TlsOptions;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.TransportOptions;
import rawbench.wire.Watch;
import rawbench.wire.WireException;

/**
 * Opens the connection that a sending is for, straight or through its proxy. An HTTP proxy is asked to connect to the
 * peer, except where the request-target as it was typed is in absolute-form (RFC 9112 3.2.2) and the target is plain
 * HTTP: that is a request to the proxy itself, and its octets go there as they are. What a person chose about the peer's
 * TLS does not count for the proxy's, except whom to trust.
 */
final class Opening {
    private static final int LINE = 64 * 1024;
    /** A scheme (RFC 3986 3.1) and an authority. */
    private static final Pattern ABSOLUTE_FORM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

    private Opening() {
    }

    static Connection open(Sending sending, Watch watch, TranscriptRecorder recorder) throws WireException {
        Endpoint peer = sending.target().endpoint();
        TransportOptions options = sending.transport();
        if (sending.proxy().isEmpty() || !Proxy.serves(peer)) {
            return Transport.open(peer, options, watch, recorder);
        }
        Proxy proxy = sending.proxy().get();
        TlsOptions tls = TlsOptions.DEFAULT.withAuthorities(options.tls().authorities());
        Route route = new Route.Through(proxy.endpoint(), tls, greeting(proxy, sending));
        return Transport.open(peer, route, options, watch, recorder);
    }

    private static Greeting greeting(Proxy proxy, Sending sending) {
        if (forwarded(sending)) {
            return (_, _) -> {};
        }
        return switch (proxy.kind()) {
            case SOCKS5 -> new Socks5(proxy.credentials());
            case HTTP, HTTPS -> new HttpConnect(proxy.credentials(), sending.target(), sending.limits());
        };
    }

    /** Whether the octets are a request to the proxy itself, which it forwards. */
    static boolean forwarded(Sending sending) {
        boolean plain = sending.target().endpoint() instanceof Endpoint.Tcp && sending.target().speech() == Speech.HTTP;
        if (!plain || sending.proxy().isEmpty() || sending.proxy().get().kind() == Proxy.Kind.SOCKS5) {
            return false;
        }
        Octets beginning = sending.request().slice(0, Math.min(LINE, sending.request().length()));
        return ABSOLUTE_FORM.matcher(RequestReader.read(beginning).line().requestTarget()).matches();
    }
}
