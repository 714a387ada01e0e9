package rawbench.ui.viewer;

import java.util.function.Consumer;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import rawbench.octets.Octets;
import rawbench.ui.kit.Texts;

/** Says below the rows that more is chosen than a clipboard takes, and offers to save it. */
final class CopyNotice extends HBox {
    private final ViewerModel model;
    private final Texts texts;
    private final Label sentence = new Label();

    CopyNotice(ViewerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("viewer-notice");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Hyperlink close = link("viewer.close");
        close.setOnAction(_ -> setVisible(false));
        getChildren().addAll(sentence, close);
        setVisible(false);
        model.selectionProperty().subscribe((_, _) -> setVisible(false));
    }

    private Hyperlink link(String key) {
        Hyperlink link = new Hyperlink();
        link.textProperty().bind(texts.bound(key));
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    void tooMuch(Copies form) {
        sentence.setText(texts.text("viewer.much", model.selected().length(), form.most()));
        if (getChildren().size() == 2) {
            model.onSave().ifPresent(this::offer);
        }
        setVisible(true);
    }

    private void offer(Consumer<Octets> save) {
        Hyperlink link = link("viewer.much.save");
        link.setOnAction(_ -> {
            setVisible(false);
            save.accept(model.selected());
        });
        getChildren().add(1, link);
    }
}
