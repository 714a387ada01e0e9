package rawbench.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;
import rawbench.exchange.Secrecy;
import rawbench.history.Entry;
import rawbench.history.Found;
import rawbench.history.History;
import rawbench.history.Kept;
import rawbench.history.Query;
import rawbench.store.HistoryChoice;
import rawbench.store.Settings;
import rawbench.store.StoreException;
import rawbench.store.TabOptions;
import rawbench.ui.compare.Sources;
import rawbench.ui.history.HistoryModel;
import rawbench.ui.history.HistoryView;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.workbench.EvidenceFile;
import rawbench.workbench.HistoryEntry;
import rawbench.workbench.Reopened;
import rawbench.workbench.Subject;

/** The history of one window: what its tabs send is kept, what was kept comes back into them, and the pane between. */
final class DeskHistory {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    /** So many of the newest are offered where something to compare with is chosen. */
    private static final int LATELY = 15;
    /** A longer answer is not shown again by itself when a window starts; it is in the history. */
    private static final long MOST_AT_START = 4L << 20;

    private final WorkspaceModel workspace;
    private final Work work;
    private final Person person;
    private final Texts texts;
    private final HistoryKeeper keeper;
    private final HistoryModel model;
    private final Latest quick;
    private final Latest newest;
    private List<Entry> lately = List.of();
    /** Whether the last answers of the open tabs were brought back. */
    private boolean restored;

    DeskHistory(WorkspaceModel workspace, Comparisons comparisons, Work work, Person person, Texts texts,
            Path folder, Secrecy secrecy) {
        this.workspace = workspace;
        this.work = work;
        this.person = person;
        this.texts = texts;
        quick = new Latest(work);
        newest = new Latest(work);
        keeper = new HistoryKeeper(work, folder, person::trouble);
        model = new HistoryModel(work, new HistoryActions(this, workspace, comparisons, work, person, texts, secrecy));
        keeper.onOpen(model::use);
        keeper.onOpen(_ -> readLately());
        workspace.keptBy(this::keep);
    }

    HistoryView view(ObservableValue<Language> language) {
        return new HistoryView(model, language);
    }

    HistoryModel model() {
        return model;
    }

    Optional<History> history() {
        return keeper.history();
    }

    /**
     * Opens the history where it is wanted, and brings the last answers of the open tabs back; not before the window is
     * seen, since the database takes its time.
     */
    void begin(ObservableValue<Settings> settings) {
        work.after(Duration.ofMillis(1), () -> {
            keeper.onOpen(opened -> {
                if (!restored) {
                    restored = true;
                    workspace.tabs().forEach(tab -> restore(tab, opened));
                }
            });
            settings.map(Settings::history).subscribe(keeper::settle);
        });
    }

    void settle(HistoryChoice choice) {
        keeper.settle(choice);
    }

    private void keep(TabModel tab, Kept kept) {
        boolean waits = keeper.keep(kept, id -> {
            workspace.keptAs(tab, id);
            kept(id, kept.exchange());
        });
        if (!waits) {
            tab.places().lost();
        }
    }

    /** Keeps what a relay handed on as if it had been sent from a tab of its own. */
    void keep(Exchange relayed) {
        RequestDraft draft = new RequestDraft("", relayed.target().spelled(), relayed.request());
        keeper.keep(new Kept(draft, TabOptions.USUAL, Optional.empty(), relayed), id -> kept(id, relayed));
    }

    /** Whether what is handed on is kept now; asked on any thread. */
    boolean wanted() {
        return keeper.wants();
    }

    private void kept(long id, Exchange exchange) {
        model.kept(id, exchange.transcript().start());
        readLately();
    }

    /** Shows in a tab what it showed when the session was kept; what cannot be had any more is left out. */
    private void restore(TabModel tab, Optional<History> opened) {
        List<String> places = tab.places().all();
        if (places.isEmpty() || tab.exchangeProperty().get() != null) {
            return;
        }
        work.start("history-restore", (_, _) -> {
            List<Reopened> all = new ArrayList<>();
            for (String place : places.reversed()) {
                reopened(place, opened).ifPresent(all::add);
            }
            return all;
        }, tab::restored, failed -> person.trouble(failed.getMessage()));
    }

