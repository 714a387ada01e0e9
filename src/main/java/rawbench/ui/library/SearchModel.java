package rawbench.ui.library;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rawbench.octets.Wanted;
import rawbench.octets.WantedException;
import rawbench.store.Searchable;
import rawbench.store.Searchable.Hit;
import rawbench.store.StoreException;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;

/** What a person looks for in everything that is kept, and what of it was found so far. Touched on the FX thread alone. */
public final class SearchModel {
    /** So many places are listed; who wants others asks for less. */
    static final int MOST = 2000;
    private static final Duration PAUSE = Duration.ofMillis(150);

    /**
     * Something to look through.
     *
     * @param open goes to a place that was found
     * @param <K> what names a thing in it
     */
    public record Source<K>(Searchable<K> searchable, Consumer<Hit<K>> open) {}

    /**
     * How far it is.
     *
     * @param places found
     * @param requests they are in
     * @param more whether there are more than are listed
     * @param trouble what is wrong with what is wanted, as a sentence
     */
    public record State(boolean searching, int places, int requests, boolean more, Optional<String> trouble) {
        static final State IDLE = new State(false, 0, 0, false, Optional.empty());
    }

    private final Work work;
    private final Supplier<List<Source<?>>> sources;
    private final Latest latest;
    private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase");
    private final BooleanProperty expression = new SimpleBooleanProperty(this, "expression");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.IDLE);
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private Object lastKey;
    private Optional<Work.Running> pause = Optional.empty();

    /** @param sources what there is to look through now, in the order in which it is to be */
    public SearchModel(Work work, Supplier<List<Source<?>>> sources) {
        this.work = work;
        this.sources = sources;
        latest = new Latest(work);
        wanted.subscribe(this::soon);
        matchCase.subscribe(this::soon);
        expression.subscribe(this::soon);
    }

    private void soon() {
        pause.ifPresent(Work.Running::cancel);
        pause = Optional.of(work.after(PAUSE, this::search));
    }

    /** Searches now. */
    public void search() {
        pause.ifPresent(Work.Running::cancel);
        latest.drop();
        found.clear();
        lastKey = null;
        state.set(State.IDLE);
        if (wanted.get().isEmpty()) {
            return;
        }
        try {
            run(expression.get()
                    ? Wanted.expression(wanted.get(), StandardCharsets.UTF_8, !matchCase.get(), false)
                    : Wanted.text(wanted.get(), StandardCharsets.UTF_8, !matchCase.get(), false));
        } catch (WantedException unreadable) {
            state.set(new State(false, 0, 0, false, Optional.of(unreadable.getMessage())));
        }
    }

    private void run(Wanted what) {
        Queue<Found.Place> come = new ConcurrentLinkedQueue<>();
        AtomicInteger count = new AtomicInteger();
        List<Source<?>> all = sources.get();
        state.set(new State(true, 0, 0, false, Optional.empty()));
        latest.<Boolean, Boolean>start("search-all", (progress, onCancel) -> {
            java.util.concurrent.atomic.AtomicBoolean cancelled = new java.util.concurrent.atomic.AtomicBoolean();
            onCancel.accept(() -> cancelled.set(true));
            for (Source<?> source : all) {
                through(source, what, place -> {
                    if (count.getAndIncrement() < MOST) {
                        come.add(place);
                        progress.accept(true);
                    }
                }, () -> cancelled.get() || count.get() > MOST);
            }
            return count.get() > MOST;
        }, _ -> take(come, true, false), more -> take(come, false, more), trouble -> {
            take(come, false, false);
            State now = state.get();
            state.set(new State(false, now.places(), now.requests(), false,
                    Optional.of(String.valueOf(trouble.getMessage()))));
        });
    }

    private static <K> void through(Source<K> source, Wanted what, Consumer<Found.Place> place,
            BooleanSupplier cancelled) throws StoreException {
        source.searchable()
                .search(what, hit -> place.accept(new Found.Place(hit, () -> source.open().accept(hit))), cancelled);
    }

    private void take(Queue<Found.Place> come, boolean searching, boolean more) {
        int places = state.get().places();
        int requests = state.get().requests();
        List<Found> rows = new java.util.ArrayList<>();
        for (Found.Place one = come.poll(); one != null; one = come.poll()) {
            if (!one.hit().key().equals(lastKey)) {
                lastKey = one.hit().key();
                requests++;
                rows.add(new Found.Request(one.hit().title(), one.hit().method(), one.hit().where()));
            }
            places++;
            rows.add(one);
        }
        found.addAll(rows);
        state.set(new State(searching, places, requests, more, Optional.empty()));
    }

    /** Ends the search; what was found stays. */
    public void stop() {
        pause.ifPresent(Work.Running::cancel);
        latest.stop();
    }

    public StringProperty wantedProperty() {
        return wanted;
    }

    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    public BooleanProperty expressionProperty() {
        return expression;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObservableList<Found> found() {
        return found;
    }
}
