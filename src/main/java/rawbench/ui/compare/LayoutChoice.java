package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import rawbench.ui.kit.Texts;

/** How a comparison is looked at: side by side, in one column, as octets, and whatever else the view has; and how much. */
final class LayoutChoice extends HBox {
    private static final List<Integer> CONTEXTS = List.of(0, 1, 3, 10, 25);

    private final CompareModel model;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();
    private final BooleanProperty hex = new SimpleBooleanProperty(this, "hex");
    private final ToggleButton sides;
    private int context = Layout.CONTEXT;

    LayoutChoice(CompareModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("layout-choice");
        setAlignment(Pos.CENTER_LEFT);
        sides = choice("layout.sides", () -> rows(false));
        ToggleButton unified = choice("layout.unified", () -> rows(true));
        ToggleButton octets = choice("layout.hex", () -> hex.set(true));
        getChildren().addAll(sides, unified, octets, only());
        sides.setSelected(true);
    }

    private void rows(boolean unified) {
        hex.set(false);
        model.layOut(layout -> layout.unified(unified));
    }

    /** Looks at it side by side again. */
    void chooseSides() {
        sides.setSelected(true);
        rows(false);
    }

    /** One way more to look at it, between those of rows and that of octets; {@code chosen} is told when it is. */
    ToggleButton with(String key, Runnable chosen) {
        ToggleButton more = choice(key, () -> {
            hex.set(false);
            chosen.run();
        });
        getChildren().add(2, more);
        return more;
    }

    private ToggleButton choice(String key, Runnable chosen) {
        ToggleButton button = new ToggleButton();
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(texts.bound(key));
        button.getStyleClass().setAll("toggle-tool");
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            chosen.run();
        });
        return button;
    }

    /** Whether nothing that is equal is shown; how much of it all the same is in its menu. */
    private ToggleButton only() {
        ToggleButton only = new ToggleButton();
        only.setId("only-differences");
        only.textProperty().bind(texts.bound("layout.only"));
        only.getStyleClass().setAll("toggle-tool", "only");
        only.setMinWidth(USE_PREF_SIZE);
        only.disableProperty().bind(hex);
        only.setTooltip(new Tooltip());
        only.getTooltip().textProperty().bind(texts.bound("layout.only.hint"));
        only.setOnAction(_ -> model.layOut(layout -> layout.onlyDifferences(only.isSelected(), context)));
        only.setOnContextMenuRequested(asked -> {
            contexts(only).show(only, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
        return only;
    }

    private ContextMenu contexts(ToggleButton only) {
        List<RadioMenuItem> items = new ArrayList<>();
        for (int rows : CONTEXTS) {
            RadioMenuItem item = new RadioMenuItem(texts.text("layout.context", rows));
            item.setSelected(rows == context);
            item.setOnAction(_ -> {
                context = rows;
                only.setSelected(true);
                model.layOut(layout -> layout.onlyDifferences(true, rows));
            });
            items.add(item);
        }
        return new ContextMenu(items.toArray(RadioMenuItem[]::new));
    }

    /** Whether octets are looked at. */
    BooleanProperty hexProperty() {
        return hex;
    }
}
