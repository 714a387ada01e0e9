package rawbench.ui.shell;

import java.util.List;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Nodes;
import rawbench.ui.kit.Texts;

/** The first steps, in three lines, for who never was here: send, look, compare. Put away once, it never comes again. */
final class HintStrip extends HBox {
    /** Under this width, in the height of its letters, the lines would fill the window: one at a time is shown. */
    private static final double ROOM = 75;

    private final VBox words = new VBox();
    private final Button next = new Button();
    private int front;

    HintStrip(BooleanProperty shown, Commands commands, Texts texts) {
        getStyleClass().add("hints");
        setId("hints");
        List<ObservableValue<String>> lines = List.of(texts.bound("hint.send", commands.shown("send")),
                texts.bound("hint.look", commands.shown("panes")),
                texts.bound("hint.compare", commands.shown("compare.previous"), commands.shown("keys"),
                        commands.shown("palette")));
        words.getStyleClass().add("hint-lines");
        for (ObservableValue<String> line : lines) {
            Label says = new Label();
            says.setWrapText(true);
            says.textProperty().bind(line);
            words.getChildren().add(says);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Icons.only(next, Feather.CHEVRON_RIGHT, texts.bound("hint.next"));
        next.setId("hints-next");
        next.managedProperty().bind(next.visibleProperty());
        next.setOnAction(_ -> {
            front = (front + 1) % lines.size();
            arrange();
        });
        widthProperty().subscribe(this::arrange);
        ((Label) words.getChildren().getFirst()).fontProperty().subscribe(this::arrange);
        Button away = Icons.only(new Button(), Feather.X, texts.bound("hint.dismiss"));
        away.setId("hints-away");
        away.setOnAction(_ -> shown.set(false));
        getChildren().addAll(words, next, away);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(shown);
    }

    private void arrange() {
        boolean narrow = getWidth() < ROOM * ((Label) words.getChildren().getFirst()).getFont().getSize();
        next.setVisible(narrow);
        for (int i = 0; i < words.getChildren().size(); i++) {
            Nodes.only(words.getChildren().get(i), !narrow || i == front);
        }
    }
}
