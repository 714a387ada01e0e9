package rawbench.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import rawbench.http.Limits;
import rawbench.http.RequestReader;
import rawbench.http.WritePoint;
import rawbench.octets.Octets;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.TlsOptions;
import rawbench.wire.TransportOptions;

/**
 * Everything that one exchange needs to know before it begins.
 *
 * @param request the octets that go out, exactly as they are
 * @param methodHint the method, for octets from which it cannot be read
 * @param deadlines where nobody chose an idle deadline, there is none for a {@code text/event-stream}, and UDP waits 2 s
 * @param halfClose whether this side's end is told once the request has gone
 * @param expectWait how long the body of a request with {@code Expect: 100-continue} waits for the server's word
 *        (RFC 9110 10.1.1); zero sends it at once
 * @param proxy what the octets go through; empty for the straight way, which Unix sockets and UDP always take
 * @param secrecy the values that are masked where the exchange is written down
 * @param points what is done between the octets, in the order of the places; a datagram goes at once, without any
 */
public record Sending(Target target, Octets request, Optional<String> methodHint, TransportOptions transport,
        Deadlines deadlines, Limits limits, boolean halfClose, Duration expectWait,
        Optional<Proxy> proxy, Secrecy secrecy, List<WritePoint> points) {
    /** How long the body waits where nobody chose. */
    public static final Duration EXPECT_WAIT = Duration.ofSeconds(1);

    /** Datagrams have no end, so silence is one. */
    private static final Duration DATAGRAM_SILENCE = Duration.ofSeconds(2);

    public Sending {
        points = WritePoint.ordered(points);
    }

    /** These octets to this target, with the defaults of everything else. */
    public static Sending of(Target target, Octets request) {
        return new Sending(target, request, Optional.empty(), TransportOptions.DEFAULT, Deadlines.DEFAULT,
                Limits.DEFAULT, false, EXPECT_WAIT, Optional.empty(), Secrecy.NONE, List.of());
    }

    /** The method as the octets spell it, else the one that was named beside them, else none (an empty text). */
    public String method() {
        return RequestReader.method(request).or(() -> methodHint).orElse("");
    }

    /** How long octets may stay away once some came; over UDP how long answers are waited for. */
    public Duration silence() {
        return deadlines.idle()
                .orElse(target.endpoint() instanceof Endpoint.Udp ? DATAGRAM_SILENCE : Deadlines.USUAL_IDLE);
    }

    public Sending withMethodHint(String method) {
        return new Sending(target, request, Optional.of(method), transport, deadlines, limits, halfClose, expectWait,
                proxy, secrecy, points);
    }

    public Sending withTransport(TransportOptions other) {
        return new Sending(target, request, methodHint, other, deadlines, limits, halfClose, expectWait, proxy,
                secrecy, points);
    }

    public Sending withTls(TlsOptions tls) {
        return withTransport(transport.withTls(tls));
    }

    public Sending withDeadlines(Deadlines other) {
        return new Sending(target, request, methodHint, transport, other, limits, halfClose, expectWait, proxy,
                secrecy, points);
    }

    public Sending withLimits(Limits other) {
        return new Sending(target, request, methodHint, transport, deadlines, other, halfClose, expectWait, proxy,
                secrecy, points);
    }

    public Sending withHalfClose(boolean wanted) {
        return new Sending(target, request, methodHint, transport, deadlines, limits, wanted, expectWait, proxy,
                secrecy, points);
    }

    public Sending withExpectWait(Duration other) {
        return new Sending(target, request, methodHint, transport, deadlines, limits, halfClose, other, proxy,
                secrecy, points);
    }

    public Sending withProxy(Optional<Proxy> other) {
        return new Sending(target, request, methodHint, transport, deadlines, limits, halfClose, expectWait, other,
                secrecy, points);
    }

    public Sending withSecrecy(Secrecy other) {
        return new Sending(target, request, methodHint, transport, deadlines, limits, halfClose, expectWait, proxy,
                other, points);
    }

    public Sending withPoints(List<WritePoint> others) {
        return new Sending(target, request, methodHint, transport, deadlines, limits, halfClose, expectWait, proxy,
                secrecy, others);
    }

    /** The same with other octets, as one of the requests of a text. */
    Sending withRequest(Octets other) {
        return new Sending(target, other, methodHint, transport, deadlines, limits, halfClose, expectWait, proxy,
                secrecy, points);
    }

    /** The same on a connection that was opened for another. */
    Sending over(Sending opened) {
        if (target.equals(opened.target) && transport.equals(opened.transport) && proxy.equals(opened.proxy)) {
            return this;
        }
        return new Sending(opened.target, request, methodHint, opened.transport, deadlines, limits, halfClose,
                expectWait, opened.proxy, secrecy, points);
    }
}