    private static Optional<Reopened> reopened(String place, Optional<History> opened) {
        try {
            if (place.startsWith(AnswerPlaces.FILE)) {
                return Optional
                        .of(EvidenceFile.open(Path.of(place.substring(AnswerPlaces.FILE.length())), () -> false));
            }
            long id = Long.parseLong(place.substring(AnswerPlaces.HISTORY.length()));
            boolean there = opened.isPresent()
                    && opened.get().entries(id).stream().anyMatch(entry -> entry.received() <= MOST_AT_START);
            return there ? Optional.of(new HistoryEntry(id, opened.get().open(id, () -> false))) : Optional.empty();
        } catch (StoreException | rawbench.workbench.WorkbenchException | IllegalArgumentException gone) {
            // The request is there; an answer that cannot be had is no news at the start of a window.
            return Optional.empty();
        }
    }

    private void readLately() {
        keeper.history()
                .ifPresent(now -> newest.start("history-lately", stopped -> newest(now, Query.ALL, stopped),
                        found -> lately = found, failed -> person.trouble(failed.getMessage())));
        if (keeper.history().isEmpty()) {
            newest.drop();
            lately = List.of();
        }
    }

    /** The newest entries that are asked for, as many as are offered; {@code stopped} ends the search early. */
    private static List<Entry> newest(History history, Query asked, BooleanSupplier stopped) throws StoreException {
        List<Entry> entries = new ArrayList<>();
        boolean[] enough = {false};
        history.find(asked, found -> {
            entries.addAll(first(history, found));
            enough[0] = true;
        }, () -> enough[0] || stopped.getAsBoolean());
        return entries;
    }

    private static List<Entry> first(History history, Found found) {
        try {
            return history.entries(java.util.Arrays.copyOf(found.ids(), Math.min(LATELY, found.count())));
        } catch (StoreException gone) {
            return List.of();
        }
    }

    /** What can be compared with. */
    List<Sources.Past> past() {
        return lately.stream()
                .map(entry -> new Sources.Past(told(entry), then -> model.whole(entry.id(),
                        kept -> then.accept(subject(kept)))))
                .toList();
    }

    /** The newest entries in which these words stand; what was asked before is told no more. */
    void quick(String typed, Consumer<List<Entry>> then) {
        keeper.history()
                .ifPresent(
                        now -> quick.start("history-quick", stopped -> newest(now, Query.parse(typed), stopped), then,
                                failed -> person.trouble(failed.getMessage())));
    }

    private String told(Entry entry) {
        return texts.text("history.past", time(entry.at()), entry.method(), entry.host() + entry.path(),
                status(entry));
    }

    /** An answer that was kept, named after its request and time. */
    Subject.Answer subject(Kept kept) {
        String name = kept.draft().name().isEmpty()
                ? kept.exchange().sending().method() + " " + kept.exchange().target().endpoint().authority()
                : kept.draft().name();
        return new Subject.Answer(texts.text("history.subject", name, time(kept.exchange().transcript().start())),
                kept.exchange());
    }

    /** The status code of its answer; where there is none, how it ended. */
    static String status(Entry entry) {
        return entry.status() > 0 ? Integer.toString(entry.status()) : entry.outcome();
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /** Removes everything that is not pinned, once a person said that it is meant. */
    void clear() {
        if (!person.sure(texts.text("history.clear"), texts.text("history.delete.detail"),
                texts.text("history.delete.act"))) {
            return;
        }
        keeper.history()
                .ifPresent(now -> work.start("history-clear", (_, _) -> now.deleteBefore(Instant.now()), count -> {
                    model.look();
                    readLately();
                    person.tell(texts.text("history.cleared", count));
                }, failed -> person.trouble(failed.getMessage())));
    }

    /** Writes what still waits; blocks. */
    void close() throws StoreException {
        keeper.close();
    }
}
