package rawbench.ui.listen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rawbench.convert.TranscriptFormat;
import rawbench.exchange.Exchange;
import rawbench.ui.kit.Work;
import rawbench.ui.transcript.Live;
import rawbench.ui.transcript.TranscriptModel;
import rawbench.wire.Endpoint;
import rawbench.wire.Transcript;

/** Who came to a listener, newest first, and which of them a person looks at. Touched on the FX thread alone. */
final class ClientsModel {
    private final ObservableList<ClientRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ClientRow> seen = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<ClientLog.Counts> counts = new ReadOnlyObjectWrapper<>(this, "counts",
            ClientLog.Counts.NONE);
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private final ReadOnlyLongWrapper looks = new ReadOnlyLongWrapper(this, "looks");
    private final ObjectProperty<ClientRow> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final BooleanProperty atTarget = new SimpleBooleanProperty(this, "atTarget");
    /** Those that nobody keeps any more but a person looked at. */
    private final Set<ClientRow> late = new HashSet<>();
    private ClientLog log = new ClientLog(0, Optional.empty(), () -> false);
    private Consumer<Exchange> onRelayed = _ -> {};
    private BooleanSupplier wanted = () -> false;
    private final TranscriptModel transcript;
    private final ActsModel acts;
    private final Captures captures;
    private Seen shown;
    private long most;
    private ClientLog.Counts before = ClientLog.Counts.NONE;

    ClientsModel(Work work) {
        transcript = new TranscriptModel(work);
        acts = new ActsModel(work);
        captures = new Captures(work);
        chosen.subscribe((_, _) -> {
            dropLate();
            show();
        });
        atTarget.subscribe((_, _) -> show());
        // What a relay sent to its target is what the client sent.
        transcript.onTemplate((sent, octets) -> captures.template(chosen.get(), sent == atTarget(), octets));
    }

    private void show() {
        ClientRow row = chosen.get();
        if (row == null) {
            transcript.show(null);
        } else {
            shown = Seen.of(row);
            transcript.live(atTarget() ? row.upstream().orElseThrow()::transcript : row::transcript);
        }
    }

    /** The transcript that is shown, with the end it is seen from; empty where none is. */
    Optional<Look> look() {
        ClientRow row = chosen.get();
        Transcript seenNow = transcript.lookedProperty().get();
        if (row == null || seenNow == null) {
            return Optional.empty();
        }
        return atTarget() ? row.upstream().map(up -> new Look(seenNow, up.target(), false))
                : row.cameTo().map(at -> new Look(seenNow, at, true));
    }

    private boolean atTarget() {
        return atTarget.get() && chosen.get() != null && chosen.get().upstream().isPresent();
    }

    /** What was seen of a client when its transcript was looked at. */
    private record Seen(long received, long sent, ClientRow.State state, boolean endedThere, boolean endedHere,
            boolean relayed) {
        static Seen of(ClientRow row) {
            return new Seen(row.received(), row.sent(), row.state(), row.endedThere(), row.endedHere(),
                    row.upstream().isPresent());
        }
    }

    /**
     * A log for the next listener: its clients are counted on from those of the one before, who stay.
     *
     * @param target where a relay hands things on to
     * @param keeps whether its exchanges are wanted
     */
    ClientLog next(Optional<Endpoint> target, boolean keeps) {
        before = log.counts().plus(before);
        log = log.next(most, target, keeps ? wanted : () -> false);
        trouble.set("");
        return log;
    }

    /** @param anybody whether anybody wants them now, without which none is read; asked on the threads of clients */
    void onRelayed(Consumer<Exchange> relayed, BooleanSupplier anybody) {
        onRelayed = relayed;
        wanted = anybody;
    }

    /** Looks at what happened since it looked before; not at a log that another has followed. */
    void look(ClientLog at) {
        if (!at.equals(log)) {
            return;
        }
        ClientLog.Changes changes = at.changes();
        if (!changes.came().isEmpty()) {
            List<ClientRow> newest = changes.came().reversed();
            most = Math.max(most, newest.getFirst().number());
            rows.addAll(0, newest);
            if (chosen.get() == null) {
                chosen.set(newest.getFirst());
            }
        }
        late.addAll(changes.dropped());
        dropLate();
        changes.failed().ifPresent(trouble::set);
        changes.relayed().forEach(onRelayed);
        counts.set(changes.counts().plus(before));
        looks.set(looks.get() + 1);
        ClientRow watched = chosen.get();
        if (watched != null && !Seen.of(watched).equals(shown)) {
            boolean relayedSince = shown.relayed() != watched.upstream().isPresent();
            shown = Seen.of(watched);
            if (relayedSince && atTarget.get()) {
                show();
            } else {
                transcript.changed();
            }
        }
    }

    private void dropLate() {
        ClientRow watched = chosen.get();
        if (!late.isEmpty() && !(late.size() == 1 && late.contains(watched))) {
            rows.removeIf(row -> row != watched && late.contains(row));
            late.removeIf(row -> row != watched);
        }
    }

    /** Shows those no more who are gone. */
    void clear() {
        if (chosen.get() != null && !chosen.get().here()) {
            chosen.set(null);
        }
        rows.removeIf(row -> !row.here());
        looks.set(looks.get() + 1);
    }

    /** Asks for a file and writes what went and came with all who are shown to it, the earliest first. */
    void save() {
        List<Live> all = new ArrayList<>();
        for (ClientRow row : rows.reversed()) {
            all.add(named(row.address(), row::transcript));
            row.upstream().ifPresent(up -> all.add(named(up.target().authority(), up::transcript)));
        }
        transcript.exporting().export("clients", all, TranscriptFormat.TEXT);
    }

    private static Live named(String peer, Live source) {
        return new Live() {
            @Override
            public Transcript look() throws IOException {
                return source.look();
            }

            @Override
            public String peer() {
                return peer;
            }
        };
    }

    /** How many are shown that are gone. */
    int gone() {
        return Math.max(0, rows.size() - counts.get().here());
    }

    /** Those who are here and those who were, newest first. */
    ObservableList<ClientRow> rows() {
        return seen;
    }

    /** Whose transcript is shown; null for none. */
    ObjectProperty<ClientRow> chosenProperty() {
        return chosen;
    }

    /** What went and came with the one that is chosen. */
    TranscriptModel transcript() {
        return transcript;
    }

    /** Whether of a client that is relayed the side towards the target is shown, else that towards itself. */
    BooleanProperty atTargetProperty() {
        return atTarget;
    }

    ActsModel acts() {
        return acts;
    }

    Captures captures() {
        return captures;
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
