package rawbench.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What was written down is what is read again, whatever became of it. */
final class EvidenceTest extends EveryKindOfExchange {
    @Test
    void masksWhatIsSecretAndGivesTheHashOfWhatWas() throws Exception {
        try (TestPeer peer = TestPeer
                .answers("HTTP/1.1 200 OK\r\nSet-Cookie: id=eightocts\r\nContent-Length: 2\r\n\r\nok")) {
            Exchange exchange = send(sending("http", peer.port(), GET));
            String text = written(exchange, false);
            assertThat(text).contains("Secrets are masked")
                    .contains("| Cookie: ***********\\r\\n")
                    .contains("| Set-Cookie: ************\\r\\n")
                    .doesNotContain("c2VjcmV0")
                    .doesNotContain("eightocts");
            Evidence read = Evidence.read(Octets.utf8(text));
            assertThat(read.masked()).isTrue();
            assertThat(read.unmaskedRequest()).contains(exchange.request().sha256());
            assertThat(read.unmaskedReceived()).contains(exchange.transcript().received().sha256());
            assertThat(read.exchange().outcome()).isEqualTo(exchange.outcome());
            assertThat(read.exchange().readings().getFirst().verdict())
                    .isEqualTo(exchange.readings().getFirst().verdict());
        }
    }

    @Test
    void whatHasNoSecretsIsWholeAlsoWhereTheyWouldBeMasked() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 204 No Content\r\n\r\n")) {
            Exchange exchange = send(sending("http", peer.port(), "GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
            Evidence read = Evidence.read(Octets.utf8(written(exchange, false)));
            assertThat(read.masked()).isFalse();
            SameExchange.check(read.exchange(), exchange);
        }
    }

    @Test
    void whatIsCancelledIsNotTakenForWhole() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 204 No Content\r\n\r\n")) {
            Exchange exchange = send(sending("http", peer.port(), GET));
            assertThatThrownBy(() -> Evidence.write(exchange, true, ZoneOffset.UTC, new ByteArrayOutputStream(),
                    () -> true)).isInstanceOf(java.io.InterruptedIOException.class);
        }
    }

    @Test
    void isKnownByItsFirstLine() {
        assertThat(Evidence.looksLike(Octets.utf8("Rawbench evidence 1\n"))).isTrue();
        assertThat(Evidence.looksLike(Octets.utf8("\uFEFFRawbench evidence 2\r\n"))).isTrue();
        assertThat(Evidence.looksLike(Octets.utf8("HTTP/1.1 200 OK\r\n"))).isFalse();
        assertThat(Evidence.looksLike(Octets.empty())).isFalse();
    }

    @Override
    protected void same(Exchange exchange) throws Exception {
        String text = written(exchange, true);
        SameExchange.check(Evidence.read(Octets.utf8(text)).exchange(), exchange);
        SameExchange.check(Evidence.read(Octets.utf8(text.replace("\n", "\r\n"))).exchange(), exchange);
        SameExchange.check(Evidence.read(Octets.utf8("\uFEFF" + text.replaceAll(" +\n", "\n"))).exchange(), exchange);
        assertThat(text).doesNotContain("wonder").doesNotContainPattern("[ \\t\\r]\n");
        Map<String, Octets> apart = new HashMap<>();
        Octets facts = Evidence.facts(exchange, apart::put);
        SameExchange.check(Evidence.read(facts, apart::get), exchange);
    }

    static String written(Exchange exchange, boolean secrets) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Evidence.write(exchange, secrets, ZoneId.of("Asia/Shanghai"), out, () -> false);
        return out.toString(StandardCharsets.UTF_8);
    }
}
