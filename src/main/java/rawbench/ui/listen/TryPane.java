package rawbench.ui.listen;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.draft.Behaviour;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** What stands where no client ever came: how to begin, or commands that come to the listener. */
final class TryPane extends VBox {
    private final ListenerModel model;
    private final Texts texts;
    private final Label says = new Label();
    private final VBox commands = new VBox();

    TryPane(ListenerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("try");
        setAlignment(Pos.CENTER);
        says.getStyleClass().add("muted");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        commands.getStyleClass().add("commands");
        getChildren().addAll(says, commands);
        model.standingProperty().subscribe(_ -> show());
        texts.language().subscribe(_ -> show());
    }

    private void show() {
        commands.getChildren().clear();
        switch (model.standingProperty().get()) {
            case Standing.Stopped _ -> says.setText(texts.text("try.stopped"));
            case Standing.Opening _ -> says.setText("");
            case Standing.Open(var at) -> {
                says.setText(texts.text("try.open"));
                Behaviour does = model.openedWith().does();
                TryCommands.of(at, DoesModel.Kind.of(does)).forEach(line -> commands.getChildren().add(command(line)));
            }
        }
    }

    private HBox command(String line) {
        Label text = new Label(line);
        text.getStyleClass().add("mono");
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = Icons.only(new Button(), Feather.COPY, texts.bound("try.copy", line));
        copy.setOnAction(_ -> Clip.copy(line));
        HBox box = new HBox(text, copy);
        box.getStyleClass().add("command");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
