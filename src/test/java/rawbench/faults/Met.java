package rawbench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.listen.Script;
import rawbench.listen.Script.Step;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Cancellation;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer as the engine met it from a peer on loopback, whole and in pieces. */
final class Met {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");

    private Met() {
    }

    /** The answer to GET. */
    static Exchange answer(String latin1) throws IOException, TargetException {
        return answer(GET, Octets.latin1(latin1));
    }

    static Exchange answer(String request, String answer) throws IOException, TargetException {
        return answer(Octets.latin1(request), Octets.latin1(answer));
    }

    /**
     * The answer to a request as it came in one piece, after the peer also sent it octet by octet, in pieces of twenty and
     * in halves, and all of these were read alike.
     */
    static Exchange answer(Octets request, Octets answer) throws IOException, TargetException {
        Exchange whole = sent(request, new Step.Send(answer));
        for (int piece : List.of(1, 20, (int) (answer.length() / 2 + 1))) {
            Exchange other = sent(request, new Step.Drip(answer, piece, Duration.ZERO));
            assertThat(facts(other)).as("in pieces of %d", piece).isEqualTo(facts(whole));
        }
        return whole;
    }

    private static Exchange sent(Octets request, Step answer) throws IOException, TargetException {
        return script(request, Script.of(new Step.AwaitRequest(), answer));
    }

    /** What becomes of a request whose peer follows a script. */
    static Exchange script(Octets request, Script script) throws IOException, TargetException {
        try (Listener listener = Listener.start(Acceptor.tcp(0), script, ListenerObserver.NONE)) {
            return new Exchanger().send(Sending.of(Target.parse(listener.endpoint().authority()), request),
                    ExchangeObserver.NONE, new Cancellation());
        }
    }

    static Exchange script(Script script) throws IOException, TargetException {
        return script(GET, script);
    }

    static ResponseReading reading(Exchange exchange) {
        return exchange.reading().orElseThrow();
    }

    static Message response(Exchange exchange) {
        return reading(exchange).response().orElseThrow();
    }

    static String body(Exchange exchange) {
        return response(exchange).body().latin1();
    }

    /** What is odd, as scripts spell it. */
    static List<String> findings(Exchange exchange) {
        return reading(exchange).findings().stream().map(Finding::what).map(Deviation::code).toList();
    }

    /**
     * What does not depend on how an answer was cut: everything but how much came behind its end, which nobody waits for,
     * and whether the connection had ended by then.
     */
    private static List<Object> facts(Exchange exchange) {
        ResponseReading reading = reading(exchange);
        List<Finding> findings = reading.findings()
                .stream()
                .filter(f -> f.what() != Deviation.SURPLUS && f.what() != Deviation.BODY_NOT_ALLOWED)
                .toList();
        return List.of(exchange.outcome().code(), reading.verdict().completeness(), reading.verdict().rule(), findings,
                reading.interim().stream().map(Message::headOctets).toList(),
                reading.response().map(Message::headOctets), reading.response().map(Message::body),
                reading.response().map(Message::trailers).map(t -> t.fields().toString()));
    }
}
