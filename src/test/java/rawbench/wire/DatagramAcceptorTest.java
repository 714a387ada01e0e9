package rawbench.wire;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** UDP as clients that come, one for each address. */
class DatagramAcceptorTest {
    private static final Endpoint HERE = new Endpoint.Udp("127.0.0.1", 0);

    private static Acceptor open() throws IOException {
        return Acceptor.open(Binding.local(HERE));
    }

    private static DatagramSocket socket() throws IOException {
        DatagramSocket socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(DatagramSocket from, Acceptor to, String text) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.US_ASCII);
        from.send(new DatagramPacket(octets, octets.length, new InetSocketAddress("127.0.0.1", to.port())));
    }

    private static String receive(DatagramSocket at) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[70_000], 70_000);
        at.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
    }

    private static String read(Accepted client) throws IOException {
        byte[] block = new byte[client.await()];
        int count = client.read(block);
        return count < 0 ? "end" : new String(block, 0, count, StandardCharsets.US_ASCII);
    }

    /** Before the test is over. */
    private static void stop(Acceptor acceptor) throws IOException {
        acceptor.close();
    }

    /** Takes clients in until the acceptor is closed. */
    private static FutureTask<List<Accepted>> accepting(Acceptor acceptor) {
        List<Accepted> all = new ArrayList<>();
        return accepting(acceptor, all, all);
    }

    private static FutureTask<Void> accepting(Acceptor acceptor, Collection<Accepted> into) {
        return accepting(acceptor, into, null);
    }

    private static <T> FutureTask<T> accepting(Acceptor acceptor, Collection<Accepted> into, T result) {
        FutureTask<T> task = new FutureTask<>(() -> {
            while (true) {
                try {
                    into.add(acceptor.accept());
                } catch (IOException closed) {
                    return result;
                }
            }
        });
        Thread.ofVirtual().start(task);
        return task;
    }

    @Test
    void eachAddressIsAClientWithItsDatagramsInOrderAndTheEmptyOnesToo() throws Exception {
        try (Acceptor acceptor = open(); DatagramSocket a = socket(); DatagramSocket b = socket()) {
            send(a, acceptor, "a1");
            Accepted first = acceptor.accept();
            send(b, acceptor, "b1");
            Accepted second = acceptor.accept();
            FutureTask<List<Accepted>> accepting = accepting(acceptor);
            send(a, acceptor, "");
            send(b, acceptor, "b2");
            send(a, acceptor, "a3");
            assertThat(first.address()).isEqualTo("127.0.0.1:" + a.getLocalPort());
            assertThat(List.of(read(first), read(first), read(first))).containsExactly("a1", "", "a3");
            assertThat(List.of(read(second), read(second))).containsExactly("b1", "b2");
            assertThat(first.traffic()).isEqualTo(new Traffic(4, 0, 3, 0));
            stop(acceptor);
            assertThat(read(first)).isEqualTo("end");
            assertThat(accepting.get(20, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void whatIsWrittenIsOneDatagramAlsoAnEmptyOneAndTheLongest() throws Exception {
        try (Acceptor acceptor = open(); DatagramSocket a = socket()) {
            send(a, acceptor, "hello");
            try (Accepted client = acceptor.accept()) {
                String longest = "x".repeat(65_507);
                for (String text : List.of("", "pong", longest)) {
                    client.write(Octets.latin1(text));
                    assertThat(receive(a)).isEqualTo(text);
                }
                client.write(new byte[0], 0, 0);
                assertThat(receive(a)).isEmpty();
                assertThat(client.traffic()).isEqualTo(new Traffic(0, 65_511, 0, 4));
                String tooLong = "A datagram carries at most 65,507 octets, and this would have 65508: send less at once";
                assertThatThrownBy(() -> client.write(Octets.latin1(longest + "x"))).hasMessage(tooLong);
                assertThatThrownBy(() -> client.write(new byte[65_508], 0, 65_508)).hasMessage(tooLong);
            }
        }
    }

    @Test
    void overIpv6ADatagramCarriesMore() throws Exception {
        Endpoint here = new Endpoint.Udp("::1", 0);
        Assumptions.assumeTrue(NetworkInterface.getByInetAddress(InetAddress.ofLiteral("::1")) != null,
                "this machine has no IPv6");
        try (Acceptor acceptor = Acceptor.open(Binding.local(here));
                DatagramSocket a = new DatagramSocket(new InetSocketAddress("::1", 0))) {
            a.send(new DatagramPacket(new byte[]{'x'}, 1, new InetSocketAddress("::1", acceptor.port())));
            try (Accepted client = acceptor.accept()) {
                String longest = "x".repeat(65_527);
                client.write(Octets.latin1(longest));
                assertThat(receive(a)).isEqualTo(longest);
                assertThatThrownBy(() -> client.write(Octets.latin1(longest + "x")))
                        .hasMessageContaining("at most 65,527 octets, and this would have 65528");
            }
        }
    }

    @Test
    void howeverManyDatagramsThereAreEachIsAnEventOfItsOwn() throws Exception {
        int many = EventTable.APART + 100;
        try (Acceptor acceptor = open();
                DatagramSocket a = socket();
                TranscriptRecorder recorder = new TranscriptRecorder()) {
            send(a, acceptor, "hello");
            try (Accepted client = acceptor.accept()) {
                client.record(recorder);
                for (int i = 0; i < many; i++) {
                    client.write(new byte[]{'x'}, 0, 1);
                }
            }
            assertThat(recorder.snapshot().events()).filteredOn(WireEvent.Sent.class::isInstance).hasSize(many);
        }
    }

    @Test
    void aDatagramThatIsTooLongStandsInTheTranscriptAndTheClientGoesOn() throws Exception {
        try (Acceptor acceptor = open();
                DatagramSocket a = socket();
                TranscriptRecorder recorder = new TranscriptRecorder()) {
            send(a, acceptor, "hello");
            Accepted client = acceptor.accept();
            client.record(recorder);
            IOException tooLong = catchThrowableOfType(IOException.class,
                    () -> client.write(new byte[65_508], 0, 65_508));
            assertThat(client.survives(tooLong)).isTrue();
            client.write(Octets.latin1("after"));
            assertThat(receive(a)).isEqualTo("after");
            client.close();
            assertThat(client.survives(tooLong)).as("once it is closed").isFalse();
            assertThat(recorder.snapshot().events()).filteredOn(WireEvent.Failed.class::isInstance).hasSize(1);
        }
    }

    @Test
    void whatAReaderHasNoRoomForComesNextAndIsOneEventOfTheTranscript() throws Exception {
        try (Acceptor acceptor = open();
                DatagramSocket a = socket();
                TranscriptRecorder recorder = new TranscriptRecorder()) {
            send(a, acceptor, "abcde");
            try (Accepted client = acceptor.accept()) {
                client.record(recorder);
                byte[] two = new byte[2];
                assertThat(List.of(client.read(two), client.read(two), client.read(two))).containsExactly(2, 2, 1);
            }
            Transcript transcript = recorder.snapshot();
            assertThat(transcript.received().latin1()).isEqualTo("abcde");
            assertThat(transcript.events()).filteredOn(WireEvent.Received.class::isInstance).hasSize(1);
            assertThat(transcript.events().getFirst()).isInstanceOfSatisfying(WireEvent.Connected.class,
                    connected -> assertThat(connected.local()).isEqualTo("127.0.0.1:" + acceptor.port()));
        }
    }

    @Test
    void patienceEndsAReadAndNotTheClient() throws Exception {
        try (Acceptor acceptor = open(); DatagramSocket a = socket()) {
            send(a, acceptor, "one");
            Accepted client = acceptor.accept();
            assertThat(read(client)).isEqualTo("one");
            client.patience(Duration.ofMillis(5));
            assertThatThrownBy(() -> read(client)).isInstanceOf(SocketTimeoutException.class);
            FutureTask<List<Accepted>> accepting = accepting(acceptor);
            send(a, acceptor, "two");
            client.patience(Duration.ofSeconds(20));
            assertThat(read(client)).isEqualTo("two");
            stop(acceptor);
            assertThat(accepting.get(20, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void whoIsClosedIsAnotherClientWhenItComesAgainAndWhatItLeftIsTold() throws Exception {
        List<String> told = new ArrayList<>();
        try (Acceptor acceptor = open(); DatagramSocket a = socket()) {
            acceptor.tellDrops((client, octets) -> told.add(client.address() + " " + octets));
            send(a, acceptor, "never read");
            Accepted first = acceptor.accept();
            first.close();
            first.close();
            assertThat(told).containsExactly("127.0.0.1:" + a.getLocalPort() + " 10");
            assertThat(read(first)).isEqualTo("end");
            assertThatThrownBy(() -> first.write(Octets.latin1("x"))).isInstanceOf(IOException.class);
            send(a, acceptor, "again");
            Accepted second = acceptor.accept();
            assertThat(second).isNotSameAs(first);
            assertThat(read(second)).isEqualTo("again");
        }
    }

    @Test
    void theOneThatWasSilentLongestIsForgottenForANewOne() throws Exception {
        try (Acceptor acceptor = open();
                DatagramSocket a = socket();
                DatagramSocket b = socket();
                DatagramSocket c = socket()) {
            assertThat(acceptor.forgetsBeyond(2)).isTrue();
            send(a, acceptor, "a1");
            Accepted first = acceptor.accept();
            send(b, acceptor, "b1");
            Accepted second = acceptor.accept();
            assertThat(List.of(read(first), read(second))).containsExactly("a1", "b1");
            // Also of those that the first one sends again the accepting thread is told by the next that is new alone.
            send(a, acceptor, "a2");
            send(c, acceptor, "c1");
            Accepted third = acceptor.accept();
            assertThat(read(third)).isEqualTo("c1");
            assertThat(read(second)).isEqualTo("end");
            assertThat(second.pause(Duration.ofDays(1))).as("it is let go of").isFalse();
            assertThat(read(first)).isEqualTo("a2");
        }
    }

    @Test
    void whatNobodyReadsIsThrownAwayPastABoundAndEachIsTold() throws Exception {
        AtomicLong dropped = new AtomicLong();
        try (Acceptor acceptor = open(); DatagramSocket a = socket(); DatagramSocket b = socket()) {
            acceptor.tellDrops((_, octets) -> dropped.addAndGet(octets));
            send(a, acceptor, "first");
            Accepted client = acceptor.accept();
            BlockingQueue<Accepted> come = new LinkedBlockingQueue<>();
            FutureTask<Void> accepting = accepting(acceptor, come);
            String large = "x".repeat(60_000);
            int sent = 0;
            while (dropped.get() == 0 && sent < 100_000) {
                send(a, acceptor, large);
                sent++;
            }
            assertThat(dropped.get()).as("after %d datagrams", sent).isPositive().matches(n -> n % 60_000 == 0);
            Accepted other = null;
            for (int again = 0; other == null && again < 200; again++) {
                // The system itself drops what comes while its own room is full of the other's.
                send(b, acceptor, "others are heard");
                other = come.poll(100, TimeUnit.MILLISECONDS);
            }
            assertThat(other).as("another client").isNotNull();
            assertThat(read(other)).isEqualTo("others are heard");
            long read = 0;
            assertThat(read(client)).isEqualTo("first");
            stop(acceptor);
            while (!read(client).equals("end")) {
                read++;
            }
            assertThat(read * 60_064).as("16 MiB wait for one").isBetween(14L << 20, 16L << 20);
            accepting.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aGroupIsHeardOnceItIsJoined() throws Exception {
        InetAddress group = InetAddress.ofLiteral("239.77.66.55");
        Optional<NetworkInterface> network = NetworkInterface.networkInterfaces()
                .filter(DatagramAcceptorTest::works)
                .findFirst();
        Assumptions.assumeTrue(network.isPresent(), "this machine has no network with groups");
        Binding binding = new Binding(new Endpoint.Udp("0.0.0.0", 0), true, options(group), Optional.empty());
        try (Acceptor acceptor = Acceptor.open(binding);
                DatagramChannel sender = DatagramChannel.open(StandardProtocolFamily.INET)) {
            sender.setOption(StandardSocketOptions.IP_MULTICAST_IF, network.get());
            sender.send(ByteBuffer.wrap(new byte[]{'h', 'i'}), new InetSocketAddress(group, acceptor.port()));
            assertThat(read(acceptor.accept())).isEqualTo("hi");
        }
    }

    private static boolean works(NetworkInterface each) {
        try {
            return each.isUp() && each.supportsMulticast() && !each.isLoopback();
        } catch (IOException unknown) {
            return false;
        }
    }

    private static SocketOptions options(InetAddress group) {
        return SocketOptions.NONE.withReuseAddress(Optional.of(true))
                .withSendBuffer(OptionalInt.of(100_000))
                .withReceiveBuffer(OptionalInt.of(200_000))
                .withTimeToLive(OptionalInt.of(1))
                .withBroadcast(true)
                .withGroup(Optional.of(group));
    }

    @Test
    void optionsAreSetAndWhatTheSystemMadeOfThemIsWrittenDown() throws Exception {
        SocketOptions options = SocketOptions.NONE.withBroadcast(true).withReceiveBuffer(OptionalInt.of(50_000));
        try (Acceptor acceptor = Acceptor.open(new Binding(HERE, false, options, Optional.empty()));
                DatagramSocket a = socket();
                TranscriptRecorder recorder = new TranscriptRecorder()) {
            send(a, acceptor, "x");
            acceptor.accept().record(recorder);
            assertThat(recorder.snapshot().events()).anySatisfy(
                    event -> assertThat(event).isInstanceOfSatisfying(WireEvent.Configured.class, configured -> {
                        assertThat(configured.asked()).isEqualTo("receive-buffer=50000, broadcast=on");
                        assertThat(configured.given()).startsWith("receive-buffer=").endsWith(", broadcast=on");
                    }));
        }
    }

    @Test
    void aGroupAtOneAddressIsSaidNotToBeHeard() {
        Binding binding = new Binding(HERE, false, options(InetAddress.ofLiteral("239.1.2.3")), Optional.empty());
        assertThatThrownBy(() -> Acceptor.open(binding)).hasMessage("A group is heard at any address of this machine "
                + "alone, and not at 127.0.0.1: listen at 0.0.0.0, or at :: for a group of IPv6");
    }

    @Test
    void anOptionThatUdpHasNotIsNamed() {
        Binding binding = new Binding(HERE, false, SocketOptions.NONE.withNoDelay(Optional.of(true)), Optional.empty());
        assertThatThrownBy(() -> Acceptor.open(binding))
                .hasMessage(
                        "A socket of this kind has no no-delay: take that socket option away, or listen with another "
                                + "kind of socket");
    }

    @Test
    void anySourceIsNothingForAListener() {
        Binding binding = new Binding(HERE, false, SocketOptions.NONE.withAnySource(true), Optional.empty());
        assertThatThrownBy(() -> Acceptor.open(binding)).hasMessageStartingWith("Any-source is for who sends");
    }
}
