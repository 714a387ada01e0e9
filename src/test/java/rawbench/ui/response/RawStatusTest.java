package rawbench.ui.response;

import java.util.List;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.kit.Badge;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;
import rawbench.wire.UdpPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said first where nothing frames the answer. */
class RawStatusTest {
    private final Texts texts = new Texts(ResponseView.class, new SimpleObjectProperty<>(Language.ENGLISH));

    @Test
    void datagramsAreCountedWithTheEmptyOnes() throws Exception {
        try (UdpPeer peer = UdpPeer.answers(_ -> List.of(Octets.latin1("one"), Octets.empty()))) {
            assertThat(said(sent("udp://127.0.0.1:" + peer.port())))
                    .isEqualTo("OCTETS | 2 datagrams came, 3 octets | Nothing more came until the time was up");
        }
    }

    @Test
    void noAnswerIsAResultAndNoTrouble() throws Exception {
        try (UdpPeer peer = UdpPeer.answers(_ -> List.of())) {
            Exchange exchange = sent("udp://127.0.0.1:" + peer.port());
            assertThat(Status.of(exchange).kind()).isEqualTo(Badge.Kind.TIMED_OUT);
            assertThat(said(exchange)).startsWith("NO ANSWER in 2 s | No datagram came back | ");
            assertThat(RawStatus.silent(exchange)).isTrue();
        }
    }

    @Test
    void aPortAtWhichNobodyListensIsNoAnswer() throws Exception {
        Exchange exchange = sent("udp://127.0.0.1:" + UdpPeer.nobody());
        assertThat(Status.of(exchange).kind()).isEqualTo(Badge.Kind.NO_ANSWER);
        assertThat(RawStatus.silent(exchange)).isFalse();
    }

    @Test
    void whoEndedAConnectionIsSaid() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read(4);
            client.send("220 ready\r\n");
        })) {
            assertThat(said(sent("tcp://127.0.0.1:" + peer.port())))
                    .isEqualTo("OCTETS | 11 octets came | The peer ended the connection");
        }
    }

    private static Exchange sent(String target) {
        return Exchanges.send(target, "ping", new Cancellation());
    }

    private String said(Exchange exchange) {
        Status status = Status.of(exchange);
        return status.badge().text(texts) + " | " + status.strong().orElseThrow().text(texts) + " | "
                + status.plain().orElseThrow().text(texts);
    }
}
