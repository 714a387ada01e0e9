package rawbench.evidence;

import java.util.ArrayList;
import java.util.List;

import rawbench.exchange.Exchange;
import rawbench.exchange.Proxy;
import rawbench.exchange.Reply;
import rawbench.exchange.Sending;
import rawbench.http.FramingMap;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** Says whether two exchanges cannot be told apart by anything that is shown of them. */
public final class SameExchange {
    private SameExchange() {
    }

    /** Fails where {@code read} differs from {@code written}. */
    public static void check(Exchange read, Exchange written) {
        assertThat(read.transcript().sent()).isEqualTo(written.transcript().sent());
        assertThat(read.transcript().received()).isEqualTo(written.transcript().received());
        assertThat(read.transcript().start()).isEqualTo(written.transcript().start());
        assertThat(read.transcript().events()).isEqualTo(written.transcript().events());
        assertThat(read.address()).isEqualTo(written.address());
        assertThat(read.asked()).isEqualTo(written.asked());
        assertThat(read.sent()).isEqualTo(written.sent());
        assertThat(read.outcome()).isEqualTo(written.outcome());
        assertThat(read.timings()).isEqualTo(written.timings());
        assertThat(read.tls()).isEqualTo(written.tls());
        assertThat(read.received()).isEqualTo(written.received());
        sending(read.sending(), written.sending());
        assertThat(read.replies()).hasSameSizeAs(written.replies());
        for (int i = 0; i < read.replies().size(); i++) {
            reply(read.replies().get(i), written.replies().get(i));
        }
    }

    private static void sending(Sending read, Sending written) {
        assertThat(read.target()).isEqualTo(written.target());
        assertThat(read.request()).isEqualTo(written.request());
        assertThat(read.method()).isEqualTo(written.method());
        assertThat(read.deadlines()).isEqualTo(written.deadlines());
        assertThat(read.limits()).isEqualTo(written.limits());
        assertThat(read.halfClose()).isEqualTo(written.halfClose());
        assertThat(read.expectWait()).isEqualTo(written.expectWait());
        assertThat(read.transport().tls().verify()).isEqualTo(written.transport().tls().verify());
        assertThat(read.proxy().map(Proxy::port)).isEqualTo(written.proxy().map(Proxy::port));
    }

    private static void reply(Reply read, Reply written) {
        assertThat(read.request()).isEqualTo(written.request());
        assertThat(read.asked()).isEqualTo(written.asked());
        assertThat(read.from()).isEqualTo(written.from());
        assertThat(read.received()).isEqualTo(written.received());
        assertThat(read.outcome()).isEqualTo(written.outcome());
        ResponseReading one = read.reading();
        ResponseReading other = written.reading();
        assertThat(one.verdict()).isEqualTo(other.verdict());
        assertThat(one.findings()).isEqualTo(other.findings());
        assertThat(one.framing()).isEqualTo(other.framing());
        assertThat(one.interim()).isEqualTo(other.interim());
        assertThat(one.response().map(Message::headOctets)).isEqualTo(other.response().map(Message::headOctets));
        assertThat(one.response().map(Message::body)).isEqualTo(other.response().map(Message::body));
        assertThat(one.response().map(Message::trailers)).isEqualTo(other.response().map(Message::trailers));
        assertThat(one.surplus()).isEqualTo(other.surplus());
        assertThat(one.borders()).isEqualTo(other.borders());
        assertThat(spans(one.map())).isEqualTo(spans(other.map()));
    }

    private static List<Span> spans(FramingMap map) {
        List<Span> spans = new ArrayList<>();
        map.walk(0, spans::add);
        return spans;
    }
}
