package rawbench.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.cli.Call;
import rawbench.http.HeaderField;
import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.octets.Octets;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same templates sent by httpYac and by us: what they share is the request line, every field that the template writes,
 * and the body, octet for octet. httpYac adds fields of its own. It comes from npm, into a folder of the build's.
 */
final class HttpyacTest {
    private static final Path INSTALLED = Path.of("target", "httpyac").toAbsolutePath();
    private static final Path PROGRAM = INSTALLED.resolve(Path.of("node_modules", "httpyac", "bin", "httpyac.js"));
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void install() throws Exception {
        Optional<Path> npm = program("npm");
        Assumptions.assumeTrue(npm.isPresent() && program("node").isPresent(),
                "node and npm are not installed (on Debian: apt install nodejs npm)");
        if (!Files.exists(PROGRAM)) {
            Files.createDirectories(INSTALLED);
            Ended install = run(INSTALLED, List.of(npm.get().toString(), "install", "--prefix", INSTALLED.toString(),
                    "--no-audit", "--no-fund", "--ignore-scripts", "httpyac"));
            Assumptions.assumeTrue(install.exit == 0 && Files.exists(PROGRAM),
                    "httpyac cannot be had from npm: " + install.said.lines().reduce("", (_, last) -> last));
        }
        System.out.println("httpYac " + Files.readString(PROGRAM.resolveSibling("../package.json"))
                .lines()
                .filter(line -> line.contains("\"version\""))
                .findFirst()
                .orElse("")
                .strip());
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What a program said, and how it ended. */
    private record Ended(int exit, String said) {}

    private static Ended run(Path in, List<String> words) throws IOException, InterruptedException {
        Path log = Files.createTempFile("said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words).directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        String said = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        return new Ended(process.exitValue(), said);
    }

    private static Path template(String request, int port) throws IOException {
        Path own = Files.createTempDirectory(folder, "case");
        Files.writeString(own.resolve("http-client.env.json"), "{\"dev\":{\"base\":\"127.0.0.1:" + port
                + "\",\"who\":\"\u674e\u96f7\",\"n\":1.5,\"yes\":true}}");
        Files.writeString(own.resolve("http-client.private.env.json"), "{\"dev\":{\"apiKey\":\"hush-hush\"}}");
        Files.writeString(own.resolve(".env"), "DOT=\"from dotenv\"\n");
        return Files.writeString(own.resolve("a.http"), """
            @id = 42
            @greeting = hello {{who}}

            ### Case
            # @name case
            """ + request.replace("\\n", "\n"));
    }

    /** What went out when both send the same template: theirs, then ours. */
    private static List<Octets> both(String request) throws Exception {
        List<Octets> sent = new ArrayList<>();
        Path node = program("node").orElseThrow();
        try (TestPeer theirs = TestPeer.plays(HttpyacTest::answer);
                TestPeer ours = TestPeer.plays(HttpyacTest::answer)) {
            Path file = template(request, theirs.port());
            Ended ended = run(file.getParent(), List.of(node.toString(), PROGRAM.toString(), "send", "a.http", "--name",
                    "case", "--env", "dev"));
            assertThat(theirs.clients()).as(ended.said).hasSize(1);
            theirs.awaitFinished();
            sent.add(theirs.clients().getFirst().got());
            Call call = Call.of("send", file.toString(), "--env", "dev", "--target", "http://127.0.0.1:" + ours.port());
            assertThat(call.exit()).as(call.err()).isZero();
            ours.awaitFinished();
            sent.add(ours.clients().getFirst().got());
        }
        return sent;
    }

    private static void answer(TestPeer.Client client) throws IOException {
        Octets head = client.readHead();
        String length = RequestReader.read(head).message().head().first("Content-Length").orElse("0").strip();
        client.read(Integer.parseInt(length));
        client.send(ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "GET http://{{base}}/users/{{id}}?q={{id}} HTTP/1.1\\nHost: {{base}}\\nX-Key: {{apiKey}}\\n",
            "GET /plain/{{id}} HTTP/1.1\\nHost: {{base}}\\nX-Dot: {{$dotenv DOT}}\\nX-Path: {{$processEnv PATH}}\\n",
            "# @rb-content-length auto\\nPOST /users HTTP/1.1\\nHost: {{base}}\\nContent-Type: application/json\\n\\n"
                    + "{ \"name\": \"{{greeting}}\", \"n\": {{n}}, \"yes\": {{yes}}, \"one\": {{$randomInt 5 6}} }\\n",
            "# @rb-content-length auto\\nPUT /text HTTP/1.1\\nHost: {{base}}\\nContent-Type: text/plain\\n\\n"
                    + "one {{who}}\\n\\n  three {{id}}{{id}}\\nend\\n",
            "# @rb-content-length auto\\nPOST /day HTTP/1.1\\nHost: {{base}}\\nContent-Type: text/plain\\n\\n"
                    + "{{$datetime 'YYYY-MM-DD' 1 y}} {{$datetime 'YYYY' -10 d}}\\n"})
    void theSameTemplateSendsTheSameRequestLineFieldsAndBody(String request) throws Exception {
        List<Octets> sent = both("# @rb-target http://{{base}}\\n" + request);
        RequestReading theirs = RequestReader.read(sent.get(0));
        RequestReading ours = RequestReader.read(sent.get(1));
        assertThat(theirs.line().method()).isEqualTo(ours.line().method());
        assertThat(ours.line().requestTarget()).endsWith(theirs.line().requestTarget());
        for (HeaderField field : ours.message().head()) {
            assertThat(theirs.message().head().all(field.name()).map(HeaderField::value).toList()).as(field.name())
                    .containsExactly(field.value());
        }
        assertThat(theirs.message().body()).isEqualTo(ours.message().body());
    }

    @Test
    void whatBothWorkOutHasTheSameShape() throws Exception {
        List<Octets> sent = both(
                """
                    # @rb-target http://{{base}}
                    # @rb-content-length auto
                    POST /made HTTP/1.1
                    Host: {{base}}
                    Content-Type: text/plain

                    {{$uuid}} {{$guid}} {{$timestamp}} {{$timestamp -1 d}} {{$randomInt 1 9}} {{$datetime iso8601}} {{$datetime rfc1123}}
                    """);
        // httpYac's $timestamp without an offset is milliseconds; with one, and in the other editors, it is seconds.
        for (Octets one : sent) {
            assertThat(RequestReader.read(one).message().body().latin1())
                    .matches("([0-9a-f-]{36} ){2}\\d{10}(\\d{3})? \\d{10} [1-8] "
                            + "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z \\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        }
    }
}
