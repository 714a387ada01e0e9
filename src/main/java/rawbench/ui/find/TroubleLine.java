package rawbench.ui.find;

import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;

/** The line below a bar that says why what was typed cannot be used; it is there only where it has something to say. */
public final class TroubleLine extends Label {
    public TroubleLine() {
        setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        getStyleClass().add("find-trouble");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
    }

    /** Says this, or nothing where it is empty. */
    public void say(String sentence) {
        setText(sentence);
        setVisible(!sentence.isEmpty());
    }
}
