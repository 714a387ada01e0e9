package rawbench.ui.find;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListView;

import rawbench.octets.Octets;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.Selection;

/** The rows of a list, each the line of a text, to be found in: the row that holds the hit is chosen. */
public final class ListFindable<R> implements Findable {
    private final ListView<R> list;
    private final Function<R, String> line;
    private final ReadOnlyObjectWrapper<Octets> octets = new ReadOnlyObjectWrapper<>(this, "octets", Octets.empty());
    private final ObservableValue<Charset> charset = new SimpleObjectProperty<>(StandardCharsets.UTF_8);
    /** Where each row begins in the text. */
    private long[] starts = {};
    private Selection chosen = Selection.START;

    public ListFindable(ListView<R> list, Function<R, String> line) {
        this.list = list;
        this.line = line;
        list.getItems().addListener((InvalidationListener) _ -> read());
        read();
    }

    private void read() {
        StringBuilder text = new StringBuilder();
        starts = new long[list.getItems().size()];
        long at = 0;
        for (int i = 0; i < starts.length; i++) {
            String row = line.apply(list.getItems().get(i)) + '\n';
            starts[i] = at;
            at += row.getBytes(StandardCharsets.UTF_8).length;
            text.append(row);
        }
        chosen = Selection.START;
        octets.set(Octets.utf8(text.toString()));
    }

    private int row(long offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public ObservableValue<Octets> octets() {
        return octets.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Charset> charset() {
        return charset;
    }

    /** The last hit, while its row is still the one chosen; else the beginning of that row. */
    @Override
    public Selection chosen() {
        int row = list.getSelectionModel().getSelectedIndex();
        if (row < 0 || row >= starts.length || row(chosen.from()) == row) {
            return chosen;
        }
        return new Selection(starts[row], starts[row]);
    }

    @Override
    public void choose(long from, long to) {
        chosen = new Selection(from, to);
        list.getSelectionModel().clearAndSelect(row(from));
        list.scrollTo(row(from));
    }

    @Override
    public void mark(Marks hits) {
        // The chosen row is what a person sees of a hit.
    }

    @Override
    public void focus() {
        list.requestFocus();
    }
}
