package rawbench.workbench;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.draft.Variables;
import rawbench.exchange.Exchange;
import rawbench.fields.Uri;
import rawbench.http.HeaderField;
import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/**
 * Links of an answer: what they are resolved against, and the request that would ask for one. It is written, never sent by
 * itself.
 */
public final class Following {
    /** What a request to another origin may take over: nothing that tells who asks. */
    private static final Set<String> NEUTRAL = Set.of("accept", "accept-encoding", "accept-language", "user-agent");
    /** What a request to the same origin leaves out: content, conditions, and what is for one connection. */
    private static final Set<String> LEFT_OUT = Set.of("host", "transfer-encoding", "trailer", "te", "expect", "range",
            "upgrade", "connection", "http2-settings", "max-forwards", "origin");
    private static final List<String> LEFT_OUT_BEGINNINGS = List.of("content-", "if-", "sec-websocket-",
            "access-control-request-");

    private static final long MOST_HEAD = 1 << 20;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Following() {
    }

    /** The URI that an exchange asked for: scheme of its endpoint, Host field (else the endpoint), request-target. */
    public static Uri asked(Exchange exchange) {
        RequestReading request = request(exchange);
        Endpoint endpoint = exchange.target().endpoint();
        String host = request.message()
                .head()
                .first("Host")
                .filter(value -> !value.isEmpty())
                .orElse(endpoint instanceof Endpoint.UnixSocket ? "localhost" : endpoint.authority());
        return Uri.asked(endpoint instanceof Endpoint.Tls, host, request.line().requestTarget());
    }

    /** The request's head; how long its body is does not matter here. */
    private static RequestReading request(Exchange exchange) {
        Octets request = exchange.request();
        return RequestReader.read(request.slice(0, Math.min(MOST_HEAD, request.length())));
    }

    /**
     * A GET for a link. One to the same origin goes where the exchange went, with the same Host and settings and the fields
     * that are not about content or conditions; one to another origin goes to that, without anything that tells who asks.
     *
     * @param settings how the exchange was sent
     * @param link an {@link Uri#openable} one
     */
    public static RequestDraft draft(Exchange exchange, DraftSettings settings, Uri link) {
        RequestReading before = request(exchange);
        boolean same = link.sameOrigin(asked(exchange));
        String host = same ? before.message().head().first("Host").orElse(authority(link)) : authority(link);
        List<Octets> parts = new ArrayList<>();
        parts.add(Octets.latin1("GET " + link.target() + " HTTP/1.1\r\nHost: " + host + "\r\n"));
        for (HeaderField field : before.message().head()) {
            if (same ? kept(field) : NEUTRAL.contains(field.name().toLowerCase(Locale.ROOT))) {
                parts.add(Octets.latin1(field.name() + ": " + field.unfolded() + "\r\n"));
            }
        }
        parts.add(Octets.latin1("\r\n"));
        String target = same ? exchange.target().spelled() : (link.secure() ? "https://" : "http://") + authority(link);
        return new RequestDraft("", target, Octets.join(parts),
                same ? settings.withVariables(Variables.OFF) : DraftSettings.DEFAULT);
    }

    private static boolean kept(HeaderField field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return !LEFT_OUT.contains(name) && LEFT_OUT_BEGINNINGS.stream().noneMatch(name::startsWith);
    }

    /** Host and port as Host wants them: without the scheme's own port, a name as DNS knows it. */
    private static String authority(Uri link) {
        String host = link.host();
        String place = host.indexOf(':') >= 0 ? "[" + host + "]" : ascii(host);
        boolean usual = link.port() == (link.secure() ? HTTPS : HTTP);
        return usual ? place : place + ":" + link.port();
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(Octets.latin1(host).text(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unknownToDns) {
            return host;
        }
    }
}
