package rawbench.ui.response;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;

/** Says how far a long saving is, and lets a person leave it. */
final class SavingNotice extends StackPane {
    SavingNotice(SaveModel model, Texts texts) {
        Button cancel = new Button();
        cancel.textProperty().bind(texts.bound("cancel"));
        cancel.getStyleClass().add("flat-tool");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        Notice notice = new Notice(false, cancel);
        managedProperty().bind(notice.visibleProperty());
        getChildren().add(notice);
        model.savingProperty()
                .subscribe((_, now) -> notice.say(now == null ? ""
                        : texts.text("saving", now.name(), Amounts.octets(now.advance().done()),
                                Amounts.octets(now.advance().total()), Amounts.octets(now.advance().rate()))));
    }
}
