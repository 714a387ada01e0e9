package rawbench.listen;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rawbench.listen.Kind.Peer;
import rawbench.listen.Script.Step;
import rawbench.octets.Octets;
import rawbench.wire.Traffic;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a listener does alike over TCP, TLS, Unix sockets and UDP. */
@Timeout(120)
class KindsTest {
    @TempDir
    Path folder;

    private final Witness witness = new Witness();

    private Listener listen(Kind kind, Service service) throws IOException {
        return Listener.start(kind.open(folder), service, witness);
    }

    @ParameterizedTest
    @EnumSource
    void echoGivesBackEveryOctetInOrder(Kind kind) throws Exception {
        try (Listener listener = listen(kind, new Echo())) {
            for (int seed = 0; seed < 10; seed++) {
                Random random = new Random(seed);
                List<Octets> pieces = pieces(random, kind.stream());
                Octets all = pieces.stream().reduce(Octets.empty(), Octets::concat);
                try (Peer peer = Kind.come(listener)) {
                    for (Octets piece : pieces) {
                        assertThat(peer.send(piece).read(piece.length())).as("seed %d", seed).isEqualTo(piece);
                    }
                    if (kind.stream()) {
                        assertThat(peer.fin().ended()).as("seed %d", seed).isTrue();
                    }
                    Client client = Witness.next(witness.came).client();
                    if (!kind.stream()) {
                        client.cut();
                    }
                    assertThat(Witness.next(witness.gone).client()).isSameAs(client);
                    assertKept(client, all, kind.stream() ? 0 : pieces.size());
                }
            }
        }
    }

