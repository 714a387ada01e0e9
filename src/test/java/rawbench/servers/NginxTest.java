package rawbench.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import rawbench.cli.Call;
import rawbench.draft.RequestDraft;
import rawbench.draft.Tutorial;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Keep;
import rawbench.exchange.NoReuse;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestCertificates;

import static org.assertj.core.api.Assertions.assertThat;

/** What nginx answers, and what the command line makes of it. */
final class NginxTest {
    private static final Path BROTLI = Path.of("/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so");
    private static final String TARGET = "http://127.0.0.1:";

    @RegisterExtension
    static final Server NGINX = new Server(Program.NGINX, NginxTest::setUp);

    private static List<String> setUp(Server nginx) throws Exception {
        nginx.file("www/long.txt", Asking.LONG);
        nginx.file("www/home/news/data/newspage", "news\n");
        TestCertificates.Pem pem = new TestCertificates().signedPem(TestCertificates.Validity.NOW, "127.0.0.1");
        nginx.file("server.pem", pem.key().concat(pem.chain()));
        Files.deleteIfExists(nginx.folder().resolve("socket"));
        Path configuration = nginx.file("nginx.conf", """
            %s
            %s
            daemon off;
            pid nginx.pid;
            error_log error.log;
            events { }
            http {
              access_log off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
              scgi_temp_path scgi; uwsgi_temp_path uwsgi;
              default_type text/plain;
              gzip on; gzip_types text/plain;
              %s
              server {
                listen 127.0.0.1:%d; listen [::1]:%d; listen unix:%s;
                listen 127.0.0.1:%d ssl; listen 127.0.0.1:%d ssl http2;
                ssl_certificate server.pem; ssl_certificate_key server.pem;
                root www;
                keepalive_timeout 1s;
                client_max_body_size 64k;
                location /trailers/ { alias www/; add_trailer X-Sum $request_length; }
                location /put { dav_methods PUT; create_full_put_path on; client_max_body_size 8m; }
              }
            }
            """.formatted(Server.asRoot() ? "user root;" : "", hasBrotli() ? "load_module " + BROTLI + ";" : "",
                hasBrotli() ? "brotli on; brotli_types text/plain;" : "", nginx.port("http"), nginx.port("http"),
                nginx.folder().resolve("socket"), nginx.port("tls"), nginx.port("http2")));
        return List.of(nginx.program(), "-p", nginx.folder() + "/", "-e", "start.log", "-c", configuration.toString());
    }

    private static boolean hasBrotli() {
        return Files.exists(BROTLI);
    }

    private static String target() {
        return TARGET + NGINX.port("http");
    }

