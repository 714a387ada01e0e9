package rawbench.ui.calls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rawbench.calls.Line;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** The flow chart of an exchange, call by call. */
public final class CallsView extends VBox {
    private final Texts texts;
    private final ListView<Line> rows = new ListView<>();
    private final Label empty = new Label();

    public CallsView(CallsModel model, ObservableValue<Language> language) {
        texts = new Texts(CallsView.class, language);
        getStyleClass().add("calls");
        empty.textProperty().bind(texts.bound("empty"));
        empty.getStyleClass().add("muted");
        rows.setPlaceholder(empty);
        rows.getStyleClass().addAll("plain-list", "call-lines");
        rows.accessibleTextProperty().bind(texts.bound("lines"));
        rows.setCellFactory(_ -> new LineCell());
        setVgrow(rows, Priority.ALWAYS);
        getChildren().add(rows);
        model.linesProperty().subscribe(rows::setItems);
    }
}
