package rawbench.wire;

import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.curl.RealCurl;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The certificate that a listener has made up for it, seen with the eyes of those who are to take it. */
final class SelfSignedTest {
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    @TempDir
    private Path folder;

    @Test
    void isForThisMachineAndTheNamesAskedFor() throws Exception {
        X509Certificate made = certificate(List.of("Büro.example", "192.168.1.7", "fe80::1", "localhost"), 30);
        assertThat(CertificateFacts.names(made)).containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1",
                "xn--bro-hoa.example", "192.168.1.7", "fe80:0:0:0:0:0:0:1");
        assertThat(made.getVersion()).isEqualTo(3);
        assertThat(made.getSubjectX500Principal()).isEqualTo(made.getIssuerX500Principal());
        assertThat(made.getSubjectX500Principal().getName()).isEqualTo("CN=localhost,O=Rawbench");
        assertThat(made.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(made.getCriticalExtensionOIDs()).containsExactly("2.5.29.19");
        assertThat(made.getSigAlgName()).isEqualTo("SHA256withECDSA");
        made.verify(made.getPublicKey());
    }

    @Test
    void isForEveryAddressOfThisMachineWhereAllAreListenedAt() throws Exception {
        List<String> real = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                .limit(100)
                .toList();
        for (String all : List.of("0.0.0.0", "::")) {
            assertThat(CertificateFacts.names(Identity.selfSignedAt(all, 1).chain()[0])).containsAll(real);
        }
        assertThat(CertificateFacts.names(Identity.selfSignedAt("dev.test", 1).chain()[0]))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "dev.test");
    }

    @Test
    void mayIssueNoOthers() throws Exception {
        assertThat(certificate(List.of(), 1).getBasicConstraints()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 397, 10_000})
    void isValidFromYesterdayForSoManyDays(int days) throws Exception {
        X509Certificate made = certificate(List.of(), days);
        Instant now = Instant.now();
        assertThat(made.getNotBefore().toInstant()).isCloseTo(now.minus(Duration.ofDays(1)),
                within(Duration.ofMinutes(5)));
        assertThat(made.getNotAfter().toInstant()).isCloseTo(now.plus(Duration.ofDays(days)),
                within(Duration.ofMinutes(5)));
    }

    @Test
    void noTwoAreTheSame() throws Exception {
        Set<String> serials = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            X509Certificate made = certificate(List.of(), 1);
            assertThat(made.getSerialNumber()).isPositive();
            serials.add(made.getSerialNumber().toString(16));
        }
        assertThat(serials).hasSize(50);
    }

    @Test
    void whatIsNoNameIsRefusedWithASentence() {
        for (String name : List.of("", "a b", "\n", "a..b", "x".repeat(64) + ".example", "a,b")) {
            assertThatThrownBy(() -> Identity.selfSigned(List.of(name), 1)).as(name)
                    .isInstanceOf(IdentityException.class)
                    .hasMessage("No certificate can be made for \"" + name
                            + "\": it is no host name and no address");
        }
        List<String> many = IntStream.range(0, 101).mapToObj(i -> "n" + i).toList();
        assertThatThrownBy(() -> Identity.selfSigned(many, 1)).isInstanceOf(IdentityException.class)
                .hasMessage("A certificate is made for at most 100 other names, not for 101");
        for (int days : new int[]{0, -1, 10_001}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Identity.selfSigned(List.of(), days));
        }
    }

    @Test
    void asManyNamesAsAreAllowedMakeAWholeCertificate() throws Exception {
        List<String> many = IntStream.range(0, 100)
                .mapToObj(i -> (i + "x".repeat(50) + ".").repeat(4) + "test")
                .toList();
        assertThat(CertificateFacts.names(certificate(many, 1))).hasSize(103).containsAll(many);
    }

    @Test
    void itsFileIsReadBackAsTheSameCertificate() throws Exception {
        Identity made = Identity.selfSigned(List.of(), 1);
        assertThat(made.pem().latin1()).startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("\n-----END CERTIFICATE-----\n")
                .doesNotContain("PRIVATE")
                .matches("(?s)(.{1,64}\n)+");
        assertThat(Pem.of(made.pem())).singleElement()
                .satisfies(block -> assertThat(block.octets()).isEqualTo(Octets.of(made.chain()[0].getEncoded())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void ourOwnClientTakesItAsAnAuthorityAndElseRefusesIt(String host) throws Exception {
        Identity made = Identity.selfSigned(List.of(), 1);
        try (TestPeer peer = answers(made)) {
            TlsOptions trusting = TlsOptions.DEFAULT.withAuthorities(Optional.of(made.pem()));
            assertThat(asked(new Endpoint.Tls(host, peer.port()), trusting)).isEqualTo(ANSWER);
            assertThatThrownBy(() -> asked(new Endpoint.Tls(host, peer.port()), TlsOptions.DEFAULT))
                    .isInstanceOfSatisfying(WireException.class,
                            refused -> assertThat(refused.fault()).isInstanceOf(WireFault.Tls.class));
        }
    }

    @Test
    void ourOwnClientRefusesItForAnotherName() throws Exception {
        Identity made = Identity.selfSigned(List.of(), 1);
        try (TestPeer peer = answers(made)) {
            TlsOptions other = TlsOptions.DEFAULT.withAuthorities(Optional.of(made.pem()))
                    .withSni(Optional.of("other.test"));
            assertThatThrownBy(() -> asked(new Endpoint.Tls("127.0.0.1", peer.port()), other))
                    .hasMessageContaining("other.test");
        }
    }

    @Test
    void opensslReadsItAndVouchesForItStrictly() throws Exception {
        assumeTrue(RealCurl.there("openssl", "version"), "openssl is not installed");
        Identity made = Identity.selfSigned(List.of("10.1.2.3"), 30);
        String file = file(made).toString();
        assertThat(said("openssl", "x509", "-in", file, "-noout", "-text")).contains("Version: 3 (0x2)",
                "CA:FALSE", "NIST CURVE: P-256", "ecdsa-with-SHA256", "TLS Web Server Authentication",
                "DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:10.1.2.3");
        assertThat(said("openssl", "verify", "-x509_strict", "-purpose", "sslserver", "-verify_hostname", "localhost",
                "-CAfile", file, file)).contains("OK");
        assertThat(said("openssl", "asn1parse", "-in", file)).doesNotContain("Error");
    }

    @Test
    void opensslsClientTakesIt() throws Exception {
        assumeTrue(RealCurl.there("openssl", "version"), "openssl is not installed");
        Identity made = Identity.selfSigned(List.of(), 30);
        try (TestPeer peer = answers(made)) {
            assertThat(said("openssl", "s_client", "-connect", "127.0.0.1:" + peer.port(), "-CAfile",
                    file(made).toString(), "-verify_return_error", "-verify_ip", "127.0.0.1"))
                    .contains("Verify return code: 0 (ok)");
        }
    }

    @Test
    void curlTakesItAndWithoutItRefuses() throws Exception {
        assumeTrue(RealCurl.there("curl", "--version"), "curl is not installed");
        Identity made = Identity.selfSigned(List.of(), 30);
        try (TestPeer peer = answers(made)) {
            String url = "https://localhost:" + peer.port() + "/";
            assertThat(said("curl", "-sS4", "--cacert", file(made).toString(), url)).isEqualTo("hello");
            assertThat(said("curl", "-sS4", url)).contains("certificate");
        }
    }

    @Test
    void pythonTakesItAtItsStrictest() throws Exception {
        assumeTrue(RealCurl.there("python3", "--version"), "python3 is not installed");
        Identity made = Identity.selfSigned(List.of(), 30);
        try (TestPeer peer = answers(made)) {
            String program = """
                import socket, ssl, sys
                context = ssl.create_default_context(cafile=sys.argv[1])
                context.verify_flags |= ssl.VERIFY_X509_STRICT
                with socket.create_connection(("127.0.0.1", int(sys.argv[2]))) as plain:
                    with context.wrap_socket(plain, server_hostname="localhost") as secured:
                        secured.sendall(b"x")
                        print(secured.version(), secured.recv(9).decode())
                """;
            assertThat(said("python3", "-c", program, file(made).toString(), "" + peer.port()))
                    .isEqualTo("TLSv1.3 HTTP/1.1 \n");
        }
    }

    private static X509Certificate certificate(List<String> names, int days) throws IdentityException {
        return Identity.selfSigned(names, days).chain()[0];
    }

    private Path file(Identity made) throws IOException {
        return Files.writeString(folder.resolve("own.pem"), made.pem().latin1());
    }

    /** A TLS peer of the platform that shows this certificate, waits for octets and answers. */
    private static TestPeer answers(Identity made) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", made.key(), new char[0], made.chain());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return TestPeer.tls(context, client -> {
            if (client.in().read(new byte[4096]) > 0) {
                client.out().write(ANSWER.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
        });
    }

    private static String asked(Endpoint endpoint, TlsOptions tls) throws WireException {
        try (Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation());
                TranscriptRecorder recorder = new TranscriptRecorder();
                Connection connection = Transport.open(endpoint, TransportOptions.DEFAULT.withTls(tls), watch,
                        recorder)) {
            connection.write(Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
            byte[] block = new byte[4096];
            StringBuilder all = new StringBuilder();
            for (int count = connection.read(block); count >= 0; count = connection.read(block)) {
                all.append(Octets.copyOf(block, 0, count).latin1());
            }
            return all.toString();
        }
    }

    private static String said(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return Octets.ofStream(process.getInputStream()).latin1();
    }
}
