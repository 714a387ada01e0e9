package rawbench.ui.listen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who came to a listener, newest first, and which of them a person looks at. Touched on the FX thread alone. */
final class ClientsModel {
    private final ObservableList<ClientRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ClientRow> seen = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<ClientLog.Counts> counts = new ReadOnlyObjectWrapper<>(this, "counts",
            ClientLog.Counts.NONE);
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private final ReadOnlyLongWrapper looks = new ReadOnlyLongWrapper(this, "looks");
    private final ObjectProperty<ClientRow> chosen = new SimpleObjectProperty<>(this, "chosen");
    /** Those that nobody keeps any more but a person looked at. */
    private final Set<ClientRow> late = new HashSet<>();
    private ClientLog log = new ClientLog(0);
    private long most;
    private long forgotten;

    ClientsModel() {
        chosen.subscribe((_, _) -> dropLate());
    }

    /** A log for the next listener: its clients are counted on from those of the one before, who stay. */
    ClientLog next() {
        forgotten += log.counts().forgotten();
        log = new ClientLog(most);
        trouble.set("");
        return log;
    }

    /** Looks at what happened since it looked before. */
    void look(ClientLog at) {
        ClientLog.Changes changes = at.changes();
        if (!changes.came().isEmpty()) {
            List<ClientRow> newest = changes.came().reversed();
            most = Math.max(most, newest.getFirst().number());
            rows.addAll(0, newest);
        }
        late.addAll(changes.dropped());
        dropLate();
        changes.failed().ifPresent(trouble::set);
        ClientLog.Counts now = at.counts();
        counts.set(new ClientLog.Counts(now.here(), forgotten + now.forgotten()));
        looks.set(looks.get() + 1);
    }

    private void dropLate() {
        ClientRow watched = chosen.get();
        if (!late.isEmpty() && !(late.size() == 1 && late.contains(watched))) {
            rows.removeIf(row -> row != watched && late.contains(row));
            late.removeIf(row -> row != watched);
        }
    }

    /** Forgets those who are gone. */
    void clear() {
        rows.removeIf(row -> !row.here() && row != chosen.get());
    }

    /** Those who are here and those who were, newest first. */
    ObservableList<ClientRow> rows() {
        return seen;
    }

    /** Whose transcript is shown; null for none. */
    ObjectProperty<ClientRow> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<ClientLog.Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Why no further client could be taken, though nobody stopped the listener; empty where all could. */
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Counts on whenever a row may say something else than before. */
    ReadOnlyLongProperty looksProperty() {
        return looks.getReadOnlyProperty();
    }
}
