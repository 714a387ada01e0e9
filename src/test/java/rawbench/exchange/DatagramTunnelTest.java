package rawbench.exchange;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.CloseReason;
import rawbench.wire.Deadlines;
import rawbench.wire.SocketOptions;
import rawbench.wire.TransportOptions;
import rawbench.wire.WireEvent;
import rawbench.wire.WireFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A UDP socket that is held: connect, send, send again, close, and answers whenever they come. */
@Timeout(30)
final class DatagramTunnelTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration SHORT = Duration.ofMillis(30);
    private static final Duration LONG = Duration.ofSeconds(25);

    private final BlockingQueue<Octets> came = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> said = new LinkedBlockingQueue<>();
    private final TunnelObserver observer = new TunnelObserver() {
        @Override
        public void received(Octets octets) {
            came.add(octets);
        }

        @Override
        public void silent(Duration waited) {
            said.add(waited);
        }

        @Override
        public void refused(WireFault fault) {
            said.add(fault);
        }

        @Override
        public void ended(Optional<WireFault> fault) {
            said.add(fault);
        }
    };

    @Test
    void datagramsGoAndComeWholeAlsoEmptyOnes() throws Exception {
        Random random = new Random(23);
        try (DatagramSocket peer = new DatagramSocket(0, LOOPBACK);
                HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {});
                Tunnel tunnel = opened(held, peer.getLocalPort(), LONG, "")) {
            for (int i = 0; i < 50; i++) {
                byte[] octets = new byte[i % 4 == 0 ? 0 : random.nextInt(65_508)];
                tunnel.write(Octets.of(octets));
                DatagramPacket there = receive(peer);
                assertThat(there.getLength()).as("datagram %d", i).isEqualTo(octets.length);
                peer.send(new DatagramPacket(octets, octets.length, there.getSocketAddress()));
                assertThat(came.take().length()).as("datagram %d", i).isEqualTo(octets.length);
            }
            assertThat(tunnel.transcript().events()).filteredOn(WireEvent.Sent.class::isInstance).hasSize(50);
            assertThat(tunnel.transcript().events()).filteredOn(WireEvent.Received.class::isInstance).hasSize(50);
            assertThat(held.standing().open()).isTrue();
        }
        assertThat(said.take()).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.OPTIONAL)
                .containsInstanceOf(WireFault.Closed.class);
    }

    @Test
    void answersComeWithoutBeingAskedForMoreThanOnce() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, LOOPBACK);
                HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {});
                Tunnel tunnel = opened(held, peer.getLocalPort(), LONG, "any-source=on")) {
            tunnel.write(Octets.latin1("subscribe"));
            DatagramPacket there = receive(peer);
            try (DatagramSocket other = new DatagramSocket(0, LOOPBACK)) {
                for (int i = 0; i < 5; i++) {
                    (i % 2 == 0 ? peer : other)
                            .send(new DatagramPacket(new byte[]{(byte) i}, 1, there.getSocketAddress()));
                    assertThat(came.take()).isEqualTo(Octets.of((byte) i));
                }
            }
            assertThat(tunnel.transcript().events()).filteredOn(WireEvent.DatagramFrom.class::isInstance).hasSize(5);
        }
    }

    @Test
    void aSilenceIsToldOnceForEachDatagramAndEndsNothing() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, LOOPBACK);
                HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {});
                Tunnel tunnel = opened(held, peer.getLocalPort(), SHORT, "")) {
            for (int i = 0; i < 3; i++) {
                tunnel.write(Octets.latin1("anybody?"));
                assertThat(said.take()).isEqualTo(SHORT);
            }
            DatagramPacket there = receive(peer);
            peer.send(new DatagramPacket(new byte[]{1}, 1, there.getSocketAddress()));
            assertThat(came.take().length()).isEqualTo(1);
        }
        assertThat(said).hasSize(1);
    }

    @Test
    void aClosedPortIsToldAndTheNextDatagramMayFindSomebody() throws Exception {
        int port;
        try (DatagramSocket free = new DatagramSocket(0, LOOPBACK)) {
            port = free.getLocalPort();
        }
        try (HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {});
                Tunnel tunnel = opened(held, port, LONG, "")) {
            tunnel.write(Octets.latin1("anybody?"));
            assertThat(said.take()).isInstanceOf(WireFault.NoConnection.class);
            try (DatagramSocket late = new DatagramSocket(port, LOOPBACK)) {
                tunnel.write(Octets.latin1("and now?"));
                assertThat(receive(late).getLength()).isEqualTo(8);
            }
        }
    }

    @Test
    void whatComesWhileNothingRunsIsNoReasonAgainstIt() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, LOOPBACK);
                HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            assertThat(held.connect(sending(peer.getLocalPort(), LONG, ""), ExchangeObserver.NONE, new Cancellation()))
                    .isEmpty();
            assertThat(held.standing().against()).isEmpty();
            try (Tunnel tunnel = held.tunnel(observer)) {
                assertThatThrownBy(() -> tunnel.write(Octets.of(new byte[65_508]))).hasMessageContaining("65,507");
                tunnel.write(Octets.empty());
                assertThat(receive(peer).getLength()).isZero();
            }
        }
    }

    @Test
    void closingEndsATunnelThatWaitsForNothing() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, LOOPBACK);
                HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            opened(held, peer.getLocalPort(), LONG, "").close();
            assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo(Optional.of(
                    new WireFault.Closed(CloseReason.DONE, "The connection was closed here", "")));
        }
    }

    private Tunnel opened(HeldConnection held, int port, Duration wait, String options) throws Exception {
        assertThat(held.connect(sending(port, wait, options), ExchangeObserver.NONE, new Cancellation())).isEmpty();
        return held.tunnel(observer);
    }

    private static Sending sending(int port, Duration wait, String options) throws TargetException {
        return Sending.of(Target.parse("udp://127.0.0.1:" + port), Octets.empty())
                .withDeadlines(Deadlines.DEFAULT.withIdle(wait))
                .withTransport(TransportOptions.DEFAULT.withSocket(SocketOptions.parse(options)));
    }

    private static DatagramPacket receive(DatagramSocket peer) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
        peer.receive(packet);
        return packet;
    }
}
