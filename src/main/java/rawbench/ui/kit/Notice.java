package rawbench.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

/** A strip that says one thing a person should know about what is below it, with what can be done. */
public final class Notice extends HBox {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Label says = new Label();

    public Notice(boolean warning, Node... actions) {
        getStyleClass().add("notice");
        pseudoClassStateChanged(WARNING, warning);
        setMinHeight(USE_PREF_SIZE);
        says.setWrapText(true);
        says.setMinWidth(60);
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Icons.of(warning ? Feather.ALERT_TRIANGLE : Feather.INFO), says);
        getChildren().addAll(actions);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Says this, or nothing where it is empty. */
    public void say(String sentence) {
        says.setText(sentence);
        setAccessibleText(sentence);
        setVisible(!sentence.isEmpty());
    }

    public String said() {
        return says.getText();
    }
}
