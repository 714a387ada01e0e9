package rawbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs each fuzz target for {@code -Dfuzz.seconds} in a process of its own, guided by coverage. What was learnt stays in
 * {@code target/fuzz} for the next run, and so do the octets of a finding.
 */
final class FuzzTest {
    private static final String SECONDS = System.getProperty("fuzz.seconds", "60");

    /** A class with {@code fuzzerTestOneInput(byte[])}, and inputs to begin with, a character an octet. */
    record Target(String type, List<String> seeds) {
        static Target of(String type, String... seeds) {
            return new Target(type, List.of(seeds));
        }

        Path folder() {
            return Path.of("target", "fuzz", type);
        }

        @Override
        public String toString() {
            return type;
        }
    }

    static List<Target> targets() {
        return List.of(
                Target.of("http.FramerTarget", "\0\1\0\3HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                        "\0\0\1\7HTTP/1.1 103 Early\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
                                + "\r\n5;a=\"b\"\r\nhello\r\n0\r\nX: 1\r\n\r\n",
                        "\2\1\0\1HTTP/1.0 407 \nContent-Length: 1, 1\n\nx", "\0\1\0\2HTTP/1.1 101 Up\r\n\r\nabc"),
                Target.of("http.RequestTarget",
                        "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
                        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                        "POST /\nContent-Length: 3\n\nabcd"),
                Target.of("content.CodingTarget", "\0\0a\0\0", "\1\0hello hello", "\3\0hello", "\4\0hello", "\7\1x"),
                Target.of("content.JsonTarget", "{\"a\":[1,-0.5e+7,true,null,\"\\u0041\\n\"],\"\":{}}", "[[],{}]"),
                Target.of("content.EventsTarget",
                        "\u00EF\u00BB\u00BF: hello\nevent: add\r\ndata: a\rdata:b\n\nid: 1\nretry: 10\n\ndata"),
                Target.of("draft.TemplateTarget", "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                        "### t\n# @name n\n# @rb-raw escaped\n#| GET / HTTP/1.1\\r\\n\n#| \\x41\\r\\n\n",
                        "@a = b\n\n### u\n# @rb-body-eol crlf\n# @rb-body-tail \\r\\n\nPOST / HTTP/1.1\nHost: {{a}}\n\n"
                                + "body\n"));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingIsFound(Target target) throws Exception {
        Path corpus = Files.createDirectories(target.folder().resolve("corpus"));
        for (int i = 0; i < target.seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), Octets.latin1(target.seeds.get(i)).toByteArray());
        }
        Path log = target.folder().resolve("log");
        Process fuzzer = new ProcessBuilder(command(target, corpus)).redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            int exit = fuzzer.waitFor();
            assertThat(exit).as("%s: see %s; the octets are in %s", finding(log), log, target.folder()).isZero();
        } finally {
            fuzzer.destroyForcibly();
        }
    }

    private static List<String> command(Target target, Path corpus) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Xmx1g", "-Xss4m", "-cp",
                System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=rawbench." + target.type, "--instrumentation_includes=rawbench.**",
                "--custom_hook_includes=rawbench.**", "--reproducer_path=" + target.folder(),
                "-artifact_prefix=" + target.folder() + "/", "-max_total_time=" + SECONDS, "-max_len=4096",
                "-timeout=20", "-print_final_stats=1", corpus.toString());
    }

    private static String finding(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("== ")).findFirst().orElse("the fuzzer failed");
        }
    }
}
