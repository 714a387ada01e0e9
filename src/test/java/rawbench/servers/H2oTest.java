package rawbench.servers;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import rawbench.cli.Call;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Pem;
import rawbench.wire.TestCertificates.Validity;

import static org.assertj.core.api.Assertions.assertThat;

/** What H2O answers: brotli of its own, and HTTP/1.1 beside HTTP/2 on one TLS port. */
final class H2oTest {
    @RegisterExtension
    static final Server H2O = new Server(Program.H2O, H2oTest::setUp);

    private static List<String> setUp(Server h2o) throws Exception {
        h2o.file("www/long.txt", Asking.LONG);
        Pem pem = new TestCertificates().signedPem(Validity.NOW, "127.0.0.1");
        h2o.file("server.pem", pem.key().concat(pem.chain()));
        return List.of(h2o.program(), "-c", h2o.file("h2o.conf", """
            num-threads: 1
            %s
            listen:
              host: 127.0.0.1
              port: %d
            listen:
              host: 127.0.0.1
              port: %d
              ssl:
                certificate-file: server.pem
                key-file: server.pem
            compress: [br, gzip]
            error-log: error.log
            hosts:
              default:
                paths:
                  /:
                    file.dir: www
            """.formatted(Server.asRoot() ? "user: root" : "", h2o.port("http"), h2o.port("tls"))).toString());
    }

    private static Call send(String request, String... more) {
        return Asking.send(request, "http://127.0.0.1:" + H2O.port("http"), more);
    }

    private static String tls() {
        return "https://127.0.0.1:" + H2O.port("tls");
    }

    @Test
    void eachCodingIsDecoded() {
        for (String coding : List.of("br", "gzip")) {
            String request = Asking.get("/long.txt", "Accept-Encoding: " + coding);
            Call call = send(request);
            assertThat(call.exit()).as(call.err()).isZero();
            assertThat(call.text()).as(coding).isEqualTo(Asking.LONG);
            JsonNode answer = send(request, "--json").json();
            assertThat(answer.path("codings").toString()).contains(coding);
            assertThat(answer.path("framing").asString()).isEqualTo("chunked");
        }
    }

    /** H2O gives such a connection up without a word. */
    @Test
    void http11WhereTheHandshakeAgreedOnHttp2IsIncompleteAndSaysWhatToLookAt() {
        Call call = Asking.send(Asking.get("/"), tls(), "--insecure", "--alpn", "h2");
        assertThat(call.exit()).isEqualTo(6);
        assertThat(call.err()).contains("the handshake may have agreed on another protocol");
    }

    @Test
    void http11IsSpokenWhereItWasOffered() {
        JsonNode answer = Asking.send(Asking.get("/long.txt"), tls(), "--insecure",
                "--alpn", "http/1.1", "--json").json();
        assertThat(answer.path("tls").path("alpn").asString()).isEqualTo("http/1.1");
        assertThat(answer.path("octets").path("body").asLong()).isEqualTo(Asking.LONG.length());
    }
}
