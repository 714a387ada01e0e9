package rawbench.ui.shell;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.ui.settings.SettingsView;

import static org.assertj.core.api.Assertions.assertThat;

/** In the main states of the window every control that the keyboard reaches has a name for a screen reader. */
class NamedControlsTest extends Journey<Someone> {
    NamedControlsTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    @Test
    void everyControlThatTheKeyboardReachesHasAName() {
        until(() -> desk.workspace().selectedProperty().get() != null && desk.practiceProperty().get() != null);
        List<String> unnamed = new ArrayList<>();
        look("first start", unnamed);
        TabModel tab = desk.workspace().selectedProperty().get();
        robot.interact(() -> tab.sending().send());
        until(() -> tab.response().answerProperty().get() != null && !tab.response().busyProperty().get());
        for (String pane : List.of("FIELDS", "COOKIES", "CACHING", "FINDINGS", "framing", "timing", "transcript",
                "sent")) {
            robot.interact(() -> ((TabPage) desk.content().page()).response().lookAgain(pane));
            look(pane, unnamed);
        }
        robot.interact(() -> tab.sending().send());
        until(() -> tab.response().previous().isPresent() && !tab.response().busyProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        look("comparison", unnamed);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        look("finding", unnamed);
        for (SettingsView.Section section : SettingsView.Section.values()) {
            robot.interact(() -> desk.content().showSettings(section));
            look("settings " + section, unnamed);
        }
        robot.interact(() -> desk.notices().trouble("something", List.of(new NoticesModel.Action("Undo", () -> {}))));
        look("a notice", unnamed);
        for (String over : List.of("palette", "quick.open", "keys", "notices")) {
            robot.interact(() -> desk.commands().run(over));
            look(over, unnamed);
            robot.interact(() -> desk.commands().run("escape"));
        }
        assertThat(unnamed).isEmpty();
    }

    private void look(String state, List<String> unnamed) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> walk(stage.getScene().getRoot(), state, unnamed));
    }

    private void walk(Node node, String state, List<String> unnamed) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !node.isDisabled() && !(node instanceof ScrollPane) && nameless(node)
                && !partOfAnother(node)) {
            String says = node + (node.getParent() == null ? "" : " in " + node.getParent().getStyleClass());
            if (unnamed.stream().noneMatch(known -> known.endsWith(says))) {
                unnamed.add(state + ": " + says);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, state, unnamed));
        }
    }

    /** The editor of a combo box, say, is named by the box. */
    private static boolean partOfAnother(Node node) {
        return node.getParent() instanceof ComboBox || node.getParent() instanceof Spinner
                || node instanceof Button && node.getParent() instanceof Spinner;
    }

    private boolean nameless(Node node) {
        boolean text = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        // Of a text the reader says its content first; what it is stands in the help.
        String name = node.getAccessibleRole() == AccessibleRole.TEXT_AREA ? node.getAccessibleHelp()
                : node.getAccessibleText();
        boolean own = name != null && !name.isBlank()
                || node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        return !text && !own && stage.getScene()
                .getRoot()
                .lookupAll(".label")
                .stream()
                .noneMatch(label -> label instanceof Label it && node.equals(it.getLabelFor()));
    }
}
