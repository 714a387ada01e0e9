package rawbench.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import rawbench.history.Found;
import rawbench.history.History;
import rawbench.history.Kept;
import rawbench.history.Query;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;

/** What was sent and what came, as the list shows it: narrowed by what is looked for, and what is done with it. */
public final class HistoryModel {
    /** After the last key for so long, a search begins. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    /** Why the list is empty, or that it is not. */
    public enum State {
        /** It was not opened yet. */
        WAITING,
        /** A person does not want one, or it cannot be had. */
        OFF,
        EMPTY,
        NONE_FOUND,
        SOME
    }

    /** What the shell does for this pane; entries are as they were when they were kept. */
    public interface Shell {
        void open(long id, Kept kept);

        void sendAgain(long id, Kept kept);

        /** Compares two entries, the older one left. */
        void compare(long newerId, Kept older, Kept newer);

        void compareWithTab(Kept kept);

        void template(Kept kept);

        void copyAsCurl(Kept kept);

        /** Asks where to, and writes them there; with asterisks in the place of secrets, unless those are wanted. */
        void export(List<Long> ids, boolean secrets);

        /** The same into one HAR, as other tools open it. */
        void exportHar(List<Long> ids, boolean secrets);

        /** Asks whether it is meant. */
        boolean sure(int entries);

        /** Asks how many days shall stay. */
        Optional<Integer> olderThanDays();

        void trouble(String sentence);
    }

