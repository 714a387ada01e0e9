package rawbench.ui.response;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import rawbench.content.CodingStep;
import rawbench.ui.kit.Texts;

/**
 * The coding ladder, a line for each rung in the order in which they were undone. It is there where a person should see it
 * without asking: more than one rung, or one that tore. A single sound rung stands beside its field.
 */
final class LadderStrip extends VBox {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");

    private final Texts texts;

    LadderStrip(Texts texts) {
        this.texts = texts;
        getStyleClass().add("ladder");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(List<CodingStep> ladder) {
        getChildren().clear();
        setVisible(ladder.size() > 1 && ladder.stream().anyMatch(s -> s.ending() != CodingStep.Ending.EMPTY)
                || ladder.stream().anyMatch(Rung::odd));
        for (CodingStep step : ladder) {
            Label line = new Label(Rung.line(step).text(texts));
            line.getStyleClass().add("rung");
            line.pseudoClassStateChanged(ODD, Rung.odd(step));
            line.setWrapText(true);
            line.setFocusTraversable(true);
            line.setAccessibleText(line.getText());
            getChildren().add(line);
        }
    }

    /** Nothing is known of it while a body comes. */
    void hide() {
        getChildren().clear();
        setVisible(false);
    }
}
