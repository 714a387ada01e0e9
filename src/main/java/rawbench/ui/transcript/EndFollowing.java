package rawbench.ui.transcript;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Keeps the newest row of a list that grows in sight, unless a person chose a row or scrolled away from the end. */
final class EndFollowing {
    private final ListView<TranscriptRow> rows;
    private final ObservableValue<TranscriptRow> chosen;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on", true);
    /** Whether a person did something to the list since the end was brought into sight. */
    private boolean touched;

    EndFollowing(ListView<TranscriptRow> rows, ObservableValue<TranscriptRow> chosen) {
        this.rows = rows;
        this.chosen = chosen;
        rows.addEventFilter(ScrollEvent.SCROLL, this::touch);
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touch);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::touch);
        chosen.subscribe(row -> on.set(row == null && on.get()));
    }

    private void touch(Event of) {
        touched = true;
    }

    /** There are more rows; what is in sight is still what was before. */
    void grown() {
        if (touched) {
            on.set(chosen.getValue() == null && endSeen());
        }
        if (on.get()) {
            end();
        }
    }

    /** Goes to the end, and stays there. */
    void on() {
        rows.getSelectionModel().clearSelection();
        on.set(true);
        end();
    }

    private void end() {
        touched = false;
        rows.scrollTo(rows.getItems().size() - 1);
    }

    /** Whether the row that was the last one before the list grew is in sight. */
    private boolean endSeen() {
        if (rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> last = flow.getLastVisibleCell();
            return last == null || last.getIndex() >= flow.getCellCount() - 1;
        }
        return true;
    }

    /** Whether the end is followed. */
    ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }
}
