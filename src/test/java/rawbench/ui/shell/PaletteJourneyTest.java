package rawbench.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.ui.kit.Language;
import rawbench.ui.palette.PaletteModel;
import rawbench.ui.settings.SettingsView;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done from the palette, and keys that are changed, in the real window and across a restart. */
class PaletteJourneyTest extends Journey<Someone> {
    PaletteJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    private void ready() {
        until(() -> desk.workspace().selectedProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(String text) {
        robot.interact(() -> inWindow("#palette-field").<TextField>query().setText(text));
    }

    @Test
    void aFewLettersFindACommandWhichIsThenTheFirstAlsoAfterARestart() {
        ready();
        Node before = stage.getScene().getFocusOwner();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> desk.palette().kindProperty().get() == PaletteModel.Kind.COMMANDS);
        type("chinlang");
        assertThat(desk.palette().rows()).isEmpty();
        type("lang sim");
        type("language:");
        type("简体");
        robot.push(KeyCode.ENTER);
        until(() -> desk.view().language.get() == Language.CHINESE);
        assertThat(desk.palette().kindProperty().get()).isNull();
        assertThat(stage.getScene().getFocusOwner()).isSameAs(before);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> desk.palette().rows().getFirst().item().id().equals("language.chinese"));
        type("english");
        assertThat(desk.palette().rows().getFirst().item().id()).isEqualTo("language.english");
        robot.push(KeyCode.ESCAPE);
        until(() -> desk.palette().kindProperty().get() == null);
        restart();
        ready();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> desk.palette().rows().getFirst().item().id().equals("language.chinese"));
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void whatCannotBeDoneSaysWhyAndTemplatesAreOpenedByAFewLetters() {
        ready();
        robot.interact(() -> java.util.List.copyOf(desk.workspace().strip().tabs()).forEach(desk.workspace()::close));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> desk.palette().kindProperty().get() != null);
        type("send the request");
        assertThat(desk.palette().rows().getFirst().item().obstacle())
                .contains("needs a request or a listener in front");
        robot.push(KeyCode.ENTER);
        assertThat(desk.palette().kindProperty().get()).isNotNull();
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        until(() -> desk.palette().kindProperty().get() == PaletteModel.Kind.OPEN);
        type("post");
        assertThat(desk.palette().rows()).isNotEmpty();
        robot.push(KeyCode.ENTER);
        until(() -> desk.workspace().selectedProperty().get() != null);
        assertThat(desk.workspace().selectedProperty().get().request().octetsProperty().get().latin1())
                .startsWith("POST");
    }

    @Test
    void aKeyThatIsPressedForACommandIsItsOwnFromThenOnAlsoAfterARestart() {
        ready();
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.interact(() -> desk.content().showSettings(SettingsView.Section.KEYS));
        fire("#keys-add-sidebar");
        robot.push(KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.J);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.view().stacked.get()).as("the key was recorded, not obeyed").isFalse();
        fire("#keys-take");
        robot.push(KeyCode.ESCAPE);
        obeys();
        restart();
        ready();
        obeys();
    }

    private void obeys() {
        boolean stacked = desk.view().stacked.get();
        boolean shown = desk.view().sidebar.get();
        robot.push(KeyCode.CONTROL, KeyCode.J);
        until(() -> desk.view().sidebar.get() != shown);
        assertThat(desk.view().stacked.get()).isEqualTo(stacked);
    }

    private void fire(String button) {
        until(() -> !inWindow(button).queryAll().isEmpty());
        robot.interact(() -> inWindow(button).<ButtonBase>query().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theSheetOfKeysComesByF1AndGoesByEsc() {
        ready();
        robot.push(KeyCode.F1);
        until(() -> inWindow("#keys").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        until(() -> !inWindow("#keys").query().isVisible());
    }
}
