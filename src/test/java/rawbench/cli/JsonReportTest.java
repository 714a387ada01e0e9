package rawbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import rawbench.cli.Peer.Then;
import rawbench.faults.RefusedPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The JSON object of an answer, member by member: scripts rely on every one. */
final class JsonReportTest {
    @TempDir
    Path folder;

    @Test
    void tellsEverythingInOneLine() throws Exception {
        String head = "HTTP/1.1 200 Fi\u00e9n\r\nX: \u00ff\r\nx: 2\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (Peer peer = Peer.answering("HTTP/1.1 103 Early\r\nLink: </a>\r\n\r\n" + head
                + "5\r\nhello\r\n0\r\nT: end\r\n\r\nmore", Then.CLOSE)) {
            Call call = send(peer.target());
            String times = "\"timings_ms\":\\{\"resolve\":[^}]*\\}";
            assertThat(call.err()).isEmpty();
            assertThat(call.text().replaceFirst(times, "\"timings_ms\":{}").replace(peer.authority(), "PEER"))
                    .isEqualTo(golden());
        }
    }

    @Test
    void timingsAreInOrderAndNamed() throws Exception {
        try (Peer peer = Peer.answering("HTTP/1.1 204 No\r\n\r\n", Then.STAY)) {
            JsonNode times = send(peer.target()).json().path("timings_ms");
            assertThat(new ArrayList<>(times.propertyNames())).containsExactly("resolve", "connect", "tls", "sent",
                    "first_octet", "head", "done");
            assertThat(times.path("tls").isNull()).isTrue();
            assertThat(times.path("done").asDouble()).isGreaterThanOrEqualTo(times.path("head").asDouble());
        }
    }

    @Test
    void foldedFieldIsGivenAsItIsToBeRead() throws Exception {
        try (Peer peer = Peer.answering("HTTP/1.1 204 No\r\nX: a\r\n \t b\r\n\r\n", Then.CLOSE)) {
            JsonNode json = send(peer.target()).json();
            assertThat(json.path("fields").toString()).isEqualTo("[[\"X\",\"a b\"]]");
            assertThat(json.path("findings").toString()).contains("fold");
        }
    }

    @Test
    void withoutAConnectionEveryMemberIsStillThere() throws Exception {
        String refused = "http://127.0.0.1:" + RefusedPort.number();
        Call call = send(refused);
        assertThat(call.exit()).isEqualTo(3);
        JsonNode json = call.json();
        assertThat(new ArrayList<>(json.propertyNames())).containsExactly("outcome", "exit", "target", "address",
                "status", "version", "reason", "fields", "interim", "trailers", "framing", "codings", "verdict",
                "octets", "sha256", "timings_ms", "tls", "findings", "error");
        assertThat(json.path("outcome").asString()).isEqualTo("no-connection");
        assertThat(json.path("status").isNull()).isTrue();
        assertThat(json.path("verdict").path("complete").asString()).isEqualTo("no");
        assertThat(json.path("error").asString()).isNotEmpty();
    }

    @Test
    void rawOctetsHaveNoFramingButAnEnd() throws Exception {
        try (Peer peer = Peer.answering("octets", Then.CLOSE)) {
            JsonNode json = send("tcp://" + peer.authority()).json();
            assertThat(json.path("framing").isNull()).isTrue();
            assertThat(json.path("verdict").path("rule").asString()).isEqualTo("raw");
            assertThat(json.path("verdict").path("end").asString()).isEqualTo("fin");
            assertThat(json.path("octets").path("received").asLong()).isEqualTo(6);
        }
    }

    @Test
    void bodyGoesToTheFileBesideTheObject() throws Exception {
        Path body = folder.resolve("body");
        try (Peer peer = Peer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", Then.STAY)) {
            assertThat(send(peer.target(), "--output", body.toString()).json().path("exit").asInt()).isZero();
        }
        assertThat(body).hasContent("hi");
    }

    private Call send(String target, String... more) throws IOException {
        Path request = Files.writeString(folder.resolve("r"), "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        List<String> words = new ArrayList<>(
                List.of("send", "--request-file", request.toString(), "--target", target, "--json"));
        words.addAll(List.of(more));
        return Call.of(words.toArray(String[]::new));
    }

    private static String golden() {
        return """
            {"outcome":"ok","exit":0,"target":"http://PEER","address":"PEER","status":200,"version":"HTTP/1.1",\
            "reason":"Fi\u00e9n","fields":[["X","\u00ff"],["x","2"],["Transfer-Encoding","chunked"]],\
            "interim":[{"status":103,"version":"HTTP/1.1","reason":"Early","fields":[["Link","</a>"]]}],\
            "trailers":[["T","end"]],"framing":"chunked","codings":[],\
            "verdict":{"complete":"yes","rule":"chunked","end":"open"},\
            "octets":{"sent":27,"received":122,"body":5,"decoded":5,"surplus":4},\
            "sha256":{"sent":"e44a62c873b0d3917c6d7dda744049974172ef3992f5f229e812e74fa1d261e4","body":\
            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"},"timings_ms":{},"tls":null,\
            "findings":[{"code":"obs-text","rfc":"RFC 9110 5.5","at":56,"says":"a field value holds octets above 0x7F"},\
            {"code":"surplus","rfc":"RFC 9112 6.3","at":118,"says":"octets follow the end of the message: 4 octets"}],\
            "error":null}
            """;
    }
}