    @Test
    void gzippedBodyIsDecodedAndItsChunksAreUndone() {
        String request = Asking.get("/long.txt", "Accept-Encoding: gzip", "Connection: close");
        Call call = Asking.send(request, target());
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.text()).isEqualTo(Asking.LONG);
        JsonNode answer = Asking.send(request, target(), "--json").json();
        assertThat(answer.path("framing").asString()).isEqualTo("chunked");
        assertThat(answer.path("codings").toString()).contains("gzip");
        assertThat(answer.path("octets").path("decoded").asLong()).isEqualTo(Asking.LONG.length());
    }

    @Test
    void brotliIsDecoded() {
        Assumptions.assumeTrue(hasBrotli(), "nginx has no brotli module (libnginx-mod-http-brotli-filter)");
        String request = Asking.get("/long.txt", "Accept-Encoding: br");
        assertThat(Asking.send(request, target()).text()).isEqualTo(Asking.LONG);
        assertThat(Asking.send(request, target(), "--json").json().path("codings").toString()).contains("br");
    }

    @Test
    void rangeIsTheSliceThatWasAskedFor() {
        Call call = Asking.send(Asking.get("/long.txt", "Range: bytes=20-39"), target(), "--include");
        assertThat(call.exit()).isZero();
        assertThat(call.text()).startsWith("HTTP/1.1 206 ")
                .contains("Content-Range: bytes 20-39/" + Asking.LONG.length())
                .endsWith("\r\n\r\n" + Asking.LONG.substring(20, 40));
    }

    @Test
    void notModifiedAndHeadHaveNoBodyWhateverTheirFieldsSay() {
        JsonNode head = Asking.send(Asking.request("HEAD", "/long.txt"), target(), "--json").json();
        assertThat(head.path("framing").asString()).isEqualTo("none");
        assertThat(head.path("fields").toString()).contains("[\"Content-Length\",\"" + Asking.LONG.length() + "\"]");
        assertThat(head.path("octets").path("surplus").asLong()).isZero();
        String tag = value(head, "ETag");
        JsonNode same = Asking.send(Asking.get("/long.txt", "If-None-Match: " + tag), target(), "--json").json();
        assertThat(same.path("status").asInt()).isEqualTo(304);
        assertThat(same.path("verdict").path("complete").asString()).isEqualTo("yes");
    }

    @Test
    void trailerComesApart() {
        JsonNode answer = Asking.send(Asking.get("/trailers/long.txt", "TE: trailers"), target(), "--json").json();
        assertThat(answer.path("framing").asString()).isEqualTo("chunked");
        assertThat(answer.path("trailers").toString()).contains("X-Sum");
        assertThat(answer.path("fields").toString()).doesNotContain("X-Sum");
    }

    @Test
    void bodyThatAsksForLeaveGetsItAndIsStored() {
        String request = Asking.request("PUT", "/put/stored.txt", "Content-Length: 5", "Expect: 100-continue")
                + "hello";
        JsonNode answer = Asking.send(request, target(), "--json").json();
        assertThat(answer.path("interim").toString()).contains("100");
        assertThat(answer.path("status").asInt()).isIn(201, 204);
        assertThat(NGINX.folder().resolve("www/put/stored.txt")).hasContent("hello");
    }

    @Test
    void answerThatComesWhileTheBodyIsStillGoingIsShown() {
        Octets request = Octets.latin1(Asking.request("POST", "/long.txt", "Content-Length: 50000000"))
                .concat(Octets.owning(new byte[50_000_000]));
        JsonNode answer = Asking.send(request, target(), "--json").json();
        assertThat(answer.path("status").asInt()).as("%s", answer).isEqualTo(413);
        assertThat(answer.path("octets").path("sent").asLong()).isLessThan(request.length());
    }

    @Test
    void largeBodyGoesUpInChunks() {
        StringBuilder request = new StringBuilder(
                Asking.request("PUT", "/put/large.txt", "Transfer-Encoding: chunked"));
        for (int at = 0; at < Asking.LONG.length(); at += 10_000) {
            String chunk = Asking.LONG.substring(at, Math.min(Asking.LONG.length(), at + 10_000));
            request.append(Integer.toHexString(chunk.length())).append("\r\n").append(chunk).append("\r\n");
        }
        Call call = Asking.send(request.append("0\r\n\r\n").toString(), target());
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(NGINX.folder().resolve("www/put/large.txt")).hasContent(Asking.LONG);
    }

    @Test
    void unixSocketAndIpv6AnswerTheSame() {
        String request = Asking.get("/long.txt");
        for (String target : List.of("unix:" + NGINX.folder().resolve("socket"),
                "http://[::1]:" + NGINX.port("http"))) {
            Call call = Asking.send(request, target);
            assertThat(call.exit()).as(call.err()).isZero();
            assertThat(call.text()).isEqualTo(Asking.LONG);
        }
    }

    @Test
    void eachSidesWrongProtocolIsNamed() throws Exception {
        Call plain = Asking.send(Asking.get("/"), TARGET + NGINX.port("tls"));
        assertThat(plain.err()).contains("HTTP/1.1 400 Bad Request");
        assertThat(plain.text()).contains("plain HTTP request was sent to HTTPS port");
        Call tls = Asking.send(Asking.get("/"), "https://127.0.0.1:" + NGINX.port("http"));
        assertThat(tls.exit()).isEqualTo(4);
        assertThat(tls.err()).contains("HTTP/1.1 400");
    }

    @Test
    void http2IsNamedWhereTheHandshakeOfferedIt() {
        Call call = Asking.send(Asking.get("/"), "https://127.0.0.1:" + NGINX.port("http2"), "--insecure", "--alpn",
                "h2");
        assertThat(call.exit()).as(call.err()).isEqualTo(7);
        assertThat(call.err()).contains("HTTP/2");
    }

    @Test
    void severalRequestsInOneTextAreAnsweredInOrder() {
        String request = Asking.request("HEAD", "/long.txt") + Asking.get("/home/news/data/newspage");
        Call call = Asking.send(request, target(), "--wire");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.text()).endsWith("\r\n\r\nnews\n").contains("Content-Length: " + Asking.LONG.length());
    }

    /** Its keepalive_timeout is one second. */
    @Test
    void heldConnectionAnswersAgainUntilTheServerGivesItUp() throws Exception {
        CountDownLatch givenUp = new CountDownLatch(1);
        Sending sending = Sending.of(Target.parse(target()), Octets.latin1(Asking.request("HEAD", "/long.txt")));
        try (HeldConnection held = new HeldConnection(Keep.ALWAYS, standing -> {
            if (standing.against().filter(NoReuse.CLOSED_BY_PEER::equals).isPresent()) {
                givenUp.countDown();
            }
        })) {
            for (int i = 0; i < 3; i++) {
                Exchange exchange = held.send(sending, false, ExchangeObserver.NONE, new Cancellation());
                assertThat(exchange.outcome().ok()).isTrue();
            }
            assertThat(held.standing().sends()).isEqualTo(3);
            assertThat(givenUp.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(held.against(sending)).contains(NoReuse.CLOSED_BY_PEER);
        }
    }

    @Test
    void requestsOfTheTutorialAsPrintedAreTakenToEndAtTheBareLineFeed() {
        for (RequestDraft draft : Tutorial.drafts()) {
            Call call = Asking.send(draft.octets(), target(), "--wire");
            assertThat(call.exit()).as("%s: %s", draft.name(), call.err()).isZero();
            assertThat(call.text()).startsWith("HTTP/1.1 " + answered(draft));
            assertThat(call.err().contains("octets-after-end")).isEqualTo(draft.name().contains("printed"));
        }
    }

    /** nginx knows GET of a file alone, and wants a path in an absolute-form request-target. */
    private static String answered(RequestDraft draft) {
        String request = draft.octets().latin1();
        return request.startsWith("GET ") ? "200 " : request.startsWith("OPTIONS * ") ? "400 " : "405 ";
    }

    private static String value(JsonNode answer, String field) {
        for (JsonNode pair : answer.path("fields")) {
            if (pair.get(0).asString().equalsIgnoreCase(field)) {
                return pair.get(1).asString();
            }
        }
        throw new AssertionError("no " + field + " in " + answer);
    }
}
