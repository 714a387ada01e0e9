package rawbench.ui.transcript;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.feather.Feather;

import rawbench.convert.TranscriptFormat;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.ViewerModel;

/** The line over a transcript: which rows are shown, how, and the ways out of it. */
final class FilterBar extends FlowPane {
    private final TranscriptModel model;
    private final Texts texts;
    private final TextField contains = new TextField();
    private final ToggleButton digits = new ToggleButton();

    FilterBar(TranscriptModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        prefWrapLengthProperty().bind(widthProperty());
        contains.getStyleClass().add("contains");
        contains.promptTextProperty().bind(texts.bound("contains"));
        contains.accessibleTextProperty().bind(texts.bound("contains"));
        contains.textProperty().subscribe((_, _) -> look());
        toggle(digits, "contains.hex", "contains.hex.hint");
        digits.selectedProperty().subscribe((_, _) -> look());
        getChildren().addAll(way(TranscriptRow.Way.SENT, Feather.ARROW_UP_RIGHT),
                way(TranscriptRow.Way.RECEIVED, Feather.ARROW_DOWN_LEFT), way(TranscriptRow.Way.EVENT, Feather.CIRCLE),
                contains, digits, times(), form(), export());
    }

    private void look() {
        model.filterProperty().set(model.filterProperty().get().withContains(contains.getText(), digits.isSelected()));
    }

    private ToggleButton way(TranscriptRow.Way way, Feather icon) {
        ToggleButton button = new ToggleButton();
        toggle(button, "way." + way, "way.hint." + way);
        button.setGraphic(Icons.of(icon));
        button.setSelected(true);
        button.setOnAction(
                _ -> model.filterProperty().set(model.filterProperty().get().with(way, button.isSelected())));
        return button;
    }

    private void toggle(ToggleButton button, String key, String hint) {
        button.getStyleClass().setAll("toggle-tool");
        button.textProperty().bind(texts.bound(key));
        button.setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bound(hint));
        button.setTooltip(tooltip);
    }

    private MenuButton times() {
        MenuButton button = menu(Bindings.createStringBinding(
                () -> texts.text("times.short." + model.timesProperty().get()), model.timesProperty(),
                texts.language()));
        button.accessibleTextProperty().bind(texts.bound("times"));
        ToggleGroup group = new ToggleGroup();
        for (TranscriptModel.Times times : TranscriptModel.Times.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.bound("times." + times));
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.timesProperty().set(times));
            model.timesProperty().subscribe(now -> item.setSelected(now == times));
            button.getItems().add(item);
        }
        return button;
    }

    private ToggleButton form() {
        ToggleButton hex = new ToggleButton();
        toggle(hex, "form.hex", "form.hex.hint");
        hex.setOnAction(_ -> model.viewer()
                .formProperty()
                .set(hex.isSelected() ? ViewerModel.Form.HEX : ViewerModel.Form.TEXT));
        model.viewer().formProperty().subscribe(now -> hex.setSelected(now == ViewerModel.Form.HEX));
        return hex;
    }

    private MenuButton export() {
        MenuButton button = menu(texts.bound("export"));
        for (TranscriptFormat format : TranscriptFormat.values()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.bound("export." + format));
            item.setOnAction(_ -> model.export(format));
            button.getItems().add(item);
        }
        MenuItem evidence = new MenuItem();
        evidence.textProperty().bind(texts.bound("export.evidence"));
        evidence.setOnAction(_ -> model.evidence());
        CheckMenuItem secrets = new CheckMenuItem();
        secrets.textProperty().bind(texts.bound("export.secrets"));
        secrets.selectedProperty().bindBidirectional(model.exporting().secretsProperty());
        button.getItems().addAll(evidence, new SeparatorMenuItem(), secrets);
        return button;
    }

    private static MenuButton menu(ObservableValue<String> text) {
        MenuButton button = new MenuButton();
        button.getStyleClass().add("menu-tool");
        button.textProperty().bind(text);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    TextField contains() {
        return contains;
    }
}
