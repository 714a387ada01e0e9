package rawbench.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import rawbench.cli.Call;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Pem;
import rawbench.wire.TestCertificates.Validity;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** OpenSSL's side of TLS, played by stunnel before a plain server: versions, names, and certificates good and bad. */
final class StunnelTest {
    private static final TestCertificates CERTIFICATES = new TestCertificates();

    @AutoClose
    private static final TestPeer BEHIND = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");

    @RegisterExtension
    static final Server STUNNEL = new Server(Program.STUNNEL, StunnelTest::setUp);

    private static List<String> setUp(Server stunnel) throws Exception {
        Path authority = stunnel.file("authority.pem", CERTIFICATES.pem());
        Pem good = CERTIFICATES.signedPem(Validity.NOW, "localhost", "127.0.0.1");
        StringBuilder services = new StringBuilder();
        services.append(service(stunnel, "twelve", good, "sslVersion = TLSv1.2"));
        services.append(service(stunnel, "thirteen", good, "sslVersion = TLSv1.3"));
        services.append(service(stunnel, "expired", CERTIFICATES.signedPem(Validity.PAST, "localhost")));
        services.append(service(stunnel, "future", CERTIFICATES.signedPem(Validity.FUTURE, "localhost")));
        services.append(service(stunnel, "self", CERTIFICATES.selfSignedPem(Validity.NOW, "localhost")));
        services.append(service(stunnel, "other", CERTIFICATES.signedPem(Validity.NOW, "other.test")));
        services.append(service(stunnel, "asking", good, "requireCert = yes", "verifyChain = yes",
                "CAfile = " + authority));
        services.append(service(stunnel, "first", CERTIFICATES.signedPem(Validity.NOW, "first.test")));
        services.append(service(stunnel, "second", CERTIFICATES.signedPem(Validity.NOW, "second.test"),
                "sni = first:second.test").replaceFirst("accept = .*\n", ""));
        return List.of(stunnel.program(),
                stunnel.file("stunnel.conf", "foreground = yes\npid =\nsyslog = no\n\n" + services).toString());
    }

    private static String service(Server stunnel, String name, Pem pem, String... more) throws Exception {
        List<String> lines = new ArrayList<>(List.of("[" + name + "]",
                "cert = " + stunnel.file(name + ".pem", pem.key().concat(pem.chain())),
                "connect = 127.0.0.1:" + BEHIND.port()));
        boolean named = Arrays.stream(more).anyMatch(line -> line.startsWith("sni"));
        if (!named) {
            lines.add("accept = 127.0.0.1:" + stunnel.port(name));
        }
        lines.addAll(List.of(more));
        return String.join("\n", lines) + "\n\n";
    }

    private static Call send(String host, String service, String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        words.addAll(List.of("--resolve", host + ":127.0.0.1", "--ca",
                STUNNEL.folder().resolve("authority.pem").toString()));
        return Asking.send(Asking.get("/"), "https://" + host + ":" + STUNNEL.port(service),
                words.toArray(String[]::new));
    }

    @Test
    void versionIsTheOneThatBothSpeak() {
        for (String[] pair : new String[][]{{"twelve", "TLSv1.2"}, {"thirteen", "TLSv1.3"}}) {
            JsonNode answer = send("localhost", pair[0], "--json").json();
            assertThat(answer.path("outcome").asString()).as("%s", answer).isEqualTo("ok");
            assertThat(answer.path("tls").toString()).contains(pair[1]);
        }
        Call refused = send("localhost", "thirteen", "--tls", "1.2");
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("version");
    }

    @Test
    void literalAddressThatTheCertificateNamesIsTrusted() {
        assertThat(send("127.0.0.1", "thirteen").text()).isEqualTo("hello");
    }

    @Test
    void eachBadCertificateIsItsOwnSentence() {
        assertThat(List.of("expired", "future", "self", "other")).allSatisfy(which -> {
            Call call = send("localhost", which);
            assertThat(call.exit()).as(which).isEqualTo(4);
            assertThat(call.err()).as(which).containsIgnoringCase(switch (which) {
                case "expired" -> "expired";
                case "future" -> "not valid before";
                case "self" -> "self-signed";
                default -> "other.test";
            });
            assertThat(send("localhost", which, "--insecure").text()).as(which).isEqualTo("hello");
        });
    }

    @Test
    void nameInTheHandshakeChoosesTheCertificate() {
        assertThat(send("first.test", "first").exit()).isZero();
        assertThat(send("second.test", "first").exit()).isZero();
        JsonNode other = send("first.test", "first", "--sni", "second.test", "--json").json();
        assertThat(other.path("tls").path("chain").get(0).path("names").toString()).isEqualTo("[\"second.test\"]");
    }

    @Test
    void certificateThatIsWantedIsSaidToBe() {
        Call call = send("localhost", "asking");
        assertThat(call.exit()).as(call.err()).isEqualTo(4);
        assertThat(call.err()).contains("wants a certificate of this side");
    }

    @Test
    void certificateOfThisSideIsTakenFromItsFiles() throws Exception {
        Pem own = CERTIFICATES.signedPem(Validity.NOW, "client.test");
        String chain = STUNNEL.file("client.pem", own.chain()).toString();
        String key = STUNNEL.file("client.key", own.key()).toString();
        Call call = send("localhost", "asking", "--cert", chain, "--key", key);
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.text()).isEqualTo("hello");
        Pem stranger = new TestCertificates("Somebody Else").signedPem(Validity.NOW, "client.test");
        Call refused = send("localhost", "asking", "--cert",
                STUNNEL.file("stranger.pem", stranger.chain()).toString(), "--key",
                STUNNEL.file("stranger.key", stranger.key()).toString());
        assertThat(refused.exit()).as(refused.err()).isEqualTo(4);
    }
}
