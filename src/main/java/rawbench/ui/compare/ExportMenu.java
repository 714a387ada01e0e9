package rawbench.ui.compare;

import java.util.function.Consumer;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import rawbench.convert.ComparisonFormat;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Texts;

/** The ways out of a comparison: into a file in several forms, and into the clipboard. */
final class ExportMenu extends MenuButton {
    private final CompareModel model;
    private final Texts texts;
    private final Consumer<String> trouble;

    /** @param trouble is told what went wrong */
    ExportMenu(CompareModel model, Texts texts, Consumer<String> trouble) {
        this.model = model;
        this.texts = texts;
        this.trouble = trouble;
        setId("export");
        textProperty().bind(texts.bound("export"));
        setMinWidth(USE_PREF_SIZE);
        for (ComparisonFormat format : ComparisonFormat.values()) {
            getItems().add(
                    item("export." + format, () -> model.exporting().save(model.comparedProperty().get(), format)));
        }
        CheckMenuItem secrets = new CheckMenuItem();
        secrets.textProperty().bind(texts.bound("export.secrets"));
        secrets.selectedProperty().bindBidirectional(model.exporting().secretsProperty());
        MenuItem stop = item("export.stop", model.exporting()::cancel);
        stop.disableProperty().bind(model.exporting().busyProperty().not());
        getItems().addAll(new SeparatorMenuItem(), item("export.copy", this::copy), new SeparatorMenuItem(), secrets,
                stop);
        disableProperty().bind(model.comparedProperty().isNull());
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bound(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copy() {
        model.exporting()
                .copy(model.comparedProperty().get(), Clip::copy,
                        () -> trouble.accept(texts.text("export.too-long")),
                        why -> trouble.accept(texts.text("export.failed", texts.said(why))));
    }
}
