package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Group;

/** The rows in sight for who does not see them: as many as are drawn, where they are drawn. */
final class SpokenRows extends Group {
    private final List<SpokenRow> rows = new ArrayList<>();

    SpokenRows() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /**
     * Says other rows.
     *
     * @param top the row at the upper edge, with the part of it that is above
     * @param chosen the index of the row that is chosen
     */
    void show(List<SeenRow> seen, RowGeometry geometry, double top, int chosen) {
        while (rows.size() < seen.size()) {
            rows.add(new SpokenRow());
            getChildren().add(rows.getLast());
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setVisible(i < seen.size());
            if (i < seen.size()) {
                SeenRow row = seen.get(i);
                rows.get(i).show(row, row.index() == chosen);
                rows.get(i)
                        .resizeRelocate(0, (row.index() - top) * geometry.height(), geometry.width(),
                                geometry.height());
            }
        }
    }

    /** The one with an index; null where it is not in sight. */
    SpokenRow at(int index) {
        return rows.stream().filter(row -> row.isVisible() && row.index() == index).findFirst().orElse(null);
    }
}
