package rawbench.listen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Binding;
import rawbench.wire.Cancellation;
import rawbench.wire.CloseReason;
import rawbench.wire.Connection;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.Identity;
import rawbench.wire.SocketOptions;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsOptions;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.TransportOptions;
import rawbench.wire.Watch;
import rawbench.wire.WireEvent;
import rawbench.wire.WireException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A relay between ends that are not ours: what goes in on one side is what comes out on the other, its end too. */
@Timeout(60)
final class RelayTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final TransportOptions TRUSTING = TransportOptions.DEFAULT
            .withTls(TlsOptions.DEFAULT.withAuthorities(Optional.of(CERTIFICATES.pem())));

    @TempDir
    private Path folder;
    private final BlockingQueue<Client> relayed = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<IOException>> gone = new LinkedBlockingQueue<>();
    private Listener listener;

    /** What a relay listens at and hands on to. */
    enum Sides {
        PLAIN,
        TLS_ENDED,
        TLS_BEGUN,
        TLS_BOTH
    }

    @AfterEach
    void end() throws IOException {
        if (listener != null) {
            listener.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void octetsInAreOctetsOutBothWaysHoweverTheyAreSplit(Sides sides) throws Exception {
        for (int seed = 0; seed < 12; seed++) {
            Octets request = octets(new Random(seed), 300_000);
            Octets answer = octets(new Random(seed + 1000), 300_000);
            CompletableFuture<Octets> got = new CompletableFuture<>();
            int at = seed;
            try (TestPeer target = target(sides, client -> {
                CompletableFuture<Octets> reading = CompletableFuture.supplyAsync(() -> all(client),
                        Thread::startVirtualThread);
                split(new Random(at + 2000), answer, client.out());
                got.complete(reading.join());
            })) {
                relay(sides, target.port());
                Octets[] back = new Octets[1];
                talk(sides, request, seed, heard -> back[0] = heard);
                assertThat(got.get()).as("seed %d, there", seed).isEqualTo(request);
                assertThat(back[0]).as("seed %d, back", seed).isEqualTo(answer);
                Client client = relayed.take();
                assertThat(gone.take()).as("seed %d", seed).isEmpty();
                for (var transcript : List.of(client.transcript(), client.upstream().orElseThrow().transcript())) {
                    boolean own = transcript.received().equals(request);
                    assertThat(own ? transcript.received() : transcript.sent()).isEqualTo(request);
                    assertThat(own ? transcript.sent() : transcript.received()).isEqualTo(answer);
                }
            }
            listener.close();
        }
    }

    @Test
    void theEndOfOneSideIsHandedOnAndTheOtherGoesOn() throws Exception {
        try (TestPeer target = TestPeer.plays(client -> {
            // All of the question first, and only then the answer.
            Octets question = all(client);
            client.out().write(question.concat(Octets.latin1("!")).toByteArray());
        })) {
            relay(Sides.PLAIN, target.port());
            try (Socket client = new Socket(LOOPBACK, listener.port())) {
                client.getOutputStream().write("why?".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                client.shutdownOutput();
                assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("why?!");
            }
            assertThat(gone.take()).isEmpty();
        }
    }

    @Test
    void theTargetMayEndFirstAndStillListen() throws Exception {
        CompletableFuture<Octets> after = new CompletableFuture<>();
        try (TestPeer target = TestPeer.plays(client -> {
            client.plain().shutdownOutput();
            after.complete(all(client));
        })) {
            relay(Sides.PLAIN, target.port());
            try (Socket client = new Socket(LOOPBACK, listener.port())) {
                assertThat(client.getInputStream().read()).isEqualTo(-1);
                client.getOutputStream().write(new byte[]{1, 2, 3});
            }
            assertThat(after.get()).isEqualTo(Octets.of((byte) 1, (byte) 2, (byte) 3));
        }
    }

    @Test
    void whoReadsSlowlyGetsEverything() throws Exception {
        Octets much = octets(new Random(5), 6_000_000);
        try (TestPeer target = TestPeer.plays(client -> much.writeTo(client.out()))) {
            relay(Sides.PLAIN, target.port());
            try (Socket client = new Socket(LOOPBACK, listener.port())) {
                ByteArrayOutputStream got = new ByteArrayOutputStream();
                byte[] few = new byte[977];
                InputStream in = client.getInputStream();
                for (int count = in.read(few); count >= 0; count = in.read(few)) {
                    got.write(few, 0, count);
                }
                assertThat(Octets.owning(got.toByteArray())).isEqualTo(much);
            }
        }
    }

    @Test
    void aResetOfTheClientResetsTheTarget() throws Exception {
        CompletableFuture<IOException> broke = new CompletableFuture<>();
        try (TestPeer target = TestPeer.plays(client -> {
            client.out().write('x');
            try {
                client.in().read();
                broke.complete(new IOException("no reset but an end"));
            } catch (IOException reset) {
                broke.complete(reset);
            }
        })) {
            relay(Sides.PLAIN, target.port());
            Socket client = new Socket(LOOPBACK, listener.port());
            assertThat(client.getInputStream().read()).isEqualTo('x');
            client.setSoLinger(true, 0);
            client.close();
            assertThat(broke.get()).isInstanceOf(SocketException.class).hasMessageContaining("reset");
            assertThat(gone.take()).get().asString().contains("reset");
        }
    }

    @Test
    void aResetOfTheTargetResetsTheClientAndTheObserverHearsOfIt() throws Exception {
        try (TestPeer target = TestPeer.plays(client -> {
            client.in().read();
            client.plain().setSoLinger(true, 0);
            client.plain().close();
        })) {
            relay(Sides.PLAIN, target.port());
            try (Socket client = new Socket(LOOPBACK, listener.port())) {
                client.getOutputStream().write('x');
                assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class)
                        .hasMessageContaining("reset");
            }
            assertThat(gone.take()).get().asString().contains("reset by 127.0.0.1:" + target.port());
        }
    }

    @Test
    void aTargetWhereNobodyListensEndsTheClientWithASentence() throws Exception {
        int port;
        try (Acceptor free = Acceptor.tcp(0)) {
            port = free.port();
        }
        relay(Sides.PLAIN, port);
        try (Socket client = new Socket(LOOPBACK, listener.port())) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(gone.take()).get()
                .extracting(Throwable::getMessage)
                .asString()
                .isEqualTo("Not relayed to 127.0.0.1:" + port + ": Connection refused: nobody listens at 127.0.0.1:"
                        + port);
        assertThat(relayed.take().upstream().orElseThrow().transcript().events())
                .hasAtLeastOneElementOfType(WireEvent.Failed.class);
    }

    @Test
    void theTargetsCertificateIsCheckedUnlessNobodyWantsThat() throws Exception {
        try (TestPeer target = TestPeer.tls(CERTIFICATES.signed(TestCertificates.Validity.NOW, "other.test"),
                client -> client.out().write('x'))) {
            start(new Endpoint.Tcp("127.0.0.1", 0), new Relay(new Endpoint.Tls("127.0.0.1", target.port()), TRUSTING));
            try (Socket client = new Socket(LOOPBACK, listener.port())) {
                assertThat(client.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(gone.take()).get().asString().contains("Not relayed", "other.test");
            listener.close();
            start(new Endpoint.Tcp("127.0.0.1", 0), new Relay(new Endpoint.Tls("127.0.0.1", target.port()),
                    TRUSTING.withTls(TRUSTING.tls().withVerify(false))));
            try (Socket client = new Socket(LOOPBACK, listener.port())) {
                assertThat(client.getInputStream().read()).isEqualTo('x');
            }
        }
    }

    @Test
    void closingTheListenerEndsARelayThatIsStillLookingForItsTarget() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        TransportOptions hanging = TransportOptions.DEFAULT.withResolver(host -> {
            asked.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of(LOOPBACK);
        });
        start(new Endpoint.Tcp("127.0.0.1", 0), new Relay(new Endpoint.Tcp("slow.test", 1), hanging));
        try (Socket client = new Socket(LOOPBACK, listener.port())) {
            asked.await();
            listener.close();
            assertThat(gone.take()).as("it was cut from here").isEmpty();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        } finally {
            never.countDown();
        }
    }

    @Test
    void closingTheListenerEndsBothSides() throws Exception {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        try (TestPeer target = TestPeer.plays(client -> {
            client.out().write('x');
            try {
                ended.complete(client.in().read());
            } catch (IOException reset) {
                ended.complete(-2);
            }
        })) {
            relay(Sides.PLAIN, target.port());
            try (Socket client = new Socket(LOOPBACK, listener.port())) {
                assertThat(client.getInputStream().read()).isEqualTo('x');
                listener.close();
                assertThat(listener.clients()).isZero();
                assertThat(ended.get()).isNegative();
                assertThat(client.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void aUnixSocketIsRelayedToTcp() throws Exception {
        try (TestPeer target = TestPeer.plays(client -> client.out().write(all(client).toByteArray()))) {
            start(new Endpoint.UnixSocket(folder.resolve("s")),
                    new Relay(new Endpoint.Tcp("127.0.0.1", target.port()), TransportOptions.DEFAULT));
            Octets much = octets(new Random(3), 100_000);
            assertThat(exchanged(listener.endpoint(), TransportOptions.DEFAULT, much, 3)).isEqualTo(much);
        }
    }

    @Test
    void datagramsStayDatagramsForEachClientByItself() throws Exception {
        try (DatagramSocket target = new DatagramSocket(0, LOOPBACK);
                DatagramSocket one = new DatagramSocket(0, LOOPBACK);
                DatagramSocket two = new DatagramSocket(0, LOOPBACK)) {
            start(new Endpoint.Udp("127.0.0.1", 0), new Relay(new Endpoint.Udp("127.0.0.1", target.getLocalPort()),
                    TransportOptions.DEFAULT));
            Random random = new Random(11);
            SocketAddress[] known = new SocketAddress[2];
            for (int i = 0; i < 60; i++) {
                DatagramSocket client = i % 2 == 0 ? one : two;
                byte[] octets = new byte[i % 3 == 0 ? 0 : random.nextInt(60_000)];
                random.nextBytes(octets);
                client.send(new DatagramPacket(octets, octets.length, LOOPBACK, listener.port()));
                DatagramPacket there = receive(target);
                assertThat(Octets.copyOf(there.getData(), 0, there.getLength())).isEqualTo(Octets.of(octets));
                known[i % 2] = known[i % 2] == null ? there.getSocketAddress() : known[i % 2];
                assertThat(there.getSocketAddress()).isEqualTo(known[i % 2]);
                target.send(new DatagramPacket(octets, octets.length, there.getSocketAddress()));
                DatagramPacket back = receive(client);
                assertThat(Octets.copyOf(back.getData(), 0, back.getLength())).isEqualTo(Octets.of(octets));
            }
            assertThat(known[0]).isNotEqualTo(known[1]);
        }
    }

    @Test
    void aDatagramThatFoundNobodyDoesNotEndTheRelay() throws Exception {
        int port;
        try (DatagramSocket free = new DatagramSocket(0, LOOPBACK)) {
            port = free.getLocalPort();
        }
        try (DatagramSocket client = new DatagramSocket(0, LOOPBACK)) {
            start(new Endpoint.Udp("127.0.0.1", 0),
                    new Relay(new Endpoint.Udp("127.0.0.1", port), TransportOptions.DEFAULT));
            client.send(new DatagramPacket(new byte[]{1}, 1, LOOPBACK, listener.port()));
            Upstream upstream = relayed.take().upstream().orElseThrow();
            while (upstream.transcript().events().stream().noneMatch(WireEvent.Failed.class::isInstance)) {
                Thread.onSpinWait();
            }
            try (DatagramSocket late = new DatagramSocket(port, LOOPBACK)) {
                client.send(new DatagramPacket(new byte[]{2}, 1, LOOPBACK, listener.port()));
                assertThat(receive(late).getData()[0]).isEqualTo((byte) 2);
            }
        }
    }

    private void relay(Sides sides, int port) throws Exception {
        boolean ended = sides == Sides.TLS_ENDED || sides == Sides.TLS_BOTH;
        start(ended ? new Endpoint.Tls("127.0.0.1", 0) : new Endpoint.Tcp("127.0.0.1", 0),
                new Relay(begun(sides) ? new Endpoint.Tls("127.0.0.1", port) : new Endpoint.Tcp("127.0.0.1", port),
                        TRUSTING));
    }

    private static boolean begun(Sides sides) {
        return sides == Sides.TLS_BEGUN || sides == Sides.TLS_BOTH;
    }

    private void start(Endpoint at, Relay relay) throws Exception {
        Binding binding = new Binding(at, false, SocketOptions.NONE, Optional.of(Identity.selfSigned(List.of(), 1)));
        listener = Listener.start(Acceptor.open(binding), relay, new ListenerObserver() {
            @Override
            public void relayed(Client client, Upstream upstream) {
                relayed.add(client);
            }

            @Override
            public void gone(Client client, Optional<IOException> failure) {
                gone.add(failure);
            }
        });
    }

    private static TestPeer target(Sides sides, TestPeer.Script script) {
        return begun(sides)
                ? TestPeer.tls(CERTIFICATES.signed(TestCertificates.Validity.NOW, "127.0.0.1"), script)
                : TestPeer.plays(script);
    }

    private interface Heard {
        void octets(Octets octets);
    }

    private void talk(Sides sides, Octets request, int seed, Heard heard) throws Exception {
        boolean tls = sides == Sides.TLS_ENDED || sides == Sides.TLS_BOTH;
        TransportOptions options = TransportOptions.DEFAULT.withTls(TlsOptions.DEFAULT.withVerify(!tls));
        heard.octets(exchanged(listener.endpoint(), options, request, seed));
    }

    private static Octets exchanged(Endpoint at, TransportOptions options, Octets request, int seed) throws Exception {
        try (Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation());
                TranscriptRecorder recorder = new TranscriptRecorder();
                Connection connection = Transport.open(at, options, watch, recorder)) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                try {
                    Random random = new Random(seed + 3000);
                    for (long from = 0; from < request.length();) {
                        long to = Math.min(request.length(), from + 1 + random.nextInt(40_000));
                        connection.write(request.slice(from, to));
                        from = to;
                    }
                    connection.halfClose();
                } catch (WireException e) {
                    connection.close(CloseReason.CANCELLED);
                }
            }, Thread::startVirtualThread);
            byte[] block = new byte[10_000];
            while (connection.read(block) >= 0) {
                assertThat(watch.ended()).isEmpty();
            }
            writing.get();
            return recorder.snapshot().received();
        }
    }

    private static Octets all(TestPeer.Client client) {
        try {
            return Octets.ofStream(client.in());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void split(Random random, Octets octets, OutputStream out) throws IOException {
        for (long from = 0; from < octets.length();) {
            long to = Math.min(octets.length(), from + 1 + random.nextInt(30_000));
            out.write(octets.slice(from, to).toByteArray());
            from = to;
        }
    }

    private static DatagramPacket receive(DatagramSocket peer) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
        peer.receive(packet);
        return packet;
    }

    private static Octets octets(Random random, int most) {
        byte[] octets = new byte[random.nextInt(most)];
        random.nextBytes(octets);
        return Octets.owning(octets);
    }
}
