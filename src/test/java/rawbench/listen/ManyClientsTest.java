package rawbench.listen;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rawbench.listen.Kind.Peer;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients in numbers, well behaved and not: none holds up another, and of none anything is left. */
@Timeout(300)
class ManyClientsTest {
    @TempDir
    Path folder;

    private final Witness witness = new Witness();

    private static long descriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    /** How many threads of this listener there are, virtual ones too. */
    private long threads(String listener) throws IOException {
        Path dump = folder.resolve("threads-" + System.nanoTime());
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
        try (Stream<String> lines = Files.lines(dump)) {
            return lines.filter(line -> line.startsWith("#") && line.contains("\"" + listener)).count();
        }
    }

    /** Has the platform open what it keeps for all sockets, so that it is not counted for one. */
    private void warmUp(Kind kind) throws Exception {
        try (Listener listener = Listener.start(kind.open(folder), new Echo(), ListenerObserver.NONE);
                Peer peer = Kind.come(listener)) {
            assertThat(peer.send("x").read(1).latin1()).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UDP")
    void whoComesBeyondTheNumberIsTurnedAwayAndTold(Kind kind) throws Exception {
        try (Listener listener = Listener.start(kind.open(folder), new Echo(), witness, 2);
                Peer first = Kind.come(listener)) {
            try (Peer second = Kind.come(listener)) {
                assertThat(first.send("1").read(1).latin1() + second.send("2").read(1).latin1()).isEqualTo("12");
                if (kind == Kind.TLS) {
                    try (RawPeer third = new RawPeer(listener.port())) {
                        assertThat(third.readAll().isEmpty()).isTrue();
                    }
                } else {
                    try (Peer third = Kind.come(listener)) {
                        assertThat(third.ended()).isTrue();
                    }
                }
                assertThat(Witness.next(witness.turnedAway)).isNotEmpty();
            }
            Witness.next(witness.gone);
            try (Peer fourth = Kind.come(listener)) {
                assertThat(fourth.send("4").read(1).latin1()).isEqualTo("4");
            }
            assertThat(first.send("still").read(5).latin1()).isEqualTo("still");
            assertThat(Witness.next(witness.gone).client().number()).as("who was turned away has no number")
                    .isEqualTo(3);
        }
        assertThat(witness.failures).isEmpty();
    }

    @Test
    void overUdpTheOneThatWasSilentLongestMakesRoom() throws Exception {
        try (Listener listener = Listener.start(Kind.UDP.open(folder), new Echo(), witness, 2);
                Peer first = Kind.come(listener);
                Peer second = Kind.come(listener);
                Peer third = Kind.come(listener)) {
            assertThat(first.send("1").read(1).latin1() + second.send("2").read(1).latin1()).isEqualTo("12");
            assertThat(third.send("3").read(1).latin1()).isEqualTo("3");
            assertThat(Witness.next(witness.gone).client().number()).isEqualTo(1);
            assertThat(first.send("1").read(1).latin1()).as("as another").isEqualTo("1");
            assertThat(Witness.next(witness.gone).client().number()).isEqualTo(2);
            assertThat(witness.turnedAway).isEmpty();
        }
    }

    @Test
    void datagramsThatNobodyReadAreCountedWhenTheirClientIsCut() throws Exception {
        Service readsOne = client -> {
            client.read(new byte[10]);
            client.pause(java.time.Duration.ofDays(1));
        };
        try (Listener listener = Listener.start(Kind.UDP.open(folder), readsOne, witness);
                Peer first = Kind.come(listener);
                Peer second = Kind.come(listener)) {
            first.send("1").send("2").send("3");
            Client client = Witness.next(witness.received).client();
            second.send("behind them");
            Witness.next(witness.received);
            client.cut();
            assertThat(Witness.next(witness.gone).client()).isSameAs(client);
            assertThat(client.dropped()).isEqualTo(2);
            assertThat(client.traffic().datagramsReceived()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfThoseWhoStayedAndThoseWhoLeft(Kind kind) throws Exception {
        warmUp(kind);
        long before = descriptors();
        Listener listener = Listener.start(kind.open(folder), new Echo(), witness);
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Peer peer = Kind.come(listener);
            assertThat(peer.send("x").read(1).latin1()).isEqualTo("x");
            peers.add(peer);
        }
        peers.subList(0, 20).forEach(Peer::close);
        if (kind.stream()) {
            for (int i = 0; i < 20; i++) {
                Witness.next(witness.gone);
            }
        }
        String name = "listen-" + listener.port();
        assertThat(threads(name)).as("they are counted").isGreaterThan(20);
        listener.close();
        peers.forEach(Peer::close);
        assertThat(threads(name)).isZero();
        assertThat(descriptors()).isLessThanOrEqualTo(before);
        assertThat(witness.gone.size() + 20).isEqualTo(kind.stream() ? 40 : 60);
    }

    @Test
    void thousandsOfAbruptClientsLeaveNothingAndDisturbNobody() throws Exception {
        abrupt(2000);
    }

    @Test
    @Tag("heavy")
    void tenThousandAbruptClientsLeaveNothingAndDisturbNobody() throws Exception {
        abrupt(10_000);
    }

    /** One polite client meanwhile has each of its words echoed. */
    private void abrupt(int clients) throws Exception {
        warmUp(Kind.TCP);
        long before = descriptors();
        Listener listener = Listener.start(Acceptor.tcp(0), new Echo(), witness);
        Random random = new Random(7);
        try (Peer polite = Kind.come(listener)) {
            for (int i = 0; i < clients; i++) {
                rude(random.nextInt(6), listener.port());
                if (i % 100 == 0) {
                    assertThat(polite.send("x").read(1).latin1()).as("after %d", i).isEqualTo("x");
                }
            }
            for (int i = 0; i < clients; i++) {
                Witness.next(witness.gone);
            }
            assertThat(listener.clients()).isEqualTo(1);
            assertThat(polite.send("still").read(5).latin1()).isEqualTo("still");
        }
        listener.close();
        assertThat(threads("listen-" + listener.port())).isZero();
        assertThat(descriptors()).isLessThanOrEqualTo(before);
        assertThat(witness.failures).as("no client is trouble of the listener").isEmpty();
    }

    private static void rude(int how, int port) throws IOException {
        RawPeer peer = new RawPeer(port);
        switch (how) {
            case 0 -> peer.socket().setSoLinger(true, 0);
            case 1 -> peer.send("cut short").socket().setSoLinger(true, 0);
            case 2 -> peer.send("left unread");
            case 3 -> peer.send("half").fin();
            case 4 -> peer.send("read in part").read(3);
            default -> peer.fin().readAll();
        }
        peer.close();
    }

    @Test
    void aThousandIdleAndTwoHundredBusyClientsAreAllServed() throws Exception {
        warmUp(Kind.TCP);
        long before = descriptors();
        Listener listener = Listener.start(Acceptor.tcp(0), new Echo(), witness);
        List<RawPeer> idle = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            idle.add(new RawPeer(listener.port()));
        }
        List<Thread> busy = new ArrayList<>();
        java.util.concurrent.BlockingQueue<String> wrong = new java.util.concurrent.LinkedBlockingQueue<>();
        for (int i = 0; i < 200; i++) {
            int number = i;
            busy.add(Thread.ofVirtual().start(() -> chat(number, listener.port(), wrong)));
        }
        for (Thread each : busy) {
            assertThat(each.join(java.time.Duration.ofMinutes(2))).isTrue();
        }
        assertThat(wrong).isEmpty();
        for (int i = 0; i < idle.size(); i += 100) {
            assertThat(idle.get(i).send("awake").read(5).latin1()).isEqualTo("awake");
        }
        for (RawPeer each : idle) {
            each.close();
        }
        for (int i = 0; i < 1200; i++) {
            Witness.next(witness.gone);
        }
        listener.close();
        assertThat(threads("listen-" + listener.port())).isZero();
        assertThat(descriptors()).isLessThanOrEqualTo(before);
    }

    private static void chat(int number, int port, java.util.Queue<String> wrong) {
        Random random = new Random(number);
        try (RawPeer peer = new RawPeer(port)) {
            for (int i = 0; i < 20; i++) {
                byte[] said = new byte[random.nextInt(1, 8000)];
                random.nextBytes(said);
                Octets octets = Octets.owning(said);
                if (!peer.send(octets).read(said.length).equals(octets)) {
                    wrong.add("seed " + number + ", message " + i);
                }
            }
        } catch (IOException broken) {
            wrong.add("seed " + number + ": " + broken);
        }
    }

    @Test
    void aClientThatNeverReadsHoldsUpNobodyNorThePersonWhoCutsIt() throws Exception {
        Service floods = client -> {
            if (client.number() == 1) {
                byte[] block = new byte[1 << 20];
                while (client.pause(java.time.Duration.ZERO)) {
                    client.write(block, 0, block.length);
                }
            } else {
                new Echo().serve(client);
            }
        };
        try (Listener listener = Listener.forgetful(Acceptor.tcp(0), floods, witness);
                RawPeer deaf = new RawPeer(listener.port())) {
            Client stuck = Witness.next(witness.came).client();
            try (RawPeer other = new RawPeer(listener.port())) {
                assertThat(other.send("x").read(1).latin1()).isEqualTo("x");
            }
            assertThat(Witness.next(witness.gone).client().number()).isEqualTo(2);
            stuck.cut();
            assertThat(Witness.next(witness.gone).client()).isSameAs(stuck);
            assertThat(deaf.socket().isConnected()).isTrue();
        }
        assertThat(witness.failures.poll(0, TimeUnit.SECONDS)).isNull();
    }
}
