package rawbench.ui.response;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.exchange.Exchange;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** Says which of several answers is shown, and goes from one to the next; away where there is only one. */
final class AnswerChooser extends HBox {
    private final AnswersModel model;
    private final Texts texts;

    AnswerChooser(AnswersModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("answers");
        getStyleClass().add("answer-chooser");
        setAlignment(Pos.CENTER_LEFT);
        Button before = Icons.only(new Button(), Feather.CHEVRON_LEFT, texts.bound("answers.before"));
        before.setOnAction(_ -> model.choose(model.chosenProperty().get() - 1));
        before.disableProperty().bind(model.chosenProperty().isEqualTo(0));
        Button next = Icons.only(new Button(), Feather.CHEVRON_RIGHT, texts.bound("answers.next"));
        next.setOnAction(_ -> model.choose(model.chosenProperty().get() + 1));
        next.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.chosenProperty().get() >= model.allProperty().get().size() - 1,
                        model.chosenProperty(), model.allProperty()));
        Label which = new Label();
        which.setId("which-answer");
        which.textProperty()
                .bind(Bindings.createStringBinding(this::says, model.chosenProperty(), model.allProperty(),
                        texts.language()));
        getChildren().addAll(before, which, next);
        visibleProperty().bind(model.allProperty().map(all -> !all.isEmpty()));
        managedProperty().bind(visibleProperty());
    }

    private String says() {
        if (model.allProperty().get().isEmpty()) {
            return "";
        }
        int number = model.chosenProperty().get();
        Exchange one = model.allProperty().get().get(number);
        int status = one.reading().flatMap(ResponseReading::response).map(Message::status).orElse(-1);
        String said = texts.text("answers.which", number + 1, model.asked(), one.sending().method(),
                status < 0 ? "–" : Integer.toString(status));
        int came = model.allProperty().get().size();
        return came == model.asked() ? said : said + " · " + texts.text("answers.missing", came, model.asked());
    }
}