    private static List<Octets> pieces(Random random, boolean stream) {
        List<Octets> pieces = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int most = random.nextInt(5) == 0 ? stream ? 300_000 : 60_000 : 3000;
            byte[] piece = new byte[random.nextInt(stream ? 1 : 0, most)];
            random.nextBytes(piece);
            pieces.add(Octets.owning(piece));
        }
        return pieces;
    }

    /** What is known of a client that is gone. */
    private static void assertKept(Client client, Octets all, long datagrams) throws IOException {
        Transcript transcript = client.transcript();
        assertThat(transcript.received()).isEqualTo(all);
        assertThat(transcript.sent()).isEqualTo(all);
        assertThat(transcript.events().getFirst()).isInstanceOf(WireEvent.Connected.class);
        assertThat(transcript.events().getLast()).isInstanceOf(WireEvent.Closed.class);
        assertThat(client.traffic()).isEqualTo(new Traffic(all.length(), all.length(), datagrams, datagrams));
    }

    @ParameterizedTest
    @EnumSource
    void aPersonAnswersByHandWhereTheListenerIsQuiet(Kind kind) throws Exception {
        try (Listener listener = listen(kind, new Quiet()); Peer peer = Kind.come(listener)) {
            peer.send("who is there?");
            Client client = Witness.next(witness.received).client();
            assertThat(client.transcript().received().latin1()).isEqualTo("who is there?");
            client.write(Octets.latin1("me"));
            assertThat(peer.read(2).latin1()).isEqualTo("me");
            if (kind.stream()) {
                peer.fin();
                assertThat(Witness.next(witness.ended).what()).isEqualTo("client ended");
                client.write(Octets.latin1("still"));
                assertThat(peer.read(5).latin1()).isEqualTo("still");
                client.halfClose();
                assertThat(Witness.next(witness.ended).what()).isEqualTo("we ended");
                assertThat(peer.ended()).isTrue();
            } else {
                client.cut();
            }
            assertThat(Witness.next(witness.gone).failure()).as("both sides have ended in good order").isEmpty();
            assertThat(listener.traffic()).isEqualTo(client.traffic());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UDP")
    void whatSeveralWriteAtOnceStandsTogether(Kind kind) throws Exception {
        int each = 150_000;
        try (Listener listener = listen(kind, new Quiet()); Peer peer = Kind.come(listener)) {
            peer.send("x");
            Client client = Witness.next(witness.received).client();
            List<Thread> writers = new ArrayList<>();
            for (char letter = 'a'; letter <= 'h'; letter++) {
                Octets block = Octets.latin1(String.valueOf(letter).repeat(each));
                writers.add(Thread.ofVirtual().start(() -> {
                    try {
                        client.write(block);
                    } catch (IOException broken) {
                        throw new IllegalStateException(broken);
                    }
                }));
            }
            String all = peer.read(8L * each).latin1();
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(all).hasSize(8 * each);
            for (int at = 0; at < all.length(); at += each) {
                assertThat(all.substring(at, at + each).chars().distinct().count()).as("at %d", at).isEqualTo(1);
            }
            assertThat(client.transcript().sent().latin1()).as("in the order that went").isEqualTo(all);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cuttingFromOutsideEndsAServiceThatReads(Kind kind) throws Exception {
        try (Listener listener = listen(kind, new Echo()); Peer peer = Kind.come(listener)) {
            assertThat(peer.send("x").read(1).latin1()).isEqualTo("x");
            Client client = Witness.next(witness.came).client();
            client.cut();
            Witness.Told gone = Witness.next(witness.gone);
            assertThat(gone.client()).isSameAs(client);
            assertThat(gone.failure()).as("nothing failed").isEmpty();
            assertThat(client.transcript().events()).noneMatch(WireEvent.Failed.class::isInstance);
            assertThat(listener.clients()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void resettingFromOutsideEndsAServiceThatReads(Kind kind) throws Exception {
        try (Listener listener = listen(kind, new Echo()); Peer peer = Kind.come(listener)) {
            assertThat(peer.send("x").read(1).latin1()).isEqualTo("x");
            Witness.next(witness.came).client().reset();
            Witness.next(witness.gone);
            if (kind.resets()) {
                assertThatThrownBy(peer::ended).isInstanceOfSatisfying(WireException.class,
                        e -> assertThat(e.fault()).isInstanceOf(WireFault.Reset.class));
            } else if (kind.stream()) {
                assertThat(peer.ended()).isTrue();
            }
            assertThat(listener.clients()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cuttingFromOutsideEndsAServiceThatPauses(Kind kind) throws Exception {
        Service pauses = client -> {
            client.read(new byte[1]);
            assertThat(client.pause(Duration.ofDays(1))).isFalse();
        };
        try (Listener listener = listen(kind, pauses); Peer peer = Kind.come(listener)) {
            peer.send("x");
            Witness.next(witness.received).client().cut();
            assertThat(Witness.next(witness.gone).failure()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsClientsThatReadPauseAndWaitForAPerson(Kind kind) throws Exception {
        Service each = client -> {
            switch ((int) client.number()) {
                case 1 -> new Echo().serve(client);
                case 2 -> Script.of(new Step.Send(Octets.latin1("x")), new Step.Wait(Duration.ofDays(1))).serve(client);
                default -> new Quiet().serve(client);
            }
        };
        Listener listener = listen(kind, each);
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            peers.add(Kind.come(listener).send("hello"));
            Witness.next(witness.came);
        }
        if (kind.stream()) {
            peers.getLast().fin();
            Witness.next(witness.ended);
        }
        listener.close();
        assertThat(witness.gone).hasSize(3);
        assertThat(listener.clients()).isZero();
        assertThat(witness.failures).isEmpty();
        peers.forEach(Peer::close);
    }

    @Test
    void aResetIsAFailureInASentenceAndInTheTranscript() throws Exception {
        try (Listener listener = listen(Kind.TCP, new Echo()); RawPeer peer = new RawPeer(listener.port())) {
            peer.send("x").read(1);
            peer.socket().setSoLinger(true, 0);
            peer.socket().close();
            Witness.Told gone = Witness.next(witness.gone);
            String says = "The connection was reset by " + gone.client().address() + " (Connection reset)";
            assertThat(gone.failure().orElseThrow()).hasMessage(says);
            assertThat(gone.client().transcript().events()).filteredOn(WireEvent.Failed.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(WireEvent.Failed.class,
                            failed -> assertThat(failed.fault().says()).isEqualTo(says));
        }
    }

    @Test
    void aHandshakeThatFailsIsToldAndHurtsNobodyElse() throws Exception {
        try (Listener listener = listen(Kind.TLS, new Echo())) {
            try (RawPeer plain = new RawPeer(listener.port())) {
                plain.send("GET / HTTP/1.1\r\n\r\n");
                Witness.Told gone = Witness.next(witness.gone);
                assertThat(gone.failure().orElseThrow()).hasMessageContaining("No TLS was agreed on with 127.0.0.1:")
                        .hasMessageContaining("what it sends is not TLS");
                assertThat(gone.client().transcript().events()).hasAtLeastOneElementOfType(WireEvent.Failed.class);
            }
            try (Peer peer = Kind.come(listener)) {
                assertThat(peer.send("x").read(1).latin1()).isEqualTo("x");
            }
            assertThat(Witness.next(witness.gone).client().transcript().events()).filteredOn(
                    WireEvent.TlsEstablished.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(WireEvent.TlsEstablished.class, tls -> {
                        assertThat(tls.facts().protocol()).isEqualTo("TLSv1.3");
                        assertThat(tls.facts().own()).isPresent();
                    });
        }
    }

    @Test
    void aClientThatLeavesDuringTheHandshakeIsSaidToHaveLeft() throws Exception {
        try (Listener listener = listen(Kind.TLS, new Echo()); RawPeer peer = new RawPeer(listener.port())) {
            peer.fin();
            assertThat(Witness.next(witness.gone).failure().orElseThrow()).hasMessageContaining(
                    "it left during the handshake");
        }
    }

    @Test
    void aClientThatNeverShakesHandsHoldsUpNobody() throws Exception {
        try (Listener listener = listen(Kind.TLS, new Echo());
                RawPeer silent = new RawPeer(listener.port());
                Peer peer = Kind.come(listener)) {
            assertThat(peer.send("x").read(1).latin1()).isEqualTo("x");
            assertThat(silent.socket().isConnected()).isTrue();
        }
        assertThat(witness.gone.poll(20, TimeUnit.SECONDS)).isNotNull();
    }
}
