package rawbench.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.draft.RequestDraft;
import rawbench.evidence.SameExchange;
import rawbench.exchange.Exchange;
import rawbench.exchange.Outcome;
import rawbench.octets.Octets;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** From an answer to a file, and from the file to a tab, with nobody at the other end any more. */
class EvidenceJourneyTest extends Journey<Someone> {
    private static final String REQUEST = "GET /a HTTP/1.1\r\nHost: h\r\nCookie: id=secret\r\n\r\n";

    EvidenceJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    @Test
    void anAnswerIsSavedMaskedAndOpenedAgainWithoutItsPeer() throws Exception {
        Exchange sent = sent("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        Path file = home.resolve("probe.evidence.txt");
        save(file, "Evidence file, secrets masked…");
        assertThat(file).content().contains("| Cookie: *********\\r\\n").doesNotContain("secret\\r");

        TabModel opened = open(file);
        assertThat(opened.response().exchange().orElseThrow().outcome()).isEqualTo(sent.outcome());
        assertThat(label()).contains("probe.evidence.txt").contains("asterisks");
        Label digest = inWindow(".digest").query();
        assertThat(digest.getAccessibleText()).as("of what was sent, not of the asterisks")
                .isEqualTo("SHA-256 " + sent.request().sha256());
        assertThat(person.asked).contains("127.0.0.1-" + port(sent) + ".evidence.txt");
    }

    @Test
    void withSecretsItCannotBeToldFromWhatWasSent() throws Exception {
        Exchange sent = sent("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut");
        assertThat(sent.outcome()).isInstanceOf(Outcome.Incomplete.class);
        Path file = home.resolve("cut.evidence.txt");
        save(file, "Evidence file, with secrets…");
        SameExchange.check(open(file).response().exchange().orElseThrow(), sent);
        assertThat(label()).contains("cut.evidence.txt").doesNotContain("asterisks");
    }

    private Exchange sent(String answer) {
        try (TestPeer peer = TestPeer.answers(answer)) {
            robot.interact(() -> desk.workspace()
                    .newTab(new RequestDraft("first", "http://127.0.0.1:" + peer.port(), Octets.latin1(REQUEST))));
            TabModel tab = front();
            robot.interact(tab.sending()::send);
            until(() -> tab.response().answerProperty().get() != null && !tab.response().busyProperty().get());
            return tab.exchangeProperty().get();
        }
    }

    private void save(Path file, String choice) {
        person.file = file;
        robot.interact(() -> {
            MenuItem item = inWindow(".menu-button").queryAllAs(MenuButton.class)
                    .stream()
                    .map(button -> find(button, choice))
                    .filter(Objects::nonNull)
                    .reduce((_, last) -> last)
                    .orElseThrow();
            item.fire();
        });
        until(() -> Files.exists(file) && person.heard.stream().anyMatch(said -> said.startsWith("Saved ")));
    }

    private static MenuItem find(MenuButton button, String text) {
        return button.getItems().stream().filter(item -> text.equals(item.getText())).findFirst().orElse(null);
    }

    private TabModel open(Path file) {
        TabModel before = front();
        person.chosen = java.util.Optional.of(file);
        robot.interact(desk.content()::focusFront);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> front() != before && front().response().answerProperty().get() != null);
        return front();
    }

    private String label() {
        until(() -> inWindow("#evidence").queryAll().stream().anyMatch(Node::isManaged));
        return inWindow("#evidence").queryAll()
                .stream()
                .filter(Node::isManaged)
                .map(line -> ((EvidenceLine) line).said())
                .findFirst()
                .orElseThrow();
    }

    private TabModel front() {
        return desk.workspace().selectedProperty().get();
    }

    private static int port(Exchange exchange) {
        return Integer.parseInt(exchange.target().endpoint().authority().replaceAll(".*:", ""));
    }
}
