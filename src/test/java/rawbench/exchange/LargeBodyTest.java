package rawbench.exchange;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies that are too large for the memory one would like to spend on them. */
final class LargeBodyTest {
    private static final int BLOCKS = 1024;
    private static final int BLOCK = 64 * 1024;

    @Test
    void aLargeBodyIsKeptOctetForOctetOutsideTheHeap() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: " + (long) BLOCKS * BLOCK + "\r\n\r\n");
            pour(client);
            client.hold();
        })) {
            Exchange exchange = send(peer, Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            Octets body = exchange.reading().orElseThrow().response().orElseThrow().body();
            assertThat(body.length()).isEqualTo((long) BLOCKS * BLOCK);
            assertThat(body.sha256()).isEqualTo(poured());
        }
    }

    @Test
    void aLargeRequestGoesOctetForOctet() throws Exception {
        byte[] large = new byte[20 << 20];
        new Random(11).nextBytes(large);
        Octets request = Octets.latin1("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: " + large.length + "\r\n\r\n")
                .concat(Octets.owning(large));
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read((int) request.length());
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        })) {
            Exchange exchange = send(peer, request);
            peer.awaitFinished();
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(peer.clients().getFirst().got()).isEqualTo(request);
            assertThat(exchange.transcript().sent()).isEqualTo(request);
            assertThat(exchange.transcript().events().stream().filter(WireEvent.Sent.class::isInstance))
                    .hasSize((int) ((request.length() + BLOCK - 1) / BLOCK));
        }
    }

    private static void pour(TestPeer.Client client) throws IOException {
        Random random = new Random(3);
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCKS; i++) {
            random.nextBytes(block);
            client.out().write(block);
        }
    }

    private static String poured() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Random random = new Random(3);
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCKS; i++) {
            random.nextBytes(block);
            digest.update(block);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Exchange send(TestPeer peer, Octets request) throws TargetException {
        return new Exchanger().send(Sending.of(Target.parse("127.0.0.1:" + peer.port()), request),
                ExchangeObserver.NONE, new Cancellation());
    }
}
