package rawbench.ui.response;

import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

import rawbench.exchange.Repetition;
import rawbench.ui.kit.ChoiceNames;
import rawbench.ui.kit.Texts;

/** The row over the line of a tunnel that has it sent again and again, and counts. */
final class RepeatRow extends FlowPane {
    private final RepeatModel model;
    private final Texts texts;

    /** @param line what is typed */
    RepeatRow(RepeatModel model, Supplier<String> line, TunnelModel tunnel, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("repeat");
        getStyleClass().add("repeat");
        setAlignment(Pos.CENTER_LEFT);
        Button start = new Button();
        start.setId("repeat-start");
        start.getStyleClass().add("flat-tool");
        start.setMinWidth(USE_PREF_SIZE);
        model.runningProperty()
                .subscribe(running -> start.textProperty().bind(texts.bound(running ? "repeat.stop" : "repeat.start")));
        start.disableProperty().bind(model.runningProperty().not().and(tunnel.writableProperty().not()));
        start.setOnAction(_ -> {
            if (model.runningProperty().get()) {
                model.stop();
            } else {
                model.start(line.get());
            }
        });
        Label counts = new Label();
        counts.setId("repeat-counts");
        counts.textProperty()
                .bind(Bindings.createStringBinding(this::says, model.countsProperty(), model.oddProperty(),
                        texts.language()));
        getChildren().addAll(what(), label("repeat.every"),
                number("repeat-every", "repeat.every", model.everyProperty()),
                label("repeat.ms"), number("repeat-times", "repeat.times", model.timesProperty()),
                label("repeat.times"), start, counts);
        getChildren().forEach(node -> {
            if (node instanceof TextField || node instanceof ComboBox<?>) {
                node.disableProperty().bind(model.runningProperty());
            }
        });
    }

    private ComboBox<RepeatModel.What> what() {
        ComboBox<RepeatModel.What> box = new ComboBox<>();
        box.setId("repeat-what");
        box.getItems().setAll(RepeatModel.What.values());
        ChoiceNames.in(box, texts, each -> texts.text("repeat.what." + each));
        box.accessibleTextProperty().bind(texts.bound("repeat.what"));
        box.valueProperty().bindBidirectional(model.whatProperty());
        return box;
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bound(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private TextField number(String id, String key, StringProperty typed) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().addAll("mono", "number");
        field.accessibleTextProperty().bind(texts.bound(key + ".says"));
        field.promptTextProperty().bind(texts.bound(key + ".prompt"));
        field.textProperty().bindBidirectional(typed);
        return field;
    }

    private String says() {
        Repetition.Counts counts = model.countsProperty().get();
        Optional<String> odd = model.oddProperty().get().map(phrase -> phrase.text(texts));
        if (counts == null || odd.isPresent() && !model.runningProperty().get()) {
            return odd.orElse("");
        }
        String says = texts.text("repeat.counts", counts.sent(), counts.answered(), counts.failed());
        return odd.map(why -> says + " · " + why).orElse(says);
    }
}
