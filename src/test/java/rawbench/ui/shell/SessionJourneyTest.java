package rawbench.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.store.TabLook;
import rawbench.ui.viewer.Selection;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes back after the window was closed: how each tab was looked at, and tabs that were closed. */
class SessionJourneyTest extends Journey<Someone> {
    SessionJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    private TabModel front() {
        until(() -> desk.workspace().selectedProperty().get() != null && desk.practiceProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        return desk.workspace().selectedProperty().get();
    }

    private static Octets lines(int count) {
        StringBuilder text = new StringBuilder("POST / HTTP/1.1\r\nHost: a\r\n\r\n");
        for (int i = 0; i < count; i++) {
            text.append("line ").append(i).append("\r\n");
        }
        return Octets.latin1(text.toString());
    }

    @Test
    void caretSelectionViewAndSplittersComeBack() {
        front();
        robot.interact(() -> {
            TabModel tab = desk.workspace().newTab(new RequestDraft("", "http://a", lines(300)));
            tab.request().aim("http://" + desk.practiceProperty().get());
            tab.sending().send();
        });
        TabModel sent = front();
        until(() -> sent.response().answerProperty().get() != null && !sent.response().busyProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            GenericStyledArea<?, ?, ?> area = editor();
            area.selectRange(area.getAbsolutePosition(210, 2), area.getAbsolutePosition(205, 0));
            area.showParagraphAtTop(200);
            desk.view().headDivider.set(0.61);
            desk.view().divider.set(0.3);
            ((TabPage) desk.content().page()).response().look("timing");
        });
        until(() -> front().look().scroll() == 200);
        TabLook before = front().look();
        assertThat(before.anchor()).isGreaterThan(before.caret()).isNotZero();
        assertThat(before.choices()).containsEntry("response", "timing");
        restart();
        assertThat(front().request().draft().octets()).isEqualTo(lines(300));
        assertThat(front().look().choices()).isEqualTo(before.choices());
        assertThat(front().request().selectionProperty().get()).isEqualTo(new Selection(before.anchor(),
                before.caret()));
        until(() -> editor().firstVisibleParToAllParIndex() == 200);
        assertThat(desk.view().headDivider.get()).isBetween(0.6, 0.62);
        assertThat(desk.view().divider.get()).isBetween(0.29, 0.31);
    }

    private GenericStyledArea<?, ?, ?> editor() {
        return (GenericStyledArea<?, ?, ?>) inWindow("#request").queryAll()
                .stream()
                .filter(node -> node instanceof GenericStyledArea)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClosedTabIsReopenedAfterARestartWithTheEditsThatWereNotSaved() {
        front();
        robot.interact(() -> desk.workspace()
                .newTab()
                .request()
                .show(new RequestDraft("", "http://a", Octets.latin1("GET /nowhere-else HTTP/1.1\r\n\r\n"))));
        person.answer = Person.Unsaved.DISCARD;
        robot.push(KeyCode.CONTROL, KeyCode.W);
        until(() -> desk.workspace().tabs().stream().noneMatch(SessionJourneyTest::edited));
        restart();
        front();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        until(() -> desk.workspace().tabs().stream().anyMatch(SessionJourneyTest::edited));
        assertThat(front().request().dirtyProperty().get()).isTrue();
        assertThat(desk.workspace().strip().canReopen()).isFalse();
    }

    private static boolean edited(TabModel tab) {
        return tab.request().draft().octets().startsWith(Octets.latin1("GET /nowhere-else"));
    }
}
