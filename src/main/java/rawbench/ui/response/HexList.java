package rawbench.ui.response;

import javafx.collections.ObservableListBase;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

import rawbench.octets.Hex;
import rawbench.octets.Octets;
import rawbench.ui.kit.Clip;

/** Octets as rows of a dump, read from the byte string as they scroll into sight: any length costs the same. */
final class HexList extends ListView<Long> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW_HEIGHT = 20;
    /** How many rows go to the clipboard at most. */
    private static final int COPIED_ROWS = 65_536;

    private Octets octets = Octets.empty();

    HexList() {
        getStyleClass().addAll("mono", "hex-list", "plain-list");
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new Row());
        setOnKeyPressed(key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
    }

    void show(Octets now) {
        octets = now;
        getSelectionModel().clearSelection();
        setItems(new Offsets(now.length()));
        scrollTo(0);
    }

    private void copy() {
        StringBuilder rows = new StringBuilder();
        getSelectionModel().getSelectedItems()
                .stream()
                .limit(COPIED_ROWS)
                .forEach(at -> rows.append(Hex.row(octets, at)).append('\n'));
        Clip.copy(rows.toString());
    }

    /** The offset of each row, worked out, not kept. */
    private static final class Offsets extends ObservableListBase<Long> {
        private final int rows;

        Offsets(long length) {
            rows = (int) Math.min(Integer.MAX_VALUE - 8L, (length + Hex.ROW - 1) / Hex.ROW);
        }

        @Override
        public Long get(int index) {
            return (long) index * Hex.ROW;
        }

        @Override
        public int size() {
            return rows;
        }
    }

    private final class Row extends ListCell<Long> {
        private final Label offset = new Label();
        private final Label digits = new Label();
        private final Label signs = new Label();
        private final HBox parts = new HBox(offset, digits, signs);

        Row() {
            offset.getStyleClass().add("offset");
            signs.getStyleClass().add("signs");
            parts.getStyleClass().add("hex-row");
            parts.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Long at, boolean empty) {
            super.updateItem(at, empty);
            if (empty || at == null || at >= octets.length()) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            String row = Hex.row(octets, at);
            int digitsFrom = row.indexOf("  ");
            int signsFrom = row.length() - (int) Math.min(Hex.ROW, octets.length() - at);
            offset.setText(row.substring(0, digitsFrom));
            digits.setText(row.substring(digitsFrom + 2, signsFrom));
            signs.setText(row.substring(signsFrom));
            setGraphic(parts);
            setAccessibleText(row);
        }
    }
}
