package rawbench.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.draft.RequestDraft;
import rawbench.ui.kit.Clip;

import static org.assertj.core.api.Assertions.assertThat;

/** A curl command pasted into a new tab, in the real window with its own notices. */
class CurlPasteJourneyTest extends Journey<Person> {
    private static final String COMMAND = "curl -X PUT 'https://a.example:8443/x?y=1' -H 'X-A: b' -d 'c=d'";

    CurlPasteJourneyTest() {
        super(null);
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    private RequestDraft draft() {
        return desk.workspace().selectedProperty().get().request().draft();
    }

    private void press(String action) {
        until(() -> inWindow(".notice-action").queryAllAs(Button.class)
                .stream()
                .anyMatch(button -> button.getText().equals(action)));
        robot.interact(() -> inWindow(".notice-action").queryAllAs(Button.class)
                .stream()
                .filter(button -> button.getText().equals(action))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    @Test
    void becomesTheRequestThatItMeansAndTheCommandAgain() {
        robot.interact(() -> {
            desk.workspace().newTab();
            Clip.copy(COMMAND);
        });
        robot.interact(() -> inWindow("#request").query().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        until(() -> draft().octets().latin1().equals(COMMAND));
        press("Turn it into a request");
        until(() -> draft().octets().latin1().startsWith("PUT /x?y=1 HTTP/1.1\r\nHost: a.example:8443\r\n"));
        assertThat(draft().octets().latin1()).endsWith("\r\n\r\nc=d").contains("\r\nX-A: b\r\n");
        assertThat(draft().target()).isEqualTo("https://a.example:8443");
        press("Back to the command");
        until(() -> draft().octets().latin1().equals(COMMAND));
    }
}
