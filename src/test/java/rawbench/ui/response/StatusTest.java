package rawbench.ui.response;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.kit.Badge;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

class StatusTest {
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final Texts texts = new Texts(ResponseView.class, language);

    @Test
    void aWholeAnswerSaysItsStatusAndTheRule() {
        Status status = Status.of(Exchanges.answered("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"));
        assertThat(status.kind()).isEqualTo(Badge.Kind.SUCCESS);
        assertThat(said(status)).isEqualTo("200 OK");
        assertThat(status.strong().orElseThrow().text(texts)).isEqualTo("Complete");
        assertThat(status.plain().orElseThrow().text(texts)).isEqualTo("Content-Length");
        assertThat(status.muted()).extracting(p -> p.text(texts)).containsExactly("RFC 9112 §6.3", "still open");
    }

    @Test
    void eachClassOfStatusHasItsColour() {
        assertThat(kind("301 Moved Permanently")).isEqualTo(Badge.Kind.REDIRECTION);
        assertThat(kind("404 Not Found")).isEqualTo(Badge.Kind.CLIENT_ERROR);
        assertThat(kind("500 Oops")).isEqualTo(Badge.Kind.SERVER_ERROR);
    }

    @Test
    void aReasonPhraseIsCutAndMayBeMissing() {
        assertThat(said(status("HTTP/1.1 200 \r\n\r\n"))).isEqualTo("200");
        assertThat(said(status("HTTP/1.1 200 " + "x".repeat(500) + "\r\n\r\n"))).hasSizeLessThan(50).endsWith("…");
    }

    @Test
    void nobodyThere() {
        Exchange exchange = Exchanges.get("http://127.0.0.1:1", "/");
        assertThat(Status.of(exchange).kind()).isEqualTo(Badge.Kind.NO_ANSWER);
        assertThat(said(Status.of(exchange))).isEqualTo("NO ANSWER");
        assertThat(exchange.outcome().says()).isNotBlank();
    }

    @Test
    void closedWithoutAnOctet() {
        assertThat(said(status(""))).isEqualTo("NO ANSWER");
    }

    @Test
    void tlsWithOneWhoSpeaksNone() {
        try (TestPeer peer = TestPeer.answers("not TLS at all\r\n")) {
            Status status = Status.of(Exchanges.get("https://127.0.0.1:" + peer.port(), "/"));
            assertThat(said(status)).containsAnyOf("TLS FAILED", "TIMED OUT in TLS handshake");
        }
    }

    @Test
    void notHttpIsPurple() {
        Status status = status("220 mail.example ESMTP\r\n");
        assertThat(status.kind()).isEqualTo(Badge.Kind.NOT_HTTP);
        assertThat(said(status)).isEqualTo("NOT HTTP");
    }

    @Test
    void anIncompleteAnswerSaysHowMuchOfHowMuch() {
        Status status = status("HTTP/1.1 200 OK\r\nContent-Length: 96204\r\n\r\nabc");
        assertThat(said(status)).isEqualTo("INCOMPLETE 3 of 96,204");
        assertThat(status.strong().orElseThrow().text(texts)).isEqualTo("200 OK");
        assertThat(said(status("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc"))).isEqualTo(
                "INCOMPLETE");
    }

    @Test
    void framingThatCannotBeRead() {
        Status status = status("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx");
        assertThat(said(status)).isEqualTo("MALFORMED");
    }

    @Test
    void timedOutSaysInWhichPhaseAndAfterHowLong() {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::hold)) {
            Status status = Status.of(Exchanges.get("http://127.0.0.1:" + peer.port(), "/"));
            assertThat(status.kind()).isEqualTo(Badge.Kind.TIMED_OUT);
            assertThat(said(status)).isEqualTo("TIMED OUT in waiting for the first octet after 0.3 s");
        }
    }

    @Test
    void cancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Status status = Status.of(Exchanges.send("http://127.0.0.1:1", "GET / HTTP/1.1\r\n\r\n", cancellation));
        assertThat(status.kind()).isEqualTo(Badge.Kind.CANCELLED);
        assertThat(said(status)).isEqualTo("CANCELLED");
    }

    @Test
    void rawOctetsHaveNoStatus() {
        try (TestPeer peer = TestPeer.plays(client -> client.send(Octets.latin1("+OK\r\n")))) {
            Status status = Status.of(Exchanges.get("tcp://127.0.0.1:" + peer.port(), "/"));
            assertThat(said(status)).isEqualTo("OCTETS");
        }
    }

    @Test
    void theBadgeSpeaksTheLanguageOfTheMoment() {
        Status status = status("220 ready\r\n");
        language.set(Language.CHINESE);
        assertThat(said(status)).isEqualTo("不是 HTTP");
    }

    private Status status(String answer) {
        return Status.of(Exchanges.answered(answer));
    }

    private Badge.Kind kind(String line) {
        return status("HTTP/1.1 " + line + "\r\nContent-Length: 0\r\n\r\n").kind();
    }

    private String said(Status status) {
        return status.badge().text(texts);
    }
}
