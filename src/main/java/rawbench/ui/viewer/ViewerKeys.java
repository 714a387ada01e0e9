package rawbench.ui.viewer;

import java.util.function.LongUnaryOperator;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do in a viewer: they move the caret, choose octets, scroll, fold and copy. */
final class ViewerKeys {
    private final OctetViewer viewer;
    private final ViewerModel model;
    /** The column that rows up and down keep to; -1 where it is that of the caret. */
    private int goal = -1;

    ViewerKeys(OctetViewer viewer) {
        this.viewer = viewer;
        this.model = viewer.model();
    }

    void pressed(KeyEvent key) {
        boolean taken = key.isAltDown() ? withAlt(key) : key.isShortcutDown() ? withShortcut(key) : plain(key);
        if (taken) {
            key.consume();
        }
    }

    private boolean withAlt(KeyEvent key) {
        if (key.getCode() != KeyCode.Z || key.isShortcutDown()) {
            return false;
        }
        model.wrapProperty().set(!model.wrapProperty().get());
        return true;
    }

    private boolean plain(KeyEvent key) {
        int page = viewer.viewing().sight().page() - 1;
        return switch (key.getCode()) {
            case LEFT, KP_LEFT -> sideways(key, false);
            case RIGHT, KP_RIGHT -> sideways(key, true);
            case UP, KP_UP -> rows(key, -1);
            case DOWN, KP_DOWN -> rows(key, 1);
            case PAGE_UP -> page(key, -Math.max(1, page));
            case PAGE_DOWN -> page(key, Math.max(1, page));
            case HOME -> go(key, moves()::rowStart);
            case END -> go(key, moves()::rowEnd);
            default -> false;
        };
    }

    private boolean withShortcut(KeyEvent key) {
        return switch (key.getCode()) {
            case LEFT, KP_LEFT -> go(key, moves()::wordLeft);
            case RIGHT, KP_RIGHT -> go(key, moves()::wordRight);
            case UP, KP_UP -> scroll(-1);
            case DOWN, KP_DOWN -> scroll(1);
            case HOME -> go(key, _ -> 0);
            case END -> go(key, _ -> model.octetsProperty().get().length());
            case A -> all(key);
            case C, INSERT -> copy(key);
            case OPEN_BRACKET -> fold(key, true);
            case CLOSE_BRACKET -> fold(key, false);
            default -> false;
        };
    }

    private Moves moves() {
        return new Moves(viewer.viewing().sight().rows());
    }

    /** An arrow without Shift first leaves what was chosen, on its own side. */
    private boolean sideways(KeyEvent key, boolean right) {
        Selection selection = model.selectionProperty().get();
        if (!key.isShiftDown() && !selection.isEmpty()) {
            return go(key, _ -> right ? selection.to() : selection.from());
        }
        return go(key, right ? moves()::right : moves()::left);
    }

    private boolean go(KeyEvent key, LongUnaryOperator move) {
        goal = -1;
        choose(key, move.applyAsLong(model.selectionProperty().get().caret()));
        return true;
    }

    private boolean rows(KeyEvent key, int count) {
        long caret = model.selectionProperty().get().caret();
        goal = goal < 0 ? moves().column(caret) : goal;
        choose(key, moves().rows(caret, count, goal));
        return true;
    }

    private boolean page(KeyEvent key, int count) {
        double pixels = count * viewer.viewing().sight().rowHeight();
        viewer.moved(() -> viewer.viewing().sight().scroll(pixels));
        return rows(key, count);
    }

    private void choose(KeyEvent key, long caret) {
        model.select(key.isShiftDown() ? model.selectionProperty().get().anchor() : caret, caret);
    }

    private boolean scroll(int rows) {
        double pixels = rows * viewer.viewing().sight().rowHeight();
        viewer.moved(() -> viewer.viewing().sight().scroll(pixels));
        return true;
    }

    private boolean all(KeyEvent key) {
        if (key.isShiftDown()) {
            return false;
        }
        viewer.selectAll();
        return true;
    }

    private boolean copy(KeyEvent key) {
        if (key.isShiftDown()) {
            return false;
        }
        viewer.copying().copy(Copies.TEXT);
        return true;
    }

    /** Folds below the caret's line, or unfolds; with Shift all. */
    private boolean fold(KeyEvent key, boolean away) {
        if (!model.foldingProperty().get() || !(viewer.viewing().sight().rows() instanceof TextRows rows)) {
            return false;
        }
        if (key.isShiftDown()) {
            if (away) {
                model.foldAll();
            } else {
                model.unfoldAll();
            }
            return true;
        }
        TextRow row = rows.holding(model.selectionProperty().get().caret());
        boolean folded = viewer.gutter().folded(rows, row);
        if (folded != away && (folded || viewer.gutter().foldable(rows, row))) {
            viewer.toggle(row);
        }
        return true;
    }
}
