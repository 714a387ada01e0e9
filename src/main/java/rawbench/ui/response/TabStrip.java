package rawbench.ui.response;

import java.util.EnumMap;
import java.util.Map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The names of a pane's views, the chosen one underlined, with tools at the right: arrows go from one to the next. */
final class TabStrip<V extends Enum<V>> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<V, ToggleButton> tabs;
    private final HBox names = new HBox();
    private final HBox tools = new HBox();
    private final ObjectProperty<V> chosen = new SimpleObjectProperty<>(this, "chosen");

    TabStrip(Class<V> views) {
        tabs = new EnumMap<>(views);
        getStyleClass().add("tab-strip");
        names.getStyleClass().add("names");
        names.setMinWidth(USE_PREF_SIZE);
        tools.getStyleClass().add("tools");
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(names, space, tools);
        chosen.subscribe(view -> {
            if (view != null) {
                tabs.get(view).setSelected(true);
            }
        });
    }

    TabStrip<V> tab(V view, ObservableValue<String> text) {
        ToggleButton tab = new ToggleButton();
        tab.textProperty().bind(text);
        tab.setToggleGroup(group);
        tab.getStyleClass().setAll("strip-tab");
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.managedProperty().bind(tab.visibleProperty());
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            chosen.set(view);
        });
        tab.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
                step(view, key.getCode() == KeyCode.RIGHT ? 1 : -1);
                key.consume();
            }
        });
        tabs.put(view, tab);
        names.getChildren().add(tab);
        return this;
    }

    TabStrip<V> tools(Node... right) {
        tools.getChildren().addAll(right);
        return this;
    }

    /** Whether a view can be chosen. */
    void offer(V view, boolean there) {
        tabs.get(view).setVisible(there);
    }

    ObjectProperty<V> chosenProperty() {
        return chosen;
    }

    ToggleButton tab(V view) {
        return tabs.get(view);
    }

    private void step(V from, int by) {
        V[] all = from.getDeclaringClass().getEnumConstants();
        for (int i = from.ordinal() + by; i >= 0 && i < all.length; i += by) {
            ToggleButton next = tabs.get(all[i]);
            if (next != null && next.isVisible()) {
                chosen.set(all[i]);
                next.requestFocus();
                return;
            }
        }
    }
}
