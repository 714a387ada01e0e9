package rawbench.ui.response;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Texts;

/** Stands where something is worked out for so long that a person wants to see it move, or to have enough of it. */
final class Waiting extends VBox {
    private final String key;
    private final OnDemand<?> work;
    private final Texts texts;
    private final Label says = new Label();
    private final ProgressBar bar = new ProgressBar();

    /** @param key of what it says */
    Waiting(String key, OnDemand<?> work, Texts texts) {
        this.key = key;
        this.work = work;
        this.texts = texts;
        getStyleClass().add("waiting");
        setAlignment(Pos.CENTER);
        Button cancel = new Button();
        cancel.textProperty().bind(texts.bound("cancel"));
        cancel.setOnAction(_ -> work.cancel());
        VBox box = new VBox(says, bar, cancel);
        box.getStyleClass().add("waiting-box");
        box.setAlignment(Pos.CENTER);
        box.visibleProperty().bind(work.slowProperty());
        getChildren().add(box);
        work.advanceProperty().subscribe((_, _) -> refresh());
        work.slowProperty().subscribe((_, _) -> refresh());
        texts.language().subscribe(_ -> refresh());
    }

    private void refresh() {
        Advance now = work.advanceProperty().get();
        says.setText(now == null ? texts.text(key)
                : texts.text(key + ".so-far", Amounts.octets(now.done()), Amounts.octets(now.total()),
                        Amounts.octets(now.rate())));
        bar.setProgress(now == null ? ProgressBar.INDETERMINATE_PROGRESS : now.part());
        bar.setAccessibleText(says.getText());
    }
}
