package rawbench.ui.shell;

import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.draft.RequestDraft;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** Typing, a repair, sending, another tab, and all of it taken back step by step. */
class EditorJourneyTest extends Journey<Someone> {
    private static final Octets FIRST = Octets.latin1("GET / HTTP/1.1\r\nHost: host\r\n\r\n");

    EditorJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    private CodeArea editor() {
        CodeArea editor = inWindow("#request").query();
        robot.interact(editor::requestFocus);
        return editor;
    }

    @Test
    void whatWasTypedRepairedAndSentIsTakenBackStepByStep() {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            robot.interact(() -> desk.workspace()
                    .newTab(new RequestDraft("text", "http://127.0.0.1:" + peer.port(), FIRST)));
            TabModel tab = desk.workspace().selectedProperty().get();
            CodeArea editor = editor();
            robot.interact(() -> editor.moveTo(5));
            robot.write("a");
            Octets typed = Octets.latin1("GET /a HTTP/1.1\r\nHost: host\r\n\r\n");
            assertThat(tab.request().draft().octets()).isEqualTo(typed);
            robot.interact(() -> tab.request().apply(List.of(Edit.insertion(29, Octets.latin1("X: y\r\n")))));
            assertThat(editor.getCaretPosition()).isEqualTo(6);
            robot.push(KeyCode.F5);
            until(() -> tab.response().answerProperty().get() != null && !tab.response().busyProperty().get());
            robot.interact(() -> {
                desk.workspace().newTab();
                desk.workspace().strip().step(-1);
            });
            assertThat(desk.workspace().selectedProperty().get()).isSameAs(tab);
            editor();
            robot.push(KeyCode.CONTROL, KeyCode.Z);
            assertThat(tab.request().draft().octets()).isEqualTo(typed);
            robot.push(KeyCode.CONTROL, KeyCode.Z);
            assertThat(tab.request().draft().octets()).isEqualTo(FIRST);
            robot.push(KeyCode.CONTROL, KeyCode.Y);
            assertThat(tab.request().draft().octets()).isEqualTo(typed);
        }
    }

    @Test
    void whatIsFoundIsReplacedByTheKeysOfTheWindow() {
        robot.interact(() -> desk.workspace().newTab(new RequestDraft("text", "http://127.0.0.1:1", FIRST)));
        TabModel tab = desk.workspace().selectedProperty().get();
        editor();
        robot.push(KeyCode.CONTROL, KeyCode.H);
        robot.write("host");
        robot.interact(() -> {
            inWindow("#replace-field").queryTextInputControl().setText("name");
            inWindow("#replace-all").queryButton().fire();
        });
        Octets replaced = Octets.latin1("GET / HTTP/1.1\r\nname: name\r\n\r\n");
        until(() -> tab.request().draft().octets().equals(replaced));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(tab.request().draft().octets()).isNotEqualTo(replaced);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(tab.request().draft().octets()).isEqualTo(FIRST);
    }
}
