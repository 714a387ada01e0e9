package rawbench.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
public final class ViewTabs<V> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<V, ToggleButton> tabs = new LinkedHashMap<>();
    private final TabRow names = new TabRow();
    private final HBox tools = new HBox();
    private final ObjectProperty<V> chosen = new SimpleObjectProperty<>(this, "chosen");

    public ViewTabs() {
        getStyleClass().add("tab-strip");
        tools.getStyleClass().add("tools");
        tools.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(names, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(names, tools);
        chosen.subscribe(view -> {
            if (view != null) {
                tabs.get(view).setSelected(true);
            }
        });
    }

    /** Adds a view behind the others. */
    public ViewTabs<V> tab(V view, ObservableValue<String> text) {
        ToggleButton tab = new ToggleButton();
        tab.textProperty().bind(text);
        tab.setToggleGroup(group);
        tab.getStyleClass().setAll("strip-tab");
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
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
        names.add(tab);
        return this;
    }

    /** Adds tools at the right; they keep their width, but for those that set a narrower one. */
    public ViewTabs<V> tools(Node... right) {
        for (Node tool : right) {
            if (tool instanceof Region region && region.getMinWidth() == USE_COMPUTED_SIZE) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        }
        tools.getChildren().addAll(right);
        return this;
    }

    /** Whether a view can be chosen. */
    public void offer(V view, boolean there) {
        names.offer(tabs.get(view), there);
    }

    public ObjectProperty<V> chosenProperty() {
        return chosen;
    }

    public ToggleButton tab(V view) {
        return tabs.get(view);
    }

    private void step(V from, int by) {
        List<V> all = new ArrayList<>(tabs.keySet());
        for (int i = all.indexOf(from) + by; i >= 0 && i < all.size(); i += by) {
            ToggleButton next = tabs.get(all.get(i));
            if (names.offers(next)) {
                chosen.set(all.get(i));
                next.requestFocus();
                return;
            }
        }
    }
}
