package rawbench.ui.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** Tabs side by side, as many as there is room for; the others wait in a menu at the end, but never the chosen one. */
final class TabRow extends Region {
    private static final double GAP = 14;

    private final List<ToggleButton> tabs = new ArrayList<>();
    private final Set<ToggleButton> withdrawn = new HashSet<>();
    private final MenuButton more = new MenuButton();

    TabRow() {
        getStyleClass().add("names");
        more.getStyleClass().add("menu-tool");
        more.setPopupSide(Side.BOTTOM);
        getChildren().add(more);
        setMinWidth(0);
    }

    void add(ToggleButton tab) {
        tabs.add(tab);
        tab.selectedProperty().subscribe(_ -> requestLayout());
        tab.textProperty().subscribe(_ -> requestLayout());
        getChildren().add(getChildren().size() - 1, tab);
    }

    /** Whether a tab can be chosen. */
    void offer(ToggleButton tab, boolean there) {
        if (there ? withdrawn.remove(tab) : withdrawn.add(tab)) {
            tab.setVisible(there);
            requestLayout();
        }
    }

    boolean offers(ToggleButton tab) {
        return !withdrawn.contains(tab);
    }

    private List<ToggleButton> offered() {
        return tabs.stream().filter(this::offers).toList();
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(offered());
    }

    @Override
    protected double computePrefHeight(double width) {
        return tabs.stream().mapToDouble(t -> t.prefHeight(-1)).max().orElse(0);
    }

    private static double width(List<ToggleButton> shown) {
        return shown.stream().mapToDouble(t -> t.prefWidth(-1) + GAP).sum() - (shown.isEmpty() ? 0 : GAP);
    }

    @Override
    protected void layoutChildren() {
        List<ToggleButton> shown = fitting();
        double x = 0;
        for (ToggleButton tab : tabs) {
            tab.setVisible(shown.contains(tab));
            if (tab.isVisible()) {
                double width = tab.prefWidth(-1);
                tab.resizeRelocate(snapPositionX(x), 0, snapSizeX(width), getHeight());
                x += width + GAP;
            }
        }
        List<ToggleButton> waiting = offered().stream().filter(t -> !shown.contains(t)).toList();
        more.setVisible(!waiting.isEmpty());
        if (more.isVisible()) {
            wait(waiting);
            double height = more.prefHeight(-1);
            more.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2),
                    snapSizeX(more.prefWidth(-1)), height);
        }
    }

    /** The first tabs that find room, the chosen one among them. */
    private List<ToggleButton> fitting() {
        List<ToggleButton> offered = offered();
        if (width(offered) <= getWidth()) {
            return offered;
        }
        more.setText("+" + offered.size());
        double room = getWidth() - more.prefWidth(-1) - GAP;
        List<ToggleButton> shown = new ArrayList<>(offered.stream().filter(ToggleButton::isSelected).toList());
        for (ToggleButton tab : offered) {
            List<ToggleButton> one = new ArrayList<>(shown);
            one.add(tab);
            if (!tab.isSelected() && width(one) <= room) {
                shown.add(tab);
            } else if (!tab.isSelected()) {
                break;
            }
        }
        return shown;
    }

    private void wait(List<ToggleButton> waiting) {
        more.setText("+" + waiting.size());
        more.setAccessibleText(waiting.stream().map(ToggleButton::getText).collect(Collectors.joining(", ")));
        more.getItems().setAll(waiting.stream().map(tab -> {
            MenuItem item = new MenuItem(tab.getText());
            item.setOnAction(_ -> tab.fire());
            return item;
        }).toList());
    }
}