    private final Work work;
    private final Shell shell;
    private final Latest search;
    private final HistoryRows rows;
    private final StringProperty looked = new SimpleStringProperty(this, "looked", "");
    private final ObjectProperty<Answered> answered = new SimpleObjectProperty<>(this, "answered", Answered.ANY);
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(this, "span", Span.ANY);
    private final BooleanProperty pinned = new SimpleBooleanProperty(this, "pinned");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.WAITING);
    private Optional<History> history = Optional.empty();
    private Optional<Work.Running> pause = Optional.empty();
    /** Whether the list still shows what an earlier search found. */
    private boolean stale;
    /** Of the newest search; portions of earlier ones are not wanted any more. */
    private int turn;

    public HistoryModel(Work work, Shell shell) {
        this.work = work;
        this.shell = shell;
        search = new Latest(work);
        rows = new HistoryRows(ZoneId.systemDefault(), this::read);
        looked.subscribe((_, _) -> soon());
        answered.subscribe((_, _) -> look());
        span.subscribe((_, _) -> look());
        pinned.subscribe((_, _) -> look());
    }

    /** The history is open now; empty where there is to be none. */
    public void use(Optional<History> opened) {
        history = opened;
        if (opened.isEmpty()) {
            search.drop();
            rows.clear();
            state.set(State.OFF);
        } else {
            look();
        }
    }

    private void soon() {
        pause.ifPresent(Work.Running::cancel);
        pause = Optional.of(work.after(PAUSE, this::look));
    }

    private Query query() {
        return narrowed(Query.parse(looked.get()))
                .withTime(span.get().from(ZonedDateTime.now(ZoneId.systemDefault()), ZoneId.systemDefault()),
                        Optional.empty())
                .withPinned(pinned.get());
    }

    private Query narrowed(Query typed) {
        return answered.get() == Answered.ANY ? typed
                : typed.withStatus(answered.get().from(), answered.get().to());
    }

    /** Looks anew. */
    public void look() {
        if (history.isEmpty()) {
            return;
        }
        History now = history.get();
        Query query = query();
        stale = true;
        int mine = ++turn;
        search.<Void, Boolean>start("history-find", (_, onCancel) -> {
            AtomicBoolean cancelled = new AtomicBoolean();
            onCancel.accept(() -> cancelled.set(true));
            now.find(query, found -> work.onFxThread(() -> found(mine, found)), cancelled::get);
            return true;
        }, _ -> {}, _ -> over(), failed -> shell.trouble(failed.getMessage()));
    }

    private void found(int mine, Found found) {
        if (mine != turn) {
            return;
        }
        if (stale) {
            stale = false;
            rows.replace(found);
        } else {
            rows.append(found);
        }
        state.set(State.SOME);
    }

    private void over() {
        if (stale) {
            stale = false;
            rows.clear();
        }
        told();
    }

    private void told() {
        state.set(!rows.isEmpty() ? State.SOME : narrow() ? State.NONE_FOUND : State.EMPTY);
    }

    private boolean narrow() {
        return !query().equals(Query.ALL);
    }

    private void read(long[] ids) {
        history.ifPresent(now -> work.start("history-read", (_, _) -> now.entries(ids), rows::came, failed -> {
            rows.failed();
            shell.trouble(failed.getMessage());
        }));
    }

    /** Something was kept. */
    public void kept(long id, Instant at) {
        if (stale || narrow()) {
            look();
        } else {
            rows.insertFirst(id, at);
            told();
        }
    }

    /** Opens an entry in a tab. */
    public void open(long id) {
        whole(id, kept -> shell.open(id, kept));
    }

    public void sendAgain(long id) {
        whole(id, kept -> shell.sendAgain(id, kept));
    }

    /** Compares two entries. */
    public void compare(long one, long other) {
        whole(Math.min(one, other),
                older -> whole(Math.max(one, other), newer -> shell.compare(Math.max(one, other), older, newer)));
    }

    /** Compares an entry with what the tab in front shows. */
    public void compareWithTab(long id) {
        whole(id, shell::compareWithTab);
    }

    public void template(long id) {
        whole(id, shell::template);
    }

    public void copyAsCurl(long id) {
        whole(id, shell::copyAsCurl);
    }

    /** Writes entries as evidence files. */
    public void export(List<Long> ids, boolean secrets) {
        if (!ids.isEmpty()) {
            shell.export(ids, secrets);
        }
    }

    /** Writes entries into one HAR. */
    public void exportHar(List<Long> ids, boolean secrets) {
        if (!ids.isEmpty()) {
            shell.exportHar(ids, secrets);
        }
    }

    /** Opens an entry and hands it over; says itself why it cannot be. */
    public void whole(long id, Consumer<Kept> then) {
        history.ifPresent(now -> work.start("history-open", (_, onCancel) -> {
            AtomicBoolean cancelled = new AtomicBoolean();
            onCancel.accept(() -> cancelled.set(true));
            return now.open(id, cancelled::get);
        }, then, failed -> shell.trouble(failed.getMessage())));
    }

    /** Pins entries, or lets go of them. */
    public void pin(List<Long> ids, boolean on) {
        history.ifPresent(now -> work.start("history-pin", (_, _) -> {
            now.pin(ids, on);
            return true;
        }, _ -> rows.forget(ids), failed -> shell.trouble(failed.getMessage())));
    }

    /** Removes entries for good, once a person said that it is meant. */
    public void delete(List<Long> ids) {
        if (ids.isEmpty() || !shell.sure(ids.size())) {
            return;
        }
        history.ifPresent(now -> work.start("history-delete", (_, _) -> {
            now.delete(ids);
            return true;
        }, _ -> {
            if (ids.size() > HistoryRows.PAGE) {
                look();
            } else {
                ids.forEach(rows::leave);
                told();
            }
        }, failed -> shell.trouble(failed.getMessage())));
    }

    /** Removes what is older than so many days, but for what is pinned. */
    public void clearOlder() {
        shell.olderThanDays()
                .ifPresent(days -> history.ifPresent(now -> work.start("history-clear",
                        (_, _) -> now.deleteBefore(Instant.now().minus(Duration.ofDays(days))), _ -> look(),
                        failed -> shell.trouble(failed.getMessage()))));
    }

    /** The lines; of a million of them too. */
    public ObservableList<HistoryRow> rows() {
        return rows;
    }

    /** What is typed to look for: see {@link Query#parse}. */
    public StringProperty lookedProperty() {
        return looked;
    }

    public ObjectProperty<Answered> answeredProperty() {
        return answered;
    }

    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** Whether only what is pinned is shown. */
    public BooleanProperty pinnedProperty() {
        return pinned;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a search takes so long that a person wants to see it. */
    public ReadOnlyBooleanProperty slowProperty() {
        return search.slowProperty();
    }
}
