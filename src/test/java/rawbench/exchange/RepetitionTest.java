package rawbench.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Repetition.Counts;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;
import rawbench.wire.UdpPeer;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The same octets again and again. */
class RepetitionTest {
    private static final Octets PING = Octets.latin1("ping");

    /** Hears nothing but the end. */
    private static final class Quiet implements TunnelObserver {
        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public void received(Octets octets) {
            // The tunnel counts it.
        }

        @Override
        public void ended(Optional<WireFault> fault) {
            over.countDown();
        }
    }

    @Test
    void eachIsCountedAndSoIsItsAnswer() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            for (int i = 0; i < 5; i++) {
                client.send(client.read(4));
            }
        });
                HeldConnection held = connected("tcp://127.0.0.1:" + peer.port());
                Tunnel tunnel = held.tunnel(new Quiet())) {
            List<Counts> told = new ArrayList<>();
            Repetition repetition = new Repetition(Utterance.of(PING), Duration.ZERO, 5);
            Counts counts = repetition.run(tunnel, now -> {
                told.add(now);
                awaited(tunnel, now.sent());
            });
            assertThat(counts).isEqualTo(new Counts(5, 5, 0));
            assertThat(told).extracting(Counts::sent).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(tunnel.transcript().received().latin1()).isEqualTo("ping".repeat(5));
        }
    }

    @Test
    void itGoesOnUntilItIsStopped() throws Exception {
        try (UdpPeer peer = UdpPeer.echo();
                HeldConnection held = connected("udp://127.0.0.1:" + peer.port());
                Tunnel tunnel = held.tunnel(new Quiet())) {
            Repetition repetition = new Repetition(Utterance.of(PING), Duration.ofMillis(1), Long.MAX_VALUE);
            Counts counts = repetition.run(tunnel, now -> {
                if (now.sent() == 20) {
                    repetition.stop();
                }
            });
            assertThat(counts.sent()).isEqualTo(20);
            assertThat(tunnel.counts().sent()).isEqualTo(20);
        }
    }

    @Test
    void emptyDatagramsAreDatagramsToo() throws Exception {
        try (UdpPeer peer = UdpPeer.echo();
                HeldConnection held = connected("udp://127.0.0.1:" + peer.port());
                Tunnel tunnel = held.tunnel(new Quiet())) {
            new Repetition(Utterance.of(Octets.empty()), Duration.ZERO, 3).run(tunnel,
                    now -> awaited(tunnel, now.sent()));
            assertThat(peer.got()).containsExactly(Octets.empty(), Octets.empty(), Octets.empty());
            assertThat(tunnel.counts()).isEqualTo(new Tunnel.Counts(3, 0, 3, 0));
        }
    }

    @Test
    void aDatagramThatFindsNobodyIsCountedAndTheNextIsTried() throws Exception {
        try (HeldConnection held = connected("udp://127.0.0.1:" + UdpPeer.nobody());
                Tunnel tunnel = held.tunnel(new Quiet())) {
            Counts counts = new Repetition(Utterance.of(PING), Duration.ofMillis(5), 6).run(tunnel, _ -> {});
            assertThat(counts.sent() + counts.failed()).isEqualTo(6);
            assertThat(counts.answered()).isZero();
        }
    }

    @Test
    void aConnectionThatIsGoneEndsIt() throws Exception {
        Quiet quiet = new Quiet();
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read(4);
            client.reset();
        }); HeldConnection held = connected("tcp://127.0.0.1:" + peer.port()); Tunnel tunnel = held.tunnel(quiet)) {
            List<Counts> told = new ArrayList<>();
            assertThatThrownBy(
                    () -> new Repetition(Utterance.of(PING), Duration.ZERO, Long.MAX_VALUE).run(tunnel, now -> {
                        told.add(now);
                        awaited(quiet.over);
                    })).isInstanceOf(WireException.class);
            assertThat(told).isNotEmpty();
        }
    }

    private static HeldConnection connected(String target) throws TargetException {
        HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {});
        Sending way = Sending.of(Target.parse(target), Octets.empty());
        assertThat(held.connect(way, ExchangeObserver.NONE, new Cancellation())).isEmpty();
        return held;
    }

    /** Waits until as many pieces came. */
    private static void awaited(Tunnel tunnel, long pieces) {
        try {
            assertThat(tunnel.awaitMore(pieces - 1, Duration.ofSeconds(20))).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
