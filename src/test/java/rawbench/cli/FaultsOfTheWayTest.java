package rawbench.cli;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.faults.RefusedPort;
import rawbench.octets.Octets;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Validity;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong on the way to a peer, or before it speaks HTTP, as {@code rawbench send} tells it. */
class FaultsOfTheWayTest {
    private static final TestCertificates CERTIFICATES = new TestCertificates();

    @TempDir
    Path folder;

    private Path request;

    @BeforeEach
    void writeRequest() throws IOException {
        request = folder.resolve("request.octets");
        Files.write(request, "GET / HTTP/1.1\r\nHost: peer\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void noSuchHostARefusedPortAndAMissingFamilyEachHaveTheirSentence() throws Exception {
        int port = RefusedPort.number();
        Call unknown = send("http://no.such.host.invalid:80", "--resolve-timeout", "10");
        assertThat(unknown.exit()).isEqualTo(3);
        assertThat(unknown.err()).contains("no.such.host.invalid").contains("not found");
        Call refused = send("http://127.0.0.1:" + port);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("refused");
        Call family = send("http://127.0.0.1:" + port, "-6");
        assertThat(family.exit()).isEqualTo(3);
        assertThat(family.err()).contains("no IPv6 address");
    }

    @Test
    void badCertificatesAreFourOfFourKindsAndSentAnywayWhenTold() throws Exception {
        assertCertificate(CERTIFICATES.signed(Validity.PAST, "127.0.0.1"), "expired on");
        assertCertificate(CERTIFICATES.signed(Validity.FUTURE, "127.0.0.1"), "not valid before");
        assertCertificate(CERTIFICATES.signed(Validity.NOW, "a.example"), "not for the host 127.0.0.1");
        assertCertificate(CERTIFICATES.selfSigned(Validity.NOW, "127.0.0.1"), "self-signed");
    }

    private void assertCertificate(SSLContext context, String says) throws IOException {
        Path authority = folder.resolve("authority.pem");
        Files.write(authority, CERTIFICATES.pem().toByteArray());
        try (TestPeer peer = TestPeer.tls(context, client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        })) {
            String target = "https://127.0.0.1:" + peer.port();
            Call refused = send(target, "--ca", authority.toString());
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.err()).contains(says);
            Call anyway = send(target, "--insecure", "--json");
            assertThat(anyway.exit()).as(anyway.err()).isZero();
            assertThat(anyway.json().at("/tls/verified").asBoolean()).isFalse();
            assertThat(anyway.json().at("/tls/chain").size()).as("the certificate is shown").isPositive();
        }
    }

    @Test
    void anOldVersionIsFourAndNamesWhatIsSpoken() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read(5);
            // protocol_version, as a server of TLS 1.1 answers a client of TLS 1.2 and later
            client.send(Octets.of((byte) 21, (byte) 3, (byte) 2, (byte) 0, (byte) 2, (byte) 2, (byte) 70));
            client.hold();
        })) {
            Call call = send("https://127.0.0.1:" + peer.port());
            assertThat(call.exit()).isEqualTo(4);
            assertThat(call.err()).contains("No TLS version in common").contains("TLSv1.3");
        }
    }

    @Test
    void noSharedCipherIsFour() throws Exception {
        SSLContext context = CERTIFICATES.signed(Validity.NOW, "127.0.0.1");
        try (TestPeer peer = TestPeer.plays(client -> {
            SSLSocket layer = (SSLSocket) context.getSocketFactory().createSocket(client.plain(), null, true);
            layer.setUseClientMode(false);
            // A cipher that wants a key of RSA: our peer's key is of an elliptic curve, so it can agree on nothing.
            layer.setEnabledCipherSuites(new String[]{"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"});
            layer.setEnabledProtocols(new String[]{"TLSv1.2"});
            layer.startHandshake();
        })) {
            Call call = send("https://127.0.0.1:" + peer.port(), "--insecure");
            assertThat(call.exit()).isEqualTo(4);
            assertThat(call.err()).contains("handshake_failure");
        }
    }

    @Test
    void anEndInTheHandshakeIsFour() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> client.read(5))) {
            Call call = send("https://127.0.0.1:" + peer.port());
            assertThat(call.exit()).isEqualTo(4);
            assertThat(call.err()).contains("cut off");
        }
    }

    @Test
    void aWantedClientCertificateIsFourAndSaysSo() throws Exception {
        for (String version : List.of("TLSv1.2", "TLSv1.3")) {
            SSLContext context = CERTIFICATES.signed(Validity.NOW, "127.0.0.1");
            try (TestPeer peer = TestPeer.plays(client -> {
                SSLSocket layer = (SSLSocket) context.getSocketFactory().createSocket(client.plain(), null, true);
                layer.setUseClientMode(false);
                layer.setNeedClientAuth(true);
                layer.setEnabledProtocols(new String[]{version});
                layer.startHandshake();
                client.readHead();
            })) {
                Call call = send("https://127.0.0.1:" + peer.port(), "--insecure");
                assertThat(call.exit()).as(version + call.err()).isEqualTo(4);
                assertThat(call.err()).contains("wants a certificate");
            }
        }
    }

    @Test
    void aClosedUdpPortIsThreeAndTheLimitIsKnownBeforeSending() throws Exception {
        int port;
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        Call closed = send("udp://127.0.0.1:" + port);
        assertThat(closed.exit()).isEqualTo(3);
        assertThat(closed.err()).contains("port unreachable");
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            String target = "udp://127.0.0.1:" + peer.getLocalPort();
            Files.write(request, new byte[65_507]);
            assertThat(send(target, "--idle-timeout", "0.05").exit()).as("it went, and nobody answered").isEqualTo(5);
            byte[] got = new byte[65_535];
            DatagramPacket packet = new DatagramPacket(got, got.length);
            peer.receive(packet);
            assertThat(packet.getLength()).isEqualTo(65_507);
            Files.write(request, new byte[65_508]);
            Call tooLong = send(target);
            assertThat(tooLong.exit()).isEqualTo(10);
            assertThat(tooLong.err()).contains("65,507").contains("65508");
        }
    }

    @Test
    void silenceOfUdpIsFiveAndAResult() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            Call call = send("udp://127.0.0.1:" + peer.getLocalPort(), "--idle-timeout", "0.05", "--json");
            assertThat(call.exit()).isEqualTo(5);
            assertThat(call.json().at("/error").asString()).contains("No datagram came back").contains("0.05 s");
        }
    }

    @Test
    void socketOptionsAreReadAndWhatASocketDoesNotHaveIsNamed() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            String target = "udp://127.0.0.1:" + peer.getLocalPort();
            assertThat(send(target, "--idle-timeout", "0.05", "--socket-option", "any-source=on", "--socket-option",
                    "receive-buffer=4096").exit()).isEqualTo(5);
            Call unknown = send(target, "--socket-option", "linger=3");
            assertThat(unknown.exit()).isEqualTo(2);
            assertThat(unknown.err()).contains("--socket-option: \"linger\" is no socket option");
            Call other = send(target, "--socket-option", "no-delay=on");
            assertThat(other.exit()).isEqualTo(10);
            assertThat(other.err()).contains("a socket of this kind has no no-delay", "Take that socket option away");
        }
    }

    private Call send(String target, String... words) {
        List<String> all = new ArrayList<>(List.of("send", "--request-file", request.toString(), "--target", target));
        all.addAll(List.of(words));
        return Call.of(all.toArray(String[]::new));
    }
}
