package rawbench.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import rawbench.cli.Call;

import static org.assertj.core.api.Assertions.assertThat;

/** What the Apache server answers: codings, ranges in several parts, TRACE, and an answer ahead of the body. */
final class ApacheTest {
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

    @RegisterExtension
    static final Server APACHE = new Server(Program.APACHE, ApacheTest::setUp);

    private static List<String> setUp(Server apache) throws Exception {
        apache.file("www/long.txt", Asking.LONG);
        String modules = Stream.of("mpm_event", "authz_core", "dir", "mime", "deflate", "filter", "brotli")
                .filter(ApacheTest::has)
                .map(name -> "LoadModule " + name + "_module " + MODULES.resolve("mod_" + name + ".so"))
                .collect(Collectors.joining("\n"));
        return List.of(apache.program(), "-D", "FOREGROUND", "-f", apache.file("apache.conf", """
            %s
            ServerName localhost
            ServerRoot %s
            DefaultRuntimeDir %s
            PidFile apache.pid
            ErrorLog error.log
            Listen 127.0.0.1:%d
            %s
            TypesConfig /dev/null
            AddType text/plain .txt
            DocumentRoot www
            TraceEnable on
            KeepAliveTimeout 1
            LimitRequestBody 1000
            AddOutputFilterByType %sDEFLATE text/plain
            """.formatted(modules, apache.folder(), apache.folder(), apache.port("http"),
                Server.asRoot() ? "User nobody\nGroup nogroup" : "", has("brotli") ? "BROTLI_COMPRESS;" : ""))
                .toString());
    }

    private static boolean has(String module) {
        return Files.exists(MODULES.resolve("mod_" + module + ".so"));
    }

    private static Call send(String request, String... more) {
        return Asking.send(request, "http://127.0.0.1:" + APACHE.port("http"), more);
    }

    @Test
    void gzipIsDecoded() {
        String request = Asking.get("/long.txt", "Accept-Encoding: gzip");
        assertThat(send(request).text()).isEqualTo(Asking.LONG);
        assertThat(send(request, "--json").json().path("codings").toString()).contains("gzip");
    }

    @Test
    void brotliIsDecoded() {
        Assumptions.assumeTrue(has("brotli"), "apache2 has no mod_brotli");
        String request = Asking.get("/long.txt", "Accept-Encoding: br");
        assertThat(send(request).text()).isEqualTo(Asking.LONG);
        assertThat(send(request, "--json").json().path("codings").toString()).contains("br");
    }

    @Test
    void severalRangesComeInOnePart() {
        Call call = send(Asking.get("/long.txt", "Range: bytes=0-3,20-24", "Accept-Encoding: identity"), "--include");
        assertThat(call.exit()).isZero();
        assertThat(call.text()).startsWith("HTTP/1.1 206 ").contains("multipart/byteranges", "\r\n\r\nline\r\n--");
    }

    @Test
    void traceGivesBackWhatWasSent() {
        String request = Asking.request("TRACE", "/", "X-Odd:  a  ");
        Call call = send(request);
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.text()).contains("TRACE / HTTP/1.1", "X-Odd: a");
    }

    @Test
    void bodyThatIsTooLargeIsRefusedBeforeItGoes() {
        JsonNode answer = send(Asking.request("POST", "/long.txt", "Content-Length: 5000", "Expect: 100-continue")
                + "x".repeat(5000), "--json", "--expect-wait", "15").json();
        assertThat(answer.path("status").asInt()).as("%s", answer).isIn(413, 405, 417);
        assertThat(answer.path("octets").path("sent").asLong()).isLessThan(5000);
    }
}
