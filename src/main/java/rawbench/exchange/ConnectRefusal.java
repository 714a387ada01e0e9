package rawbench.exchange;

import java.util.List;
import java.util.Optional;

import rawbench.http.HeaderField;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.StartLine;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.octets.Sentence;
import rawbench.wire.Credentials;
import rawbench.wire.Dialogue;
import rawbench.wire.Endpoint;
import rawbench.wire.ProxyWords;
import rawbench.wire.WireException;

/** Says why an HTTP proxy did not connect, and what to try. */
final class ConnectRefusal {
    /** As much of an answer that cannot be read is shown. */
    static final int SHOWN = 32;

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
        String status = answer.status() + reason(answer);
        return switch (answer.status()) {
            case 407 -> credentialsWanted(answer, status);
            case 403 -> refused(ConnectWords.FORBIDDEN.of(proxy.proxy(), peer.authority(), status), notAllowed());
            case 405, 501 -> refused(ConnectWords.NO_METHOD.of(proxy.proxy(), status), forwardInstead());
            case 502, 503 -> refused(ConnectWords.NOT_CONNECTED.of(proxy.proxy(), peer.authority(), status),
                    ConnectWords.LOOK_SERVER);
            case 504 -> refused(ConnectWords.NOT_IN_TIME.of(proxy.proxy(), peer.authority(), status),
                    ConnectWords.LOOK_IN_TIME);
            default -> refused(ConnectWords.REFUSED.of(proxy.proxy(), peer.authority(), status),
                    ConnectWords.KEPT);
        };
    }

    /** The proxy left before its answer was whole. */
    WireException cut(ResponseReading reading) {
        if (proxy.heard().isEmpty()) {
            return refused(ConnectWords.NO_ANSWER.of(proxy.proxy(), peer.authority()), ConnectWords.LOOK_KIND);
        }
        return proxy.heard().startsWith(Octets.latin1("HTTP/"))
                ? refused(ConnectWords.CUT.of(proxy.proxy(), proxy.heard().length()), ConnectWords.LOOK_LOG)
                : unreadable(reading);
    }

    /** What came is no answer in HTTP, or over a limit. */
    WireException unreadable(ResponseReading reading) {
        String first = Escapes.encode(proxy.heard().slice(0, Math.min(SHOWN, proxy.heard().length())));
        String says = reading.findings()
                .stream()
                .findFirst()
                .map(finding -> ConnectWords.UNREADABLE_WHY.of(proxy.proxy(), first, finding.says()))
                .orElseGet(() -> ConnectWords.UNREADABLE.of(proxy.proxy(), first));
        return refused(says, ConnectWords.LOOK_HTTP);
    }

    private WireException credentialsWanted(Message answer, String status) {
        List<String> offered = answer.head()
                .all("Proxy-Authenticate")
                .map(HeaderField::unfolded)
                .toList();
        if (credentials.isEmpty()) {
            return refused(taking(ConnectWords.WANTS_CREDENTIALS.of(proxy.proxy(), status), offered),
                    ConnectWords.GIVE_CREDENTIALS.of(proxy.proxy()));
        }
        boolean basic = offered.isEmpty()
                || offered.stream().anyMatch(challenge -> challenge.regionMatches(true, 0, "Basic", 0, 5));
        String says = ConnectWords.CREDENTIALS_REFUSED.of(proxy.proxy(), credentials.get().user(), status);
        return refused(taking(says, offered),
                basic ? ProxyWords.LOOK_CREDENTIALS : ConnectWords.BASIC_ONLY);
    }

    private static String taking(String says, List<String> offered) {
        return offered.isEmpty() ? says : ConnectWords.IT_TAKES.of(says, String.join(", ", offered));
    }

    private String notAllowed() {
        return plainHttp() && peer.port() != 443 ? ConnectWords.RULES_OR_FORWARD.of(peer.authority())
                : ProxyWords.ASK_RULES.of();
    }

    private String forwardInstead() {
        return plainHttp() ? ConnectWords.FORWARD.of(peer.authority()) : ConnectWords.OTHER_PROXY.of();
    }

    private boolean plainHttp() {
        return target.endpoint() instanceof Endpoint.Tcp && target.speech() == Speech.HTTP;
    }

    private static String reason(Message answer) {
        String reason = answer.start() instanceof StartLine.StatusLine line ? line.reason() : "";
        return reason.isBlank() ? "" : " " + reason.strip();
    }

    private WireException refused(String says, Sentence advice) {
        return proxy.refused(says, advice);
    }

    private WireException refused(String says, String advice) {
        return proxy.refused(says, advice);
    }
}
