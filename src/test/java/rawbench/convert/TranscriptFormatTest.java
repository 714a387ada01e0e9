package rawbench.convert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Keep;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.SocketOptions;
import rawbench.wire.TestPeer;
import rawbench.wire.Transcript;
import rawbench.wire.TransportOptions;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class TranscriptFormatTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: h\r\nAuthorization: Basic c2VjcmV0\r\n\r\n";

    @Test
    void theOctetsReadBackFromYamlAreThoseThatWentAndCame() throws Exception {
        byte[] body = new byte[300_000];
        new Random(1).nextBytes(body);
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nSet-Cookie: id=1\r\nContent-Length: 300000\r\n\r\n");
            client.send(Octets.of(body));
        })) {
            Exchange exchange = send(peer, REQUEST);
            Map<String, Object> read = yaml(written(exchange, TranscriptFormat.YAML, true));
            assertThat(octets(read, 0)).isEqualTo(exchange.transcript().sent());
            assertThat(octets(read, 1)).isEqualTo(exchange.transcript().received());
        }
    }

    @Test
    void yamlHasThePeersPiecesAndTimesOfTheTranscript() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 204 No Content\r\n\r\n")) {
            Exchange exchange = send(peer, REQUEST);
            Transcript transcript = exchange.transcript();
            Map<String, Object> read = yaml(written(exchange, TranscriptFormat.YAML, false));
            assertThat(read.get("peers")).asInstanceOf(InstanceOfAssertFactories.LIST)
                    .last()
                    .isEqualTo(Map.of("peer", 1, "host", "127.0.0.1", "port", peer.port()));
            List<Map<String, Object>> packets = packets(read);
            for (Map<String, Object> packet : packets) {
                WireEvent event = transcript.events().get((int) packet.get("packet") - 1);
                assertThat(event instanceof WireEvent.Sent).isEqualTo(packet.get("peer").equals(0));
                BigDecimal seconds = BigDecimal.valueOf(transcript.start().plusNanos(event.nanos()).getEpochSecond());
                assertThat((Double) packet.get("timestamp")).isBetween(seconds.doubleValue(),
                        seconds.doubleValue() + 1);
            }
            assertThat(packets).extracting(packet -> packet.get("index")).startsWith(0, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void secretsAreMaskedUnlessTheyAreWantedAndTheFileSaysSo(TranscriptFormat format) throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nSet-Cookie: c2VjcmV0\r\nContent-Length: 0\r\n\r\n")) {
            Exchange exchange = send(peer, REQUEST);
            String masked = written(exchange, format, false);
            String open = written(exchange, format, true);
            assertThat(masked).contains("Secrets are masked: ")
                    .hasSameSizeAs(open.replaceFirst("With secrets.*",
                            TranscriptFormat.secretsSay(false)));
            assertThat(open).contains("With secrets: nothing is masked.");
            if (format == TranscriptFormat.YAML) {
                assertThat(octets(yaml(masked), 0).latin1())
                        .isEqualTo(REQUEST.replace("Basic c2VjcmV0", "*".repeat(14)));
                assertThat(octets(yaml(masked), 1).latin1()).contains("Set-Cookie: ********\r\n");
            }
        }
    }

    @Test
    void textShowsTheLinesOfWhatWentAndCameWithTheirWays() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n\u00e9\0 t\u00fc\r\n\\a")) {
            assertThat(lines(written(send(peer, REQUEST), TranscriptFormat.TEXT, false), peer)).isEqualTo(
                    """
                        What went and came between Rawbench and http://127.0.0.1:PORT
                        Began at TIME: 58 octets sent, 47 octets received.
                        Each line has the milliseconds since then, and since the line before. Of TLS these are the octets inside.
                        Secrets are masked: in lines that begin with Authorization, Proxy-Authorization, Cookie, Set-Cookie, \
                        X-Api-Key, X-Auth-Token, each octet of the value is an asterisk, and so is each of a variable's value that is secret. Nothing else is masked.

                        ·  resolved 127.0.0.1: 127.0.0.1
                        ·  connecting to 127.0.0.1:PORT
                        ·  connected to 127.0.0.1:PORT from 127.0.0.1:LOCAL
                        →  58 octets sent
                            GET / HTTP/1.1\\r\\n
                            Host: h\\r\\n
                            Authorization: **************\\r\\n
                            \\r\\n
                        ←  47 octets received
                            HTTP/1.1 200 OK\\r\\n
                            Content-Length: 9\\r\\n
                            \\r\\n
                            \\xe9\\x00 t\\xfc\\r\\n
                            \\\\a
                        ·  closed by this side
                        """);
        }
    }

    @Test
    void hexShowsEveryOctetWithItsOffset() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 204 No Content\r\n\r\n")) {
            assertThat(written(send(peer, "GET / HTTP/1.1\r\n\r\n"), TranscriptFormat.HEX, false))
                    .contains("    00000000  47 45 54 20 2f 20 48 54  54 50 2f 31 2e 31 0d 0a  GET / HTTP/1.1··\n"
                            + "    00000010  0d 0a                                             ··\n");
        }
    }

    @Test
    void aConnectionThatNobodyTookHasItsEventsAndNoPackets() throws Exception {
        Exchange exchange = new Exchanger().send(
                Sending.of(Target.parse("http://127.0.0.1:9"), Octets.latin1(REQUEST)), ExchangeObserver.NONE,
                new Cancellation());
        assertThat(written(exchange, TranscriptFormat.TEXT, false))
                .contains("failed (127.0.0.1:9): Connection refused");
        String yaml = written(exchange, TranscriptFormat.YAML, false);
        assertThat(yaml(yaml)).containsEntry("packets", List.of());
        assertThat(yaml).contains("failed (127.0.0.1:9): Connection refused");
    }

    @Test
    void aConnectionUsedAgainStillNamesItsPeer() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            for (int i = 0; i < 2; i++) {
                client.readHead();
                client.send("HTTP/1.1 204 No Content\r\n\r\n");
            }
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Sending sending = sending(peer, REQUEST);
            held.send(sending, false, ExchangeObserver.NONE, new Cancellation());
            Exchange second = held.send(sending, false, ExchangeObserver.NONE, new Cancellation());
            Map<String, Object> read = yaml(written(second, TranscriptFormat.YAML, false));
            assertThat(read.get("peers")).isEqualTo(List.of(Map.of("peer", 0, "host", "", "port", 0),
                    Map.of("peer", 1, "host", "127.0.0.1", "port", peer.port())));
        }
    }

    @Test
    void datagramsAreToldWithTheirSourcesAndEmptyOnesArePackets() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> {
                try {
                    DatagramPacket packet = new DatagramPacket(new byte[9], 9);
                    peer.receive(packet);
                    peer.send(new DatagramPacket(new byte[0], 0, packet.getSocketAddress()));
                } catch (IOException closed) {
                    throw new UncheckedIOException(closed);
                }
            }, Thread::startVirtualThread);
            Exchange exchange = new Exchanger().send(
                    Sending.of(Target.parse("udp://127.0.0.1:" + peer.getLocalPort()), Octets.empty())
                            .withDeadlines(Deadlines.DEFAULT.withIdle(Duration.ofSeconds(1)))
                            .withTransport(TransportOptions.DEFAULT
                                    .withSocket(SocketOptions.parse("any-source=on, reuse-address=on"))),
                    ExchangeObserver.NONE, new Cancellation());
            answered.get();
            assertThat(written(exchange, TranscriptFormat.TEXT, false))
                    .contains("socket: reuse-address=on\n", "→  0 octets sent\n",
                            "datagrams from 127.0.0.1:" + peer.getLocalPort() + "\n", "←  0 octets received\n");
            Map<String, Object> read = yaml(written(exchange, TranscriptFormat.YAML, false));
            assertThat(packets(read)).extracting(packet -> packet.get("peer"), packet -> packet.get("data"))
                    .containsExactly(tuple(0, new byte[0]), tuple(1, new byte[0]));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCancelledIsNotTakenForWhole(TranscriptFormat format) throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 204 No Content\r\n\r\n")) {
            Exchange exchange = send(peer, REQUEST);
            assertThatThrownBy(() -> format.write(exchange, false, OutputStream.nullOutputStream(), () -> true))
                    .isInstanceOf(InterruptedIOException.class);
        }
    }

    private static String lines(String text, TestPeer peer) {
        return text.replaceAll("(?m)^ +\\d+\\.\\d{3} +\\+\\d+\\.\\d{3}  ", "")
                .replaceAll("from 127.0.0.1:\\d+", "from 127.0.0.1:LOCAL")
                .replace(":" + peer.port(), ":PORT")
                .replaceAll("at [0-9TZ:.-]+: ", "at TIME: ")
                .replaceAll("(?m)^·  the peer sends no more\n", "");
    }

    private static Exchange send(TestPeer peer, String request) throws Exception {
        return new Exchanger().send(sending(peer, request), ExchangeObserver.NONE, new Cancellation());
    }

    private static Sending sending(TestPeer peer, String request) throws Exception {
        return Sending.of(Target.parse("http://127.0.0.1:" + peer.port()), Octets.latin1(request));
    }

    private static String written(Exchange exchange, TranscriptFormat format, boolean secrets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(exchange, secrets, out, () -> false);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        return new Yaml(new SafeConstructor(options)).load(text);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> packets(Map<String, Object> read) {
        return (List<Map<String, Object>>) read.get("packets");
    }

    private static Octets octets(Map<String, Object> read, int peer) {
        return Octets.join(packets(read).stream()
                .filter(packet -> packet.get("peer").equals(peer))
                .map(packet -> Octets.of((byte[]) packet.get("data")))
                .toList());
    }
}
