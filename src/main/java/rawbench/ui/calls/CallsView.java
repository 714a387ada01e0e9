package rawbench.ui.calls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** The flow chart of an exchange, call by call. */
public final class CallsView extends VBox {
    private final ChartPane chart;
    private final Label empty = new Label();

    public CallsView(CallsModel model, ObservableValue<Language> language) {
        Texts texts = new Texts(CallsView.class, language);
        CallWords words = new CallWords(texts);
        chart = new ChartPane(model, texts, words);
        getStyleClass().add("calls");
        empty.textProperty().bind(texts.bound("empty"));
        empty.getStyleClass().add("muted");
        StackPane content = new StackPane(chart, empty);
        setVgrow(content, Priority.ALWAYS);
        getChildren().add(content);
        model.chartProperty().subscribe(now -> {
            chart.setVisible(now != null);
            empty.setVisible(now == null);
        });
        language.subscribe(_ -> chart.say());
    }

    ChartPane chart() {
        return chart;
    }
}
