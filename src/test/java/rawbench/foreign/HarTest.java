package rawbench.foreign;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Secrecy;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

class HarTest {
    private static final String REQUEST = "POST /a?b=1&c HTTP/1.1\r\nHost: h.example\r\nAuthorization: Bearer top\r\nX-A: 1\r\nX-a: 2\r\n"
            + "Content-Type: text/plain\r\nContent-Length: 6\r\n\r\nabcdef";

    private static Exchange exchange() throws Exception {
        try (TestPeer peer = TestPeer.answers(
                "HTTP/1.1 200 Fine\r\nSet-Cookie: s=secret\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "2\r\nhi\r\n0\r\n\r\n")) {
            return new Exchanger().send(
                    Sending.of(Target.parse("http://127.0.0.1:" + peer.port()), Octets.latin1(REQUEST)),
                    ExchangeObserver.NONE, new Cancellation());
        }
    }

    private static JsonNode entry(String har) {
        return JsonMapper.builder().build().readTree(har).path("log").path("entries").path(0);
    }

    @Test
    void writesWhatWentAndWhatCame() throws Exception {
        JsonNode entry = entry(Har.write(List.of(exchange()), false, Secrecy.NONE, "1"));
        assertThat(entry.path("request").path("url").asString()).isEqualTo("http://h.example/a?b=1&c");
        assertThat(entry.path("request").path("headers")).hasSize(6);
        assertThat(entry.path("request").path("postData").path("text").asString()).isEqualTo("abcdef");
        assertThat(entry.path("response").path("status").asInt()).isEqualTo(200);
        assertThat(entry.path("response").path("statusText").asString()).isEqualTo("Fine");
        assertThat(entry.path("response").path("content").path("text").asString()).isEqualTo("hi");
        assertThat(entry.path("serverIPAddress").asString()).isEqualTo("127.0.0.1");
        assertThat(entry.path("timings").path("wait").asDouble()).isNotNegative();
        assertThat(entry.path("time").asDouble()).isPositive();
    }

    @Test
    void whatIsReadBackIsTheRequestThatWent() throws Exception {
        Imported made = Import.of("x", Octets.utf8(Har.write(List.of(exchange()), false, Secrecy.NONE, "1")),
                Import.noFiles());
        RequestDraft draft = made.requests().getFirst().draft();
        assertThat(draft.octets()).isEqualTo(Octets.latin1(REQUEST));
        assertThat(draft.target()).isEqualTo("http://h.example");
    }

    @Test
    void aMaskedOneSaysSoAndGivesTheDigestOfWhatWent() throws Exception {
        String har = Har.write(List.of(exchange()), true, () -> List.of("abcdef"), "1");
        assertThat(har).doesNotContain("Bearer top")
                .doesNotContain("secret\"")
                .doesNotContain("\"abcdef\"")
                .contains("masked");
        assertThat(entry(har).path("comment").asString()).contains(Octets.latin1(REQUEST).sha256());
    }
}
