package rawbench.wire;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** UDP from the side that sends: a datagram in is a datagram out, and who answered is known. */
final class DatagramTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress GROUP = InetAddress.ofLiteral("239.17.4.2");
    private final byte[] block = new byte[65_536];
    private final TranscriptRecorder recorder = new TranscriptRecorder();
    private Watch watch;

    @BeforeEach
    void begin() {
        watch = new Watch(Deadlines.DEFAULT, new Cancellation());
    }

    @AfterEach
    void end() {
        watch.close();
        recorder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "any-source=on"})
    void eachWriteIsOneDatagramAndEachReadToo(String options) throws Exception {
        Random random = new Random(17);
        try (DatagramSocket peer = peer(); Connection connection = open(peer.getLocalPort(), options)) {
            for (int i = 0; i < 200; i++) {
                byte[] octets = new byte[i % 5 == 0 ? 0 : random.nextInt(65_508)];
                random.nextBytes(octets);
                connection.write(Octets.of(octets));
                DatagramPacket came = receive(peer);
                assertThat(Octets.copyOf(came.getData(), 0, came.getLength())).as("datagram %d", i)
                        .isEqualTo(Octets.of(octets));
                peer.send(new DatagramPacket(octets, octets.length, came.getSocketAddress()));
                assertThat(connection.read(block)).as("datagram %d", i).isEqualTo(octets.length);
                assertThat(Octets.copyOf(block, 0, octets.length)).isEqualTo(Octets.of(octets));
            }
            assertThat(events(WireEvent.Sent.class)).hasSize(200);
            assertThat(events(WireEvent.Received.class)).hasSize(200);
        }
    }

    @Test
    void moreDatagramsThanEventsAreElseToldApartStayApart() throws Exception {
        try (TranscriptRecorder many = new TranscriptRecorder()) {
            many.apart();
            for (int i = 0; i < EventTable.APART + 1000; i++) {
                many.received(new byte[]{1}, 0, i % 2);
            }
            assertThat(many.snapshot().events()).hasSize(EventTable.APART + 1000);
        }
    }

    @Test
    void whatWasAwaitedIsReadWholeThenEvenWhenItIsEmptyOrLong() throws Exception {
        try (DatagramSocket peer = peer(); Connection connection = open(peer.getLocalPort(), "")) {
            connection.write(Octets.empty());
            SocketAddress to = receive(peer).getSocketAddress();
            for (int length : new int[]{0, 65_507, 3}) {
                peer.send(new DatagramPacket(new byte[length], length, to));
                assertThat(connection.await()).isTrue();
                assertThat(connection.available()).isEqualTo(length);
                assertThat(connection.await()).isTrue();
                assertThat(connection.read(block)).isEqualTo(length);
                assertThat(connection.available()).isZero();
            }
        }
    }

    @Test
    void whoConnectedHearsThatNobodyListensAndCanGoOn() throws Exception {
        int port;
        try (DatagramSocket free = peer()) {
            port = free.getLocalPort();
        }
        try (Connection connection = open(port, "")) {
            for (int again = 0; again < 3; again++) {
                connection.write(Octets.latin1("anybody?"));
                assertThatThrownBy(() -> connection.read(block)).isInstanceOfSatisfying(WireException.class,
                        e -> assertThat(e.fault()).isInstanceOfSatisfying(WireFault.NoConnection.class, fault -> {
                            assertThat(fault.refused()).isTrue();
                            assertThat(fault.says()).contains("Nobody listens at 127.0.0.1:" + port,
                                    "port unreachable");
                        }));
            }
            // Nobody reads: the next write hears of it, and sends all the same.
            connection.write(Octets.latin1("one"));
            try (DatagramSocket late = new DatagramSocket(port, LOOPBACK)) {
                connection.write(Octets.latin1("two"));
                assertThat(receive(late).getLength()).isEqualTo(3);
            }
            assertThat(events(WireEvent.Failed.class)).hasSize(4);
            assertThat(recorder.snapshot().sent().latin1()).endsWith("onetwo");
        }
    }

    @Test
    void tooLongADatagramIsNamedBeforeAnythingGoes() throws Exception {
        try (DatagramSocket peer = peer(); Connection connection = open(peer.getLocalPort(), "")) {
            assertThatThrownBy(() -> connection.write(Octets.of(new byte[65_508]))).isInstanceOf(WireException.class)
                    .hasMessageContaining("65,507");
            assertThat(recorder.sentOctets()).isZero();
            connection.write(Octets.of(new byte[65_507]));
            assertThat(receive(peer).getLength()).isEqualTo(65_507);
        }
    }

    @Test
    void whoDoesNotConnectTakesAnswersFromAnybodyAndTellsFromWhom() throws Exception {
        try (DatagramSocket peer = peer();
                DatagramSocket other = peer();
                Connection connection = open(peer.getLocalPort(), "any-source=on")) {
            connection.write(Octets.latin1("?"));
            SocketAddress to = receive(peer).getSocketAddress();
            StringBuilder heard = new StringBuilder();
            for (DatagramSocket from : List.of(other, other, peer, other)) {
                from.send(new DatagramPacket(new byte[]{'x'}, 1, to));
                assertThat(connection.read(block)).isEqualTo(1);
            }
            for (WireEvent event : recorder.snapshot().events()) {
                heard.append(switch (event) {
                    case WireEvent.DatagramFrom(_, String address) ->
                        address.equals("127.0.0.1:" + other.getLocalPort()) ? "other" : "peer";
                    case WireEvent.Received _ -> ".";
                    default -> "";
                });
            }
            assertThat(heard).hasToString("other..peer.other.");
        }
    }

    @Test
    void whoConnectedTakesAnswersFromThePeerAlone() throws Exception {
        try (DatagramSocket peer = peer();
                DatagramSocket other = peer();
                Connection connection = open(peer.getLocalPort(), "")) {
            connection.write(Octets.latin1("?"));
            SocketAddress to = receive(peer).getSocketAddress();
            other.send(new DatagramPacket(new byte[]{'o'}, 1, to));
            peer.send(new DatagramPacket(new byte[]{'p'}, 1, to));
            assertThat(connection.read(block)).isEqualTo(1);
            assertThat(block[0]).isEqualTo((byte) 'p');
            assertThat(events(WireEvent.DatagramFrom.class)).isEmpty();
        }
    }

    @Test
    void aTranscriptThatBeginsLaterNamesTheSourceAgain() throws Exception {
        try (DatagramSocket peer = peer();
                TranscriptRecorder next = new TranscriptRecorder();
                Connection connection = open(peer.getLocalPort(), "any-source=on")) {
            connection.write(Octets.latin1("?"));
            SocketAddress to = receive(peer).getSocketAddress();
            peer.send(new DatagramPacket(new byte[1], 1, to));
            connection.read(block);
            connection.record(next);
            peer.send(new DatagramPacket(new byte[1], 1, to));
            connection.read(block);
            assertThat(next.snapshot().events()).first().isInstanceOf(WireEvent.DatagramFrom.class);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aBroadcastWantsToBeAllowedAndIsAnsweredByWhoeverIsThere() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("0.0.0.0"))) {
            Endpoint everybody = new Endpoint.Udp("127.255.255.255", peer.getLocalPort());
            assertThatThrownBy(() -> open(everybody, TransportOptions.DEFAULT)).isInstanceOfSatisfying(
                    WireException.class, e -> assertThat(e.fault().advice()).contains("broadcast=on"));
            try (Connection connection = open(everybody,
                    TransportOptions.DEFAULT.withSocket(SocketOptions.parse("broadcast=on")))) {
                connection.write(Octets.latin1("who is there?"));
                peer.send(new DatagramPacket(new byte[]{'I'}, 1, receive(peer).getSocketAddress()));
                assertThat(connection.read(block)).isEqualTo(1);
                assertThat(events(WireEvent.DatagramFrom.class)).extracting(WireEvent.DatagramFrom::address)
                        .containsExactly("127.0.0.1:" + peer.getLocalPort());
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aGroupIsSentToAndWhatOthersSendToItIsHeardByWhoJoined() throws Exception {
        NetworkInterface loopback = NetworkInterface.getByInetAddress(LOOPBACK);
        try (MulticastSocket peer = new MulticastSocket(0)) {
            peer.joinGroup(new InetSocketAddress(GROUP, 0), loopback);
            peer.setOption(StandardSocketOptions.IP_MULTICAST_IF, loopback);
            Endpoint group = new Endpoint.Udp("239.17.4.2", peer.getLocalPort());
            SocketOptions options = SocketOptions.parse("time-to-live=0");
            try (Connection connection = open(group,
                    TransportOptions.DEFAULT.withLocal(LOOPBACK).withSocket(options))) {
                connection.write(Octets.latin1("question"));
                DatagramPacket came = receive(peer);
                assertThat(came.getLength()).isEqualTo(8);
                peer.send(new DatagramPacket(new byte[]{'a'}, 1, came.getSocketAddress()));
                assertThat(connection.read(block)).isEqualTo(1);
                assertThat(events(WireEvent.Configured.class)).extracting(WireEvent.Configured::given)
                        .containsExactly("time-to-live=0");
            }
            try (Connection joined = open(group, TransportOptions.DEFAULT.withLocal(LOOPBACK)
                    .withSocket(options.withGroup(java.util.Optional.of(GROUP))))) {
                CompletableFuture<Integer> heard = CompletableFuture.supplyAsync(() -> {
                    try {
                        return joined.read(block);
                    } catch (WireException e) {
                        throw new IllegalStateException(e);
                    }
                }, Thread::startVirtualThread);
                peer.send(new DatagramPacket(new byte[]{'t', 'o', 'a', 'l', 'l'}, 5,
                        new InetSocketAddress(GROUP, peer.getLocalPort())));
                assertThat(heard.get()).isEqualTo(5);
            }
        }
    }

    @Test
    void closingEndsAReadThatWaits() throws Exception {
        try (DatagramSocket peer = peer(); Connection connection = open(peer.getLocalPort(), "")) {
            CompletableFuture<WireFault> ended = CompletableFuture.supplyAsync(() -> {
                try {
                    connection.read(block);
                    throw new IllegalStateException("something came");
                } catch (WireException e) {
                    return e.fault();
                }
            }, Thread::startVirtualThread);
            connection.close(CloseReason.CANCELLED);
            assertThat(ended.get()).isInstanceOf(WireFault.Closed.class);
        }
    }

    private static DatagramSocket peer() throws IOException {
        return new DatagramSocket(0, LOOPBACK);
    }

    private static DatagramPacket receive(DatagramSocket peer) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
        peer.receive(packet);
        return packet;
    }

    private Connection open(int port, String options) throws WireException {
        return open(new Endpoint.Udp("127.0.0.1", port),
                TransportOptions.DEFAULT.withSocket(SocketOptions.parse(options)));
    }

    private Connection open(Endpoint endpoint, TransportOptions options) throws WireException {
        return Transport.open(endpoint, options, watch, recorder);
    }

    private <T extends WireEvent> List<T> events(Class<T> kind) throws IOException {
        List<T> found = new ArrayList<>();
        recorder.snapshot().events().stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
        return found;
    }
}
