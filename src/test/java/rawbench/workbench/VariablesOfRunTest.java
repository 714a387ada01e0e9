package rawbench.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.compare.Comparison;
import rawbench.compare.Ignores;
import rawbench.compare.Side;
import rawbench.convert.ComparisonFormat;
import rawbench.convert.ComparisonOptions;
import rawbench.convert.TranscriptFormat;
import rawbench.difference.TimeLimit;
import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.draft.Values;
import rawbench.draft.Variables;
import rawbench.evidence.Evidence;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.octets.Octets;
import rawbench.store.Environments;
import rawbench.store.TabOptions;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Values from answers that came in this run, and secrets in everything that is written down of it. */
class VariablesOfRunTest {
    private static final String SECRET = "s3cr3t/\"\u674e & more";
    private static final String JSON = "{\"token\":\"t\\u00f6ken-4711\",\"n\":1.50,\"list\":[{\"a\":1},2],\"none\":null}";

    @TempDir
    private Path folder;
    private final Workbench workbench = new Workbench();

    @AfterEach
    void close() throws IOException {
        workbench.close();
    }

    private Exchange send(RequestDraft draft, Values values) throws WorkbenchException {
        return workbench.send(workbench.prepare(draft, TabOptions.USUAL, values), ExchangeObserver.NONE,
                new Cancellation());
    }

    private static RequestDraft draft(int port, String text) {
        return new RequestDraft("", "http://127.0.0.1:" + port, Octets.utf8(text),
                DraftSettings.DEFAULT.withVariables(new Variables(true, Map.of())));
    }

    private Values values(String file) {
        return workbench.values(Environments.of(folder, folder), Optional.of("dev"), file);
    }

