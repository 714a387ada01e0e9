package rawbench.ui.settings;

import java.nio.file.Path;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.store.HistoryChoice;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The section of the history: whether there is one, how much it holds, where it lies, and its clearing. */
final class HistoryPage extends VBox {
    HistoryPage(SettingsModel model, Runnable clear, Path where, Texts texts) {
        CheckBox kept = new CheckBox();
        kept.setId("history-kept");
        kept.accessibleTextProperty().bind(texts.bound("history.kept"));
        model.settingsProperty().map(now -> now.history().kept()).subscribe(on -> kept.setSelected(on));
        kept.setOnAction(_ -> {
            HistoryChoice now = model.settingsProperty().get().history();
            model.change(model.settingsProperty().get().withHistory(now.withKept(kept.isSelected())));
        });
        Label path = new Label(where.toString());
        path.setId("history-where");
        path.getStyleClass().add("mono");
        path.setWrapText(true);
        Button button = new Button();
        button.setId("history-clear");
        button.setGraphic(Icons.of(Feather.TRASH_2));
        button.textProperty().bind(texts.bound("history.clear"));
        button.setOnAction(_ -> clear.run());
        getChildren().add(new Rows(texts).add("history.kept", kept)
                .add("history.octets", Field.of(model.historyOctets(), "history.octets", texts.bound("history.octets"),
                        new SimpleStringProperty(Spelling.sized(HistoryChoice.OCTETS)), texts)
                        .unit(texts.bound("octets")))
                .add("history.days", Field.of(model.historyDays(), "history.days", texts.bound("history.days"),
                        texts.bound("history.days.usual"), texts).unit(texts.bound("history.days.unit")))
                .add("history.where", path)
                .add("history.clear", button));
    }
}
