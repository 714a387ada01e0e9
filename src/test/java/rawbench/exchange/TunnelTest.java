package rawbench.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import rawbench.http.Framing;
import rawbench.http.WritePoint;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;
import rawbench.wire.UdpPeer;
import rawbench.wire.WireEvent;
import rawbench.wire.WireFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** 101, a 2xx to CONNECT and targets without framing: raw octets both ways (RFC 9110 7.8, 9.3.6). */
final class TunnelTest {
    private static final String UPGRADE = "GET /ws HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n";
    private static final String SWITCHED = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n"
            + "\r\n";

    /** What a tunnel brought, for a test to wait for. */
    private static class Heard implements TunnelObserver {
        private final LinkedBlockingQueue<Octets> octets = new LinkedBlockingQueue<>();
        private final CompletableFuture<Optional<WireFault>> end = new CompletableFuture<>();

        @Override
        public void received(Octets came) {
            octets.add(came);
        }

        @Override
        public void ended(Optional<WireFault> fault) {
            end.complete(fault);
        }

        String next() throws InterruptedException {
            Octets came = octets.poll(20, TimeUnit.SECONDS);
            return came == null ? "nothing" : came.latin1();
        }

        Optional<WireFault> end() throws Exception {
            return end.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatIsDoneBetweenTheOctetsIsDoneThroughATunnelToo() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(SWITCHED);
            client.send(Octets.latin1("got ").concat(client.read(2)));
            client.send(client.readAll());
        }); HeldConnection held = new HeldConnection(Keep.TUNNEL, _ -> {})) {
            send(held, peer, UPGRADE);
            Heard heard = new Heard();
            try (Tunnel tunnel = held.tunnel(heard)) {
                tunnel.write(new Utterance(Octets.latin1("abcdef"),
                        List.of(new WritePoint(2, new WritePoint.Act.AwaitContinue()),
                                new WritePoint(3, new WritePoint.Act.Wait(Duration.ofMillis(20))),
                                new WritePoint(4, new WritePoint.Act.HalfClose())),
                        Duration.ofSeconds(20)));
                assertThat(heard.next()).isEqualTo("got ab");
                assertThat(heard.next()).isEqualTo("cd");
                assertThat(heard.end()).isEmpty();
                List<WireEvent> events = tunnel.transcript().events();
                assertThat(events).filteredOn(WireEvent.Sent.class::isInstance).hasSize(3);
                assertThat(events.indexOf(
                        events.stream().filter(WireEvent.Received.class::isInstance).findFirst().orElseThrow()))
                        .as("what follows waits until something came")
                        .isLessThan(2);
            }
        }
    }

    @Test
    void octetsGoBothWaysAfter101() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(SWITCHED);
            client.send(Octets.latin1("got ").concat(client.read(4)));
            client.readAll();
            client.send("bye");
        }); HeldConnection held = new HeldConnection(Keep.TUNNEL, _ -> {})) {
            Exchange exchange = send(held, peer, UPGRADE);
            assertThat(exchange.reading().orElseThrow().framing()).isInstanceOf(Framing.Tunnel.class);
            assertThat(held.standing().state()).isEqualTo(Standing.State.TUNNEL);

            Heard heard = new Heard();
            try (Tunnel tunnel = held.tunnel(heard)) {
                tunnel.write(Octets.latin1("ping"));
                assertThat(heard.next()).isEqualTo("got ping");
                tunnel.halfClose();
                assertThat(heard.next()).isEqualTo("bye");
                assertThat(heard.end()).isEmpty();
                assertThat(tunnel.transcript().sent().latin1()).isEqualTo("ping");
                assertThat(tunnel.transcript().received().latin1()).isEqualTo("got pingbye");
                assertThat(tunnel.transcript().events()).filteredOn(WireEvent.HalfClosed.class::isInstance).hasSize(2);
            }
        }
    }

    @Test
    void aConnectThatWasAcceptedIsATunnelAndWhatCameWithTheHeadIsKept() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhello");
            client.hold();
            client.send("more");
        }); HeldConnection held = new HeldConnection(Keep.TUNNEL, _ -> {})) {
            Exchange exchange = send(held, peer, "CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\n\r\n");
            assertThat(exchange.tunnelled().latin1()).isEqualTo("hello");
            assertThat(exchange.outcome().ok()).isTrue();

            Heard heard = new Heard();
            try (Tunnel tunnel = held.tunnel(heard)) {
                peer.release();
                assertThat(heard.next()).isEqualTo("more");
                assertThat(tunnel.transcript().received().latin1()).isEqualTo("more");
            }
        }
    }

    @Test
    void itsTranscriptBeginsWithHowItWasOpenedAndWithWhatCameAlready() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> client.send(client.read(4)));
                HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Sending way = Sending.of(Target.parse("tcp://127.0.0.1:" + peer.port()), Octets.empty());
            assertThat(held.connect(way, ExchangeObserver.NONE, new Cancellation())).isEmpty();
            Heard heard = new Heard();
            try (Tunnel tunnel = held.tunnel(heard, Octets.latin1("first"))) {
                tunnel.write(Octets.latin1("ping"));
                assertThat(heard.next()).isEqualTo("ping");
                assertThat(tunnel.transcript().events()).anyMatch(WireEvent.Connected.class::isInstance);
                assertThat(tunnel.transcript().received().latin1()).isEqualTo("firstping");
                assertThat(tunnel.counts()).isEqualTo(new Tunnel.Counts(1, 4, 1, 9));
            }
        }
    }

    @Test
    void aDatagramThatFoundNobodyIsNotTheEnd() throws Exception {
        try (HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Sending way = Sending.of(Target.parse("udp://127.0.0.1:" + UdpPeer.nobody()), Octets.empty());
            assertThat(held.connect(way, ExchangeObserver.NONE, new Cancellation())).isEmpty();
            CompletableFuture<WireFault> refused = new CompletableFuture<>();
            Heard heard = new Heard() {
                @Override
                public void refused(WireFault fault) {
                    refused.complete(fault);
                }
            };
            try (Tunnel tunnel = held.tunnel(heard)) {
                tunnel.write(Octets.latin1("ping"));
                assertThat(refused.get(20, TimeUnit.SECONDS).says()).contains("port unreachable");
                assertThat(heard.end).isNotDone();
            }
            assertThat(heard.end()).containsInstanceOf(WireFault.Closed.class);
        }
    }

    @Test
    void aResetEndsTheTunnelWithItsFault() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(SWITCHED);
            client.hold();
            client.reset();
        }); HeldConnection held = new HeldConnection(Keep.TUNNEL, _ -> {})) {
            send(held, peer, UPGRADE);
            Heard heard = new Heard();
            try (Tunnel tunnel = held.tunnel(heard)) {
                peer.release();
                assertThat(heard.end()).containsInstanceOf(WireFault.Reset.class);
                assertThat(tunnel.transcript().events()).anyMatch(WireEvent.Failed.class::isInstance);
            }
        }
    }

    @Test
    void closingEndsTheReading() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(SWITCHED);
            client.hold();
        }); HeldConnection held = new HeldConnection(Keep.TUNNEL, _ -> {})) {
            send(held, peer, UPGRADE);
            Heard heard = new Heard();
            Tunnel tunnel = held.tunnel(heard);
            tunnel.close();

            assertThat(heard.end()).containsInstanceOf(WireFault.Closed.class);
            assertThat(tunnel.transcript().events().getLast()).isInstanceOf(WireEvent.Closed.class);
        }
    }

    @Test
    void withoutFramingAConnectionIsATunnelFromTheBeginning() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.send("220 hello\r\n");
            client.send(client.read(4));
            client.hold();
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Sending way = Sending.of(Target.parse("tcp://127.0.0.1:" + peer.port()), Octets.empty());
            assertThat(held.connect(way, ExchangeObserver.NONE, new Cancellation())).isEmpty();

            Heard heard = new Heard();
            try (Tunnel tunnel = held.tunnel(heard)) {
                assertThat(heard.next()).isEqualTo("220 hello\r\n");
                tunnel.write(Octets.latin1("EHLO"));
                assertThat(heard.next()).isEqualTo("EHLO");
            }
        }
    }

    @Test
    void anOrdinaryAnswerOpensNone() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 426 Upgrade Required\r\nContent-Length: 0\r\n\r\n");
                HeldConnection held = new HeldConnection(Keep.TUNNEL, _ -> {})) {
            Exchange exchange = send(held, peer, UPGRADE);

            assertThat(exchange.tunnel()).isFalse();
            assertThat(exchange.transcript().events()).anyMatch(WireEvent.Closed.class::isInstance);
            assertThatThrownBy(() -> held.tunnel(new Heard())).isInstanceOf(NoReuseException.class);
        }
    }

    private static Exchange send(HeldConnection held, TestPeer peer, String request) throws Exception {
        Sending sending = Sending.of(Target.parse("127.0.0.1:" + peer.port()), Octets.latin1(request));
        return held.send(sending, false, ExchangeObserver.NONE, new Cancellation());
    }
}
