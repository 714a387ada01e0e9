package rawbench.exchange;

import java.util.List;
import java.util.Optional;

import rawbench.http.HeaderField;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.StartLine;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.wire.Credentials;
import rawbench.wire.Dialogue;
import rawbench.wire.Endpoint;
import rawbench.wire.WireException;

/** Says why an HTTP proxy did not connect, and what to try. */
final class ConnectRefusal {
    /** As much of an answer that cannot be read is shown. */
    static final int SHOWN = 32;
    private static final String LOG = "Look into the proxy's log, and whether host and port of the proxy are right.";

    private final Dialogue proxy;
    private final Endpoint.Tcp peer;
    private final Target target;
    private final Optional<Credentials> credentials;

    ConnectRefusal(Dialogue proxy, Endpoint.Tcp peer, Target target, Optional<Credentials> credentials) {
        this.proxy = proxy;
        this.peer = peer;
        this.target = target;
        this.credentials = credentials;
    }

    /** The proxy answered, but with no 2xx. */
    WireException of(Message answer) {
        String status = "(" + answer.status() + reason(answer) + ")";
        String to = " to " + peer.authority() + " ";
        return switch (answer.status()) {
            case 407 -> credentialsWanted(answer, status);
            case 403 -> refused(" does not allow a connection" + to + status, notAllowed());
            case 405, 501 -> refused(" does not know the method CONNECT " + status, forwardInstead());
            case 502, 503 -> refused(" could not connect" + to + status,
                    "Look whether that server runs, whether host and port are right, and into the proxy's log.");
            case 504 -> refused(" had no answer in time from " + peer.authority() + " " + status,
                    "Look whether that server runs, and into the proxy's log.");
            default -> refused(" refused to connect" + to + status, "Its whole answer is kept; " + lower(LOG));
        };
    }

    /** The proxy left before its answer was whole. */
    WireException cut(ResponseReading reading) {
        if (proxy.heard().isEmpty()) {
            return refused(" took CONNECT for " + peer.authority() + " and closed the connection without an answer",
                    "Look whether it is an HTTP proxy (a SOCKS proxy wants socks5://), and into its log.");
        }
        return proxy.heard().startsWith(Octets.latin1("HTTP/"))
                ? refused(" closed the connection in the middle of its answer to CONNECT, after "
                        + proxy.heard().length() + " octets", LOG)
                : unreadable(reading);
    }

    /** What came is no answer in HTTP, or over a limit. */
    WireException unreadable(ResponseReading reading) {
        String first = Escapes.encode(proxy.heard().slice(0, Math.min(SHOWN, proxy.heard().length())));
        String why = reading.findings().stream().findFirst().map(finding -> ": " + finding.says()).orElse("");
        return refused(" gave an answer to CONNECT that cannot be read: it begins with \"" + first + "\"" + why,
                "Look whether it is an HTTP proxy at all, and whether it wants TLS (https://).");
    }

    private WireException credentialsWanted(Message answer, String status) {
        List<String> offered = answer.head()
                .all("Proxy-Authenticate")
                .map(HeaderField::unfolded)
                .toList();
        String kinds = offered.isEmpty() ? "" : "; it takes " + String.join(", ", offered);
        if (credentials.isEmpty()) {
            return refused(" wants credentials " + status + kinds, "Give them as http://user:password@"
                    + proxy.proxy() + "; they are sent as Basic (RFC 7617).");
        }
        boolean basic = offered.isEmpty()
                || offered.stream().anyMatch(challenge -> challenge.regionMatches(true, 0, "Basic", 0, 5));
        return refused(" does not take the credentials of the user \"" + credentials.get().user() + "\" " + status
                + kinds,
                basic ? "Look whether user and password are spelled right."
                        : "Only Basic credentials can be sent here: ask for a login of that kind.");
    }

    private String notAllowed() {
        return "Ask whoever runs the proxy for its rules."
                + (plainHttp() && peer.port() != 443
                        ? " Many connect to port 443 only, and " + lower(forwardInstead())
                        : "");
    }

    private String forwardInstead() {
        return plainHttp()
                ? "Forward plain HTTP: write the request-target in absolute-form, as GET http://" + peer.authority()
                        + "/ HTTP/1.1, and the octets go to the proxy as they are."
                : "Use a proxy that can connect.";
    }

    private boolean plainHttp() {
        return target.endpoint() instanceof Endpoint.Tcp && target.speech() == Speech.HTTP;
    }

    private static String reason(Message answer) {
        String reason = answer.start() instanceof StartLine.StatusLine line ? line.reason() : "";
        return reason.isBlank() ? "" : " " + reason.strip();
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private WireException refused(String says, String advice) {
        return proxy.refused("The proxy " + proxy.proxy() + says, advice);
    }
}
