package rawbench.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.viewer.Selection;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** From the framing of an answer to its body and to what was sent for it, in the real window. */
class FramingJourneyTest extends Journey<Someone> {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: www.example.com\r\n\r\n";

    FramingJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    @Test
    void aChunkLeadsToItsPlaceInTheBodyAndAsSentSaysThatNothingElseWent() {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;n=1\r\n world\r\n0\r\n\r\n")) {
            robot.interact(() -> desk.workspace()
                    .newTab(new RequestDraft("chunks", "http://127.0.0.1:" + peer.port(), Octets.latin1(REQUEST))));
            TabModel tab = desk.workspace().selectedProperty().get();
            robot.interact(tab.sending()::send);
            until(() -> tab.response().answerProperty().get() != null);
            robot.clickOn("Framing");
            until(() -> inWindow("chunk size").tryQuery().isPresent());
            robot.interact(() -> inWindow(".span-list").query().requestFocus());
            robot.type(KeyCode.DOWN, 12);
            until(() -> inWindow(".explained").<Label>query()
                    .getText()
                    .startsWith("chunk data: 6 octets of content · RFC 9112 §7.1 · octets "));
            robot.clickOn((Button) inWindow("#in-body").query());
            until(() -> inWindow(".body-pane").query().isVisible());
            assertThat(tab.response().body().content().selectionProperty().get()).isEqualTo(new Selection(6, 5));
            // Where the tabs have no room beside each other it is behind the one that has the rest.
            robot.interact(() -> ((TabPage) desk.content().page()).response().look("sent"));
            until(() -> inWindow(".sent-verdict .strong").<Label>query()
                    .getText()
                    .equals("Identical: " + REQUEST.length() + " octets"));
        }
    }
}
