package rawbench.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** From a Location in an answer to the request for it, in the real window. */
class LinkJourneyTest extends Journey<Someone> {
    LinkJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    @Test
    void aClickOnALocationOpensATabThatIsAimedThereAndSendsNothing() {
        try (TestPeer peer = TestPeer
                .answers("HTTP/1.1 302 Found\r\nLocation: /next?a=b#c\r\nContent-Length: 0\r\n\r\n")) {
            String target = "http://127.0.0.1:" + peer.port();
            robot.interact(() -> desk.workspace()
                    .newTab(new RequestDraft("first", target, Octets.latin1(
                            "POST /docs/form HTTP/1.1\r\nHost: www.example.com\r\nCookie: a=b\r\nContent-Length: 0\r\n\r\n"))));
            TabModel first = desk.workspace().selectedProperty().get();
            robot.interact(first.sending()::send);
            until(() -> inWindow(".field-link").tryQuery().isPresent());
            Text link = inWindow(".field-link").query();
            assertThat(link.getText()).isEqualTo("/next?a=b#c");
            robot.clickOn(link, MouseButton.PRIMARY);
            until(() -> desk.workspace().selectedProperty().get() != first);
            TabModel followed = desk.workspace().selectedProperty().get();
            assertThat(followed.request().draft().target()).isEqualTo(target);
            assertThat(followed.request().draft().octets().latin1())
                    .isEqualTo("GET /next?a=b HTTP/1.1\r\nHost: www.example.com\r\nCookie: a=b\r\n\r\n");
            assertThat(followed.exchangeProperty().get()).isNull();
            assertThat(followed.sending().runningProperty().get()).isFalse();
            assertThat(inWindow(".empty .key").<Label>query()).isNotNull();
        }
    }
}
