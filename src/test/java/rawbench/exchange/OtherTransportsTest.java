package rawbench.exchange;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Unix stream sockets and UDP. */
final class OtherTransportsTest {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final Deadlines SOON = Deadlines.DEFAULT.withIdle(Duration.ofMillis(200));

    @Test
    void speaksHttpOverAUnixSocket(@TempDir Path folder) throws Exception {
        try (UnixPeer peer = UnixPeer.plays(folder.resolve("s"),
                UnixPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))) {
            Exchange exchange = send(Sending.of(Target.parse("unix:" + peer.path()), GET));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.address()).contains(peer.path().toString());
            assertThat(exchange.transcript().sent()).isEqualTo(GET);
        }
    }

    @Test
    void timesOutOnAUnixSocketThatHasNoTimeOutOfItsOwn(@TempDir Path folder) throws Exception {
        try (UnixPeer peer = UnixPeer.plays(folder.resolve("s"), UnixPeer::hold)) {
            Exchange exchange = send(Sending.of(Target.parse("unix:" + peer.path()), GET)
                    .withDeadlines(Deadlines.DEFAULT.withFirstOctet(Duration.ofMillis(100))));
            assertThat(exchange.outcome()).isInstanceOf(Outcome.TimedOut.class);
        }
    }

    @Test
    void namesWhatIsWrongWithAUnixSocket(@TempDir Path folder) throws Exception {
        Exchange missing = send(Sending.of(Target.parse("unix:" + folder.resolve("none")), GET));
        assertThat(missing.outcome()).isInstanceOf(Outcome.NoConnection.class);
        assertThat(missing.outcome().says()).contains(folder.resolve("none").toString());
        Exchange tooLong = send(Sending.of(Target.parse("unix:" + folder.resolve("x".repeat(200))), GET));
        assertThat(tooLong.outcome()).isInstanceOf(Outcome.NoConnection.class);
        assertThat(tooLong.outcome().says()).contains("too long");
    }

    @Test
    void sendsOneDatagramAndTakesAnswersUntilSilence() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            CompletableFuture<Integer> got = echoing(peer, "one", "", "three");
            Exchange exchange = send(udp(peer, Octets.latin1("hello")).withDeadlines(SOON));
            assertThat(got.get()).isEqualTo(5);
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.received().latin1()).isEqualTo("onethree");
            assertThat(exchange.transcript().events().stream().filter(WireEvent.Received.class::isInstance))
                    .hasSize(3);
        }
    }

    @Test
    void sendsAnEmptyDatagram() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            CompletableFuture<Integer> got = echoing(peer, "ok");
            assertThat(send(udp(peer, Octets.empty()).withDeadlines(SOON)).outcome().ok()).isTrue();
            assertThat(got.get()).isZero();
        }
    }

    @Test
    void silenceIsNoAnswer() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            Exchange exchange = send(udp(peer, GET).withDeadlines(SOON));
            assertThat(exchange.outcome()).isInstanceOfSatisfying(Outcome.TimedOut.class,
                    out -> assertThat(out.after()).isEqualTo(Duration.ofMillis(200)));
        }
    }

    @Test
    void aClosedPortIsToldByIcmp() throws Exception {
        int port;
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        Exchange exchange = send(Sending.of(Target.parse("udp://127.0.0.1:" + port), GET));
        assertThat(exchange.outcome()).as(exchange.outcome().says()).isInstanceOf(Outcome.NoConnection.class);
        assertThat(exchange.outcome().says()).contains("port unreachable");
    }

    @Test
    void theLimitOfADatagramIsKnownBeforeSending() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            CompletableFuture<Integer> got = echoing(peer, "ok");
            assertThat(send(udp(peer, Octets.of(new byte[65_507])).withDeadlines(SOON)).outcome().ok()).isTrue();
            assertThat(got.get()).isEqualTo(65_507);
            Exchange tooLong = send(udp(peer, Octets.of(new byte[65_508])));
            assertThat(tooLong.outcome()).isInstanceOf(Outcome.IoFailed.class);
            assertThat(tooLong.outcome().says()).contains("65,507").contains("65508");
        }
    }

    private static CompletableFuture<Integer> echoing(DatagramSocket peer, String... answers) {
        CompletableFuture<Integer> got = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
                peer.receive(packet);
                got.complete(packet.getLength());
                for (String answer : answers) {
                    byte[] octets = answer.getBytes(StandardCharsets.ISO_8859_1);
                    peer.send(new DatagramPacket(octets, octets.length, packet.getSocketAddress()));
                }
            } catch (java.io.IOException e) {
                got.completeExceptionally(e);
            }
        });
        return got;
    }

    private static Sending udp(DatagramSocket peer, Octets datagram) throws TargetException {
        return Sending.of(Target.parse("udp://127.0.0.1:" + peer.getLocalPort()), datagram);
    }

    private static Exchange send(Sending sending) {
        return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
    }
}