    private void login(String type, String body) throws WorkbenchException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nX-Id:  7 7 \r\n"
                + "Content-Length: " + octets.length + "\r\n\r\n" + Octets.utf8(body).latin1())) {
            workbench.came("a.http", "login", send(draft(peer.port(),
                    "POST /in HTTP/1.1\r\nHost: h\r\nX-Me: me\r\nContent-Length: 12\r\n\r\n{\"user\":\"u\"}"),
                    Values.NONE));
        }
    }

    private String composed(String text) throws WorkbenchException {
        return workbench.octets(draft(1, text), values("b.http")).text(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"response.body.$.token|t\u00f6ken-4711", "response.body.$.n|1.50",
            "response.body.$.list|[{\"a\":1},2]", "response.body.$..a|1", "response.body.$.none|null",
            "response.headers.x-id|7 7", "request.headers.X-Me|me", "request.body.$.user|u",
            "request.body.*|{\"user\":\"u\"}", "response.body.*|" + JSON})
    void valuesAreTakenFromTheAnswerAndTheRequestOfThatName(String question, String text) throws Exception {
        login("application/json", JSON);
        assertThat(composed("{{login." + question + "}}")).isEqualTo(text);
    }

    @Test
    void xmlIsAskedByXpath() throws Exception {
        login("application/xml", "<r><t id='9'>to<!-- -->ken</t></r>");
        assertThat(composed(
                "{{login.response.body.//t}} {{login.response.body.//t/@id}} {{login.response.body.//r/t/text()}}"))
                .isEqualTo("token 9 to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"response.body.$.nothing", "response.body.$[", "response.headers.X-None", "response.body",
            "response.body.//x"})
    void whatIsNotThereIsToldWithTheName(String question) throws Exception {
        login("application/json", JSON);
        assertThatThrownBy(() -> composed("{{login." + question + "}}")).isInstanceOf(WorkbenchException.class)
                .hasMessageStartingWith("{{login." + question + "}} has no value: ");
    }

    @Test
    void whatWasNotSentYetIsNamed() {
        assertThatThrownBy(() -> composed("{{login.response.body.$.token}}")).hasMessageEndingWith(
                "is taken from what \"login\" got, and login was not sent yet: send it first.");
    }

    @Test
    void theRequestOfTheSameFileCountsBeforeALaterOneOfAnother() throws Exception {
        login("application/json", "{\"token\":\"mine\"}");
        Exchange[] other = new Exchange[1];
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n{\"token\":\"theirs\"}")) {
            other[0] = send(draft(peer.port(), "GET / HTTP/1.1\r\nHost: h\r\n\r\n"), Values.NONE);
        }
        workbench.came("z.http", "login", other[0]);
        RequestDraft use = draft(1, "{{login.response.body.$.token}}");
        assertThat(workbench.octets(use, values("a.http")).latin1()).isEqualTo("mine");
        assertThat(workbench.octets(use, values("b.http")).latin1()).isEqualTo("theirs");
    }

    @Test
    void noFileThatIsWrittenHasASecretInAnySpelling() throws Exception {
        Files.writeString(folder.resolve("http-client.private.env.json"),
                new tools.jackson.databind.json.JsonMapper().writeValueAsString(Map.of("dev", Map.of("pw", SECRET))));
        String base64 = Base64.getEncoder().encodeToString(("user:" + SECRET).getBytes(StandardCharsets.UTF_8));
        String percent = java.net.URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        String json = "s3cr3t/\\\"\u674e & more";
        String answer = "[\"" + json + "\",\"" + base64 + "\",\"" + percent + "\"]" + "x".repeat(70_000) + SECRET;
        byte[] octets = answer.getBytes(StandardCharsets.UTF_8);
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nX-Echo: " + Octets.utf8(SECRET).latin1()
                + "\r\nContent-Length: " + octets.length + "\r\n\r\n" + Octets.owning(octets).latin1())) {
            RequestDraft draft = draft(peer.port(), "POST /{{%pw}} HTTP/1.1\r\nHost: h\r\nContent-Length: "
                    + SECRET.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n{{pw}}");
            Exchange exchange = send(draft, values(""));
            assertThat(exchange.transcript().sent().text(StandardCharsets.UTF_8)).endsWith("\r\n\r\n" + SECRET)
                    .contains("s3cr3t%2F");
            for (Map.Entry<String, String> file : files(exchange, false).entrySet()) {
                for (String spelled : new String[]{SECRET, json, percent, base64.substring(8, 30), "s3cr3t"}) {
                    int at = file.getValue().indexOf(spelled);
                    assertThat(at < 0 ? "" : file.getValue().substring(Math.max(0, at - 60), at + 60))
                            .as("%s has %s", file.getKey(), spelled)
                            .isEmpty();
                }
            }
            assertThat(files(exchange, true).get("evidence")).contains("s3cr3t");
        }
    }

    /** Everything that an exchange is written into, by what it is called. */
    private static Map<String, String> files(Exchange exchange, boolean secrets) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (TranscriptFormat format : TranscriptFormat.values()) {
            files.put(format.name(), written(out -> format.write(exchange, secrets, out, () -> false)));
        }
        files.put("evidence",
                written(out -> Evidence.write(exchange, secrets, ZoneOffset.UTC, out, () -> false)));
        Comparison comparison = Comparison.of(Side.ofAnswer(exchange, () -> false),
                Side.ofOctets(Octets.utf8("HTTP/1.1 200 OK\r\n\r\nother"), () -> false), Ignores.NONE, TimeLimit.NONE);
        for (ComparisonFormat format : ComparisonFormat.values()) {
            files.put(format.name(), written(
                    out -> format.write(comparison, ComparisonOptions.of("a", "b", secrets), out, () -> false)));
        }
        return files;
    }

    /** Writes into a stream. */
    private interface Writing {
        void into(ByteArrayOutputStream out) throws IOException;
    }

    private static String written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.into(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aSentenceAboutATargetHidesTheSecretInIt() throws Exception {
        Files.writeString(folder.resolve("http-client.private.env.json"),
                "{\"dev\":{\"place\":\"hidden-host:99999\"}}");
        assertThatThrownBy(() -> workbench.target(draft(1, "").to("http://{{place}}"), values("")))
                .isInstanceOf(WorkbenchException.class)
                .satisfies(told -> assertThat(told.getMessage()).doesNotContain("hidden-host"));
    }
}
