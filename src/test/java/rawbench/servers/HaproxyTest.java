package rawbench.servers;

import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import rawbench.cli.Call;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** What HAProxy answers by itself and for a server behind it. */
final class HaproxyTest {
    @AutoClose
    private static final TestPeer BEHIND = TestPeer.answers("""
        HTTP/1.1 200 OK\r
        Transfer-Encoding: chunked\r
        Trailer: X-Sum\r
        \r
        5;why=not\r
        hello\r
        0\r
        X-Sum: 5\r
        \r
        """);

    @RegisterExtension
    static final Server HAPROXY = new Server(Program.HAPROXY, HaproxyTest::setUp);

    private static List<String> setUp(Server haproxy) throws Exception {
        Files.deleteIfExists(haproxy.folder().resolve("socket"));
        return List.of(haproxy.program(), "-db", "-f", haproxy.file("haproxy.cfg", """
            defaults
              mode http
              timeout connect 5s
              timeout client 5s
              timeout server 5s
            frontend in
              bind 127.0.0.1:%d
              bind ::1:%d
              bind %s
              http-request early-hint Link "</style.css>; rel=preload" if { path /hints }
              http-request early-hint Link "</script.js>; rel=preload" if { path /hints }
              http-request deny deny_status 403 if { path /denied }
              http-request return status 200 content-type text/plain string "by itself" if { path /own }
              default_backend behind
            backend behind
              server one 127.0.0.1:%d
            """.formatted(haproxy.port("http"), haproxy.port("http"), haproxy.folder().resolve("socket"),
                BEHIND.port())).toString());
    }

    private static Call send(String request, String... more) {
        return Asking.send(request, "http://127.0.0.1:" + HAPROXY.port("http"), more);
    }

    @Test
    void earlyHintsComeBeforeTheAnswerAndApart() {
        JsonNode answer = send(Asking.get("/hints"), "--json").json();
        assertThat(answer.path("interim").toString()).contains("103").contains("</style.css>").contains("</script.js>");
        assertThat(answer.path("status").asInt()).isEqualTo(200);
        assertThat(send(Asking.get("/hints")).text()).isEqualTo("hello");
    }

    /** It spells the names in small letters, and so they are shown. */
    @Test
    void trailersOfTheServerBehindArePassedOnAndShown() {
        JsonNode answer = send(Asking.get("/", "TE: trailers"), "--json").json();
        assertThat(answer.path("framing").asString()).isEqualTo("chunked");
        assertThat(answer.path("trailers").toString()).isEqualTo("[[\"x-sum\",\"5\"]]");
    }

    @Test
    void everyAddressOfTheFrontendAnswers() {
        for (String target : List.of("unix:" + HAPROXY.folder().resolve("socket"),
                "http://[::1]:" + HAPROXY.port("http"))) {
            assertThat(Asking.send(Asking.get("/own"), target).text()).isEqualTo("by itself");
        }
    }

    @Test
    void whatItRefusesByItselfIsAnAnswer() {
        Call denied = send(Asking.get("/denied"));
        assertThat(denied.exit()).isZero();
        assertThat(denied.err()).contains("HTTP/1.1 403 Forbidden");
        Call bad = send("GET / HTTP/1.1\r\nHost : a\r\n\r\n");
        assertThat(bad.exit()).isZero();
        assertThat(bad.err()).contains("HTTP/1.1 400 Bad request");
    }
}
