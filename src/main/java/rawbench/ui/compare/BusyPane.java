package rawbench.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;

import rawbench.ui.kit.Texts;

/** What moves while a comparison takes longer than a moment, and ends it. */
final class BusyPane extends HBox {
    BusyPane(CompareModel model, Texts texts) {
        getStyleClass().add("busy");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ProgressIndicator moving = new ProgressIndicator();
        moving.setPrefSize(18, 18);
        moving.setMinSize(18, 18);
        Label says = new Label();
        says.textProperty().bind(texts.bound("busy"));
        Button cancel = new Button();
        cancel.textProperty().bind(texts.bound("cancel"));
        cancel.setOnAction(_ -> model.giveUp());
        getChildren().addAll(moving, says, cancel);
        visibleProperty().bind(model.slowProperty());
    }
}
