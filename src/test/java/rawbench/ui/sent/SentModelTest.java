package rawbench.ui.sent;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.response.Exchanges;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

class SentModelTest {
    private static final String ANSWER = "HTTP/1.1 204 No Content\r\n\r\n";

    private final SentModel model = new SentModel(new InlineWork());
    private final Texts texts = new Texts(SentView.class, new SimpleObjectProperty<>(Language.ENGLISH));

    private SentTexts shown(Exchange exchange) {
        model.show(exchange);
        return new SentTexts(model.comparedProperty().get(), texts);
    }

    private static Exchange sent(String request) {
        try (TestPeer peer = TestPeer.answers(ANSWER)) {
            return Exchanges.send("http://127.0.0.1:" + peer.port(), request, new Cancellation());
        }
    }

    @Test
    void whatWentAsItWasTypedIsIdentical() {
        SentTexts said = shown(sent("GET / HTTP/1.1\nhost: x\r\n\r\n"));
        assertThat(model.comparedProperty().get().identical()).isTrue();
        assertThat(said.result()).isEqualTo("Identical: 26 octets");
        assertThat(model.comparedProperty().get().socketDigest())
                .isEqualTo(model.comparedProperty().get().editorDigest())
                .isEqualTo(Octets.latin1("GET / HTTP/1.1\nhost: x\r\n\r\n").sha256());
        assertThat(model.viewer().octetsProperty().get()).isEqualTo(Octets.latin1("GET / HTTP/1.1\nhost: x\r\n\r\n"));
        assertThat(said.notes()).isEmpty();
    }

    @Test
    void theFirstDifferenceIsToldWithBothOctetsAndTheirSurroundings() {
        Exchange went = sent("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n");
        SentTexts said = shown(SentStates.altered(went, "GET / HTTP/1.1\r\nHost: b.example\r\n\r\n"));
        assertThat(said.result()).isEqualTo("Differs at octet 22");
        assertThat(said.reason()).isEqualTo("The editor had 62 there, the socket writer handed over 61.");
        assertThat(said.rows(model.comparedProperty().get().socket()).lines().toList()).containsExactly(
                "00000000  47 45 54 20 2f 20 48 54  54 50 2f 31 2e 31 0d 0a  GET / HTTP/1.1··",
                "00000010  48 6f 73 74 3a 20 61 2e  65 78 61 6d 70 6c 65 0d  Host: a.example·",
                "                            ^^",
                "00000020  0a 0d 0a                                          ···");
        assertThat(model.comparedProperty().get().editorDigest())
                .isNotEqualTo(model.comparedProperty().get().socketDigest());
    }

    @Test
    void whatWentBehindTheEndOfTheEditorsOctetsIsADifference() {
        SentTexts said = shown(SentStates.altered(sent("GET / HTTP/1.1\r\n\r\n"), "GET / HTTP/1.1\r\n"));
        assertThat(said.result()).isEqualTo("Differs at octet 16");
        assertThat(said.reason()).isEqualTo("The editor had nothing any more there, the socket writer handed over 0d.");
    }

    @Test
    void aBodyThatWaitedInVainIsSaidNotToHaveGone() {
        SentTexts said = shown(SentStates.refused());
        assertThat(said.result()).isEqualTo("69 of 74 octets were sent");
        assertThat(said.reason()).isEqualTo("The server answered 417 before the body, which waited for its leave.");
    }

    @Test
    void aBodyThatGotLeaveIsSaidToHaveFollowed() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 100 Continue\r\n\r\n");
            client.read(5);
            client.send(ANSWER);
        })) {
            SentTexts said = shown(Exchanges.send("http://127.0.0.1:" + peer.port(), "POST / HTTP/1.1\r\n"
                    + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\nhello", new Cancellation()));
            assertThat(said.result()).isEqualTo("Identical: 65 octets");
            assertThat(said.notes()).containsExactly(
                    "The head was sent alone; after 100 (Continue) came, the body followed.");
        }
    }

    @Test
    void whereNoConnectionStoodNothingWasSent() {
        SentTexts said = shown(Exchanges.get("http://127.0.0.1:9", "/"));
        assertThat(said.result()).isEqualTo("Nothing was sent");
        assertThat(said.reason()).contains("refused");
    }

    @Test
    void whatWasSaidToAProxyStandsApartWithoutItsPassword() {
        SentTexts said = shown(SentStates.throughProxy());
        assertThat(said.result()).isEqualTo("Identical: 18 octets");
        assertThat(said.notes()).singleElement()
                .asString()
                .startsWith("Before these, ")
                .contains("the proxy 127.0.0.1");
        model.greetingProperty().set(true);
        assertThat(model.viewer().octetsProperty().get().latin1()).startsWith("CONNECT example.com:80 HTTP/1.1")
                .contains("Basic ***");
        model.show(sent("GET / HTTP/1.1\r\n\r\n"));
        assertThat(model.greetingProperty().get()).isFalse();
        assertThat(model.viewer().octetsProperty().get().latin1()).startsWith("GET /");
    }

    @Test
    void severalRequestsAreComparedAsOneText() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.readHead();
            client.send(ANSWER + ANSWER);
        })) {
            SentTexts said = shown(Exchanges.send("http://127.0.0.1:" + peer.port(),
                    "GET / HTTP/1.1\r\nHost: h\r\n\r\n".repeat(2), new Cancellation()));
            assertThat(said.result()).isEqualTo("Identical: 54 octets");
            assertThat(said.notes()).containsExactly(
                    "The octets hold 2 requests, sent one after the other; 2 answers came.");
        }
    }

    @Test
    void whatNobodyLooksAtIsNotCompared() {
        model.looked(false);
        model.show(sent("GET / HTTP/1.1\r\n\r\n"));
        assertThat(model.comparedProperty().get()).isNull();
        model.looked(true);
        assertThat(model.comparedProperty().get().identical()).isTrue();
    }

    @Test
    void theReasonsAreSaidInBothLanguages() {
        Texts chinese = new Texts(SentView.class, new SimpleObjectProperty<>(Language.CHINESE));
        model.show(SentStates.refused());
        SentTexts said = new SentTexts(model.comparedProperty().get(), chinese);
        assertThat(said.result()).contains("69", "74");
        assertThat(said.reason()).contains("417");
    }
}
