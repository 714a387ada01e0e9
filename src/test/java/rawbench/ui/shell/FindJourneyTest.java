package rawbench.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.Selection;
import rawbench.ui.viewer.ViewerModel;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding by the usual keys in the pane that has the keyboard: body, headers, request. */
class FindJourneyTest extends Journey<Someone> {
    FindJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    /** The bars in sight, of which there is one at a time here. */
    private String counted() {
        return inWindow(".find-count").queryAllAs(Labeled.class)
                .stream()
                .filter(this::inSight)
                .map(Labeled::getText)
                .reduce("", String::concat);
    }

    private boolean inSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** All letters at once: counts of a part of the word would else pass for those of the word. */
    private void type(String wanted) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        until(() -> stage.getScene().getFocusOwner() instanceof TextInputControl);
        robot.interact(() -> ((TextInputControl) stage.getScene().getFocusOwner()).setText(wanted));
    }

    @Test
    void eachPaneIsSearchedByTheUsualKeys() {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Type: b\r\n"
                + "Content-Length: 24\r\n\r\nfirst line\nfirst again\n")) {
            robot.interact(() -> desk.workspace()
                    .newTab(new RequestDraft("text", "http://127.0.0.1:" + peer.port(),
                            Octets.latin1("GET / HTTP/1.1\r\nHost: host\r\nX-Host: a host\r\n\r\n"))));
            TabModel tab = desk.workspace().selectedProperty().get();
            inTheRequest();
            robot.push(KeyCode.F5);
            until(() -> tab.response().answerProperty().get() != null && !tab.response().busyProperty().get());
            WaitForAsyncUtils.waitForFxEvents();
            inTheHeaders();
            inTheBody(tab.response().body().content());
        }
    }

    private void inTheRequest() {
        CodeArea editor = inWindow("#request").query();
        robot.interact(() -> {
            editor.requestFocus();
            editor.moveTo(0);
        });
        type("host");
        until(() -> counted().equals("1 of 4"));
        assertThat(editor.getSelectedText()).isEqualTo("Host");
        robot.push(KeyCode.F3);
        assertThat(editor.getSelectedText()).isEqualTo("host");
        assertThat(editor.getStyleOfChar(editor.getSelection().getStart())).contains("mark-hit");
        robot.push(KeyCode.ESCAPE);
        assertThat(editor.isFocused()).isTrue();
        assertThat(editor.getStyleOfChar(editor.getSelection().getStart())).doesNotContain("mark-hit");
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        assertThat(editor.getSelectedText()).isEqualTo("Host");
        assertThat(counted()).isEmpty();
    }

    private void inTheHeaders() {
        ListView<?> fields = inWindow(".head-list").query();
        robot.interact(fields::requestFocus);
        type("type");
        until(() -> counted().equals("1 of 2"));
        assertThat(fields.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.push(KeyCode.F3);
        assertThat(fields.getSelectionModel().getSelectedIndex()).isEqualTo(2);
        robot.push(KeyCode.F3);
        assertThat(fields.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.push(KeyCode.ESCAPE);
        assertThat(fields.isFocused()).isTrue();
    }

    private void inTheBody(ViewerModel body) {
        Node viewer = inWindow(".octet-viewer").match(n -> inSight(n) && ((OctetViewer) n).model() == body).query();
        robot.interact(viewer::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        robot.write("2");
        robot.push(KeyCode.ENTER);
        assertThat(viewer.isFocused()).isTrue();
        assertThat(body.selectionProperty().get()).isEqualTo(new Selection(11, 11));
        type("first");
        until(() -> counted().equals("2 of 2"));
        assertThat(body.selectionProperty().get()).isEqualTo(new Selection(11, 16));
        robot.push(KeyCode.ENTER);
        assertThat(body.selectionProperty().get()).isEqualTo(new Selection(0, 5));
        assertThat(body.marksProperty().get().in(0, 24, 10)).hasSize(2);
    }
}
