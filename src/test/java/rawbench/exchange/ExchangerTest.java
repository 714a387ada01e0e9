package rawbench.exchange;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import rawbench.http.End;
import rawbench.http.Verdict;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.TestPeer;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

final class ExchangerTest {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");

    @Test
    void showsTheAnswerThoughTheConnectionStaysOpen() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
            client.hold();
        })) {
            Exchange exchange = send(peer, GET);

            assertThat(exchange.outcome()).isInstanceOf(Outcome.Ok.class);
            assertThat(exchange.reading().orElseThrow().response().orElseThrow().body().latin1()).isEqualTo("hello");
            assertThat(exchange.reading().orElseThrow().verdict().end()).isEqualTo(End.OPEN);
            assertThat(exchange.address()).contains("127.0.0.1:" + peer.port());
        }
    }

    @Test
    void sendsExactlyTheOctetsComposed() throws Exception {
        Octets odd = Octets.of(odd(100_000));
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read(100_000);
            client.send("HTTP/1.1 204 No Content\r\n\r\n");
        })) {
            Exchange exchange = send(peer, odd);
            peer.awaitFinished();

            assertThat(exchange.transcript().sent()).isEqualTo(odd).isEqualTo(exchange.request());
            assertThat(exchange.transcript().sent().sha256()).isEqualTo(odd.sha256());
            assertThat(peer.clients().getFirst().got()).isEqualTo(odd);
        }
    }

    @Test
    void readsABodyUntilClose() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.0 200 OK\r\n\r\nall of it")) {
            Exchange exchange = send(peer, GET);

            assertThat(exchange.outcome().code()).isEqualTo("ok");
            assertThat(exchange.reading().orElseThrow().verdict().end()).isEqualTo(End.FIN);
            assertThat(exchange.reading().orElseThrow().verdict().completeness())
                    .isEqualTo(Verdict.Completeness.COMPLETE);
        }
    }

    @Test
    void keepsSurplusThatArrivedWithTheAnswer() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokSURPLUS");
            client.hold();
        })) {
            Exchange exchange = send(peer, GET);

            assertThat(exchange.reading().orElseThrow().surplus().latin1()).isEqualTo("SURPLUS");
            assertThat(exchange.outcome().ok()).isTrue();
        }
    }

    @Test
    void toldPhasesAndCountsInOrder() throws Exception {
        List<Phase> phases = new ArrayList<>();
        AtomicLong received = new AtomicLong();
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            new Exchanger().send(Sending.of(target(peer), GET), new ExchangeObserver() {
                @Override
                public synchronized void phase(Phase phase) {
                    phases.add(phase);
                }

                @Override
                public void received(long octets) {
                    received.set(octets);
                }
            }, new Cancellation());
        }
        assertThat(phases).startsWith(Phase.RESOLVE, Phase.CONNECT, Phase.SENDING)
                .endsWith(Phase.RECEIVING, Phase.DONE)
                .doesNotHaveDuplicates();
        assertThat(received).hasValue(38);
    }

    @Test
    void notesEveryEventWithItsTime() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.0 200 OK\r\n\r\nx")) {
            Exchange exchange = send(peer, GET);

            List<WireEvent> events = exchange.transcript().events();
            assertThat(events.get(0)).isInstanceOf(WireEvent.Resolved.class);
            assertThat(events.get(1)).isInstanceOf(WireEvent.Connecting.class);
            assertThat(events.get(2)).isInstanceOf(WireEvent.Connected.class);
            assertThat(events.get(3)).isInstanceOfSatisfying(WireEvent.Sent.class,
                    sent -> assertThat(sent.to()).isEqualTo(GET.length()));
            assertThat(events.get(4)).isInstanceOf(WireEvent.Received.class);
            assertThat(events.getLast()).isInstanceOf(WireEvent.Closed.class);
            assertThat(events).isSortedAccordingTo((a, b) -> Long.compare(a.nanos(), b.nanos()));
            Timings timings = exchange.timings();
            assertThat(timings.resolve().orElseThrow()).isLessThanOrEqualTo(timings.connect().orElseThrow());
            assertThat(timings.sent().orElseThrow()).isLessThanOrEqualTo(timings.firstOctet().orElseThrow());
            assertThat(timings.firstOctet().orElseThrow()).isLessThanOrEqualTo(timings.head().orElseThrow());
            assertThat(timings.head().orElseThrow()).isLessThanOrEqualTo(timings.done());
            assertThat(timings.tls()).isEmpty();
        }
    }

    @Test
    void letsOthersLookWhileItRuns() throws Exception {
        List<Octets> seen = new ArrayList<>();
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.0 200 OK\r\n\r\nfirst");
            client.hold();
            client.send(" second");
        })) {
            Exchange exchange = new Exchanger().send(Sending.of(target(peer), GET), new ExchangeObserver() {
                private TranscriptRecorder live;

                @Override
                public void started(TranscriptRecorder recorder) {
                    live = recorder;
                }

                @Override
                public void received(long octets) {
                    try {
                        seen.add(live.snapshot().received());
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    peer.release();
                }
            }, new Cancellation());
            assertThat(seen.getFirst().latin1()).startsWith("HTTP/1.0").doesNotContain("second");
            assertThat(seen.getLast()).isEqualTo(exchange.received());
            assertThat(exchange.received().latin1()).endsWith("first second");
        }
    }

    @Test
    void knowsFromTheOctetsSentThatHeadHasNoBody() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n");
            client.hold();
        })) {
            Exchange exchange = send(peer, Octets.latin1("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n"));
            assertThat(exchange.outcome().ok()).isTrue();
        }
    }

    @Test
    void takesTheMethodHintOnlyWhereNoneCanBeRead() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n");
            client.hold();
        })) {
            Deadlines soon = Deadlines.DEFAULT.withIdle(Duration.ofMillis(150));
            Sending unread = Sending.of(target(peer), Octets.latin1("\1\2\r\n\r\n"))
                    .withDeadlines(soon)
                    .withMethodHint("HEAD");
            Sending read = Sending.of(target(peer), GET).withDeadlines(soon).withMethodHint("HEAD");

            assertThat(send(unread).outcome().ok()).isTrue();
            assertThat(send(read).outcome().code()).isEqualTo("timeout");
        }
    }

    @Test
    void doesNotCallSilenceOfAnEventStreamAFault() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
            client.hold();
        })) {
            Sending chosen = Sending.of(target(peer), GET)
                    .withDeadlines(Deadlines.DEFAULT.withIdle(Duration.ofMillis(100)));
            Outcome.TimedOut idle = (Outcome.TimedOut) send(chosen).outcome();
            assertThat(idle.after()).isEqualTo(Duration.ofMillis(100));

            Sending unchosen = Sending.of(target(peer), GET)
                    .withDeadlines(Deadlines.DEFAULT.withTotal(Duration.ofMillis(300)));
            Outcome.TimedOut total = (Outcome.TimedOut) send(unchosen).outcome();
            assertThat(total.after()).isEqualTo(Duration.ofMillis(300));
            assertThat(total.phase()).isEqualTo(Phase.RECEIVING);
        }
    }

    @Test
    void speaksToIpv6() throws Exception {
        try (TestPeer peer = TestPeer.at(InetAddress.ofLiteral("::1"), client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        })) {
            Exchange exchange = send(Sending.of(Target.parse("http://[::1]:" + peer.port()), GET));
            assertThat(exchange.outcome().ok()).isTrue();
            assertThat(exchange.address()).contains("[::1]:" + peer.port());
        }
    }

    @Test
    void tellsTheServerThatNothingMoreComesWhenAsked() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readAll();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        })) {
            Exchange exchange = send(Sending.of(target(peer), GET).withHalfClose(true));
            assertThat(exchange.outcome().ok()).isTrue();
            assertThat(peer.clients().getFirst().got()).isEqualTo(GET);
        }
    }

    @Test
    void carriesOctetsWithoutFramingBothWays() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.send("220 hello\r\n");
            client.read(6);
            client.send("221 bye\r\n");
        })) {
            Exchange exchange = send(Sending.of(Target.parse("tcp://127.0.0.1:" + peer.port()),
                    Octets.latin1("QUIT\r\n")));
            assertThat(exchange.outcome().ok()).isTrue();
            assertThat(exchange.reading()).isEmpty();
            assertThat(exchange.received().latin1()).isEqualTo("220 hello\r\n221 bye\r\n");
        }
    }

    private static Exchange send(TestPeer peer, Octets request) throws TargetException {
        return send(Sending.of(target(peer), request));
    }

    private static Exchange send(Sending sending) {
        return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
    }

    private static Target target(TestPeer peer) throws TargetException {
        return Target.parse("http://127.0.0.1:" + peer.port());
    }

    private static byte[] odd(int count) {
        byte[] octets = new byte[count];
        new java.util.Random(7).nextBytes(octets);
        return octets;
    }
}
