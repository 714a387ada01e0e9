package rawbench.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** A file that is chosen, or none. */
final class FileChoice extends HBox {
    /** @param ask has a person choose one */
    FileChoice(String id, ObservableValue<String> name, ObservableValue<Optional<Path>> chosen,
            Supplier<Optional<Path>> ask, Consumer<Optional<Path>> choose, Texts texts) {
        getStyleClass().add("file-choice");
        Label file = new Label();
        file.getStyleClass().add("mono");
        file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        file.textProperty().bind(chosen.map(path -> path.map(p -> p.getFileName().toString()).orElse("")));
        file.visibleProperty().bind(file.textProperty().isNotEmpty());
        file.managedProperty().bind(file.visibleProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(chosen.map(path -> path.map(Path::toString).orElse("")));
        file.setTooltip(whole);
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bound(id + ".choose"));
        button.accessibleTextProperty().bind(name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> ask.get().ifPresent(path -> choose.accept(Optional.of(path))));
        Button none = Icons.only(new Button(), Feather.X, texts.bound("reset", name));
        none.visibleProperty().bind(file.visibleProperty());
        none.managedProperty().bind(none.visibleProperty());
        none.setOnAction(_ -> choose.accept(Optional.empty()));
        getChildren().addAll(file, button, none);
    }
}
