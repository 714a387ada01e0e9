package rawbench.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import rawbench.history.Bounds;
import rawbench.history.History;
import rawbench.history.Kept;
import rawbench.store.HistoryChoice;
import rawbench.store.StoreException;
import rawbench.ui.kit.Work;

/**
 * Keeps what was sent and came, without the person noticing: opened once the window is seen, written by one job at a time
 * that takes along whatever waits, pruned in between. Trouble is told once, and nothing waits for ever.
 */
final class HistoryKeeper {
    private static final int MOST_WAITING = 1000;
    private static final int AT_ONCE = 32;
    /** As often it is looked whether something has to go. */
    private static final int PRUNE_AFTER = 100;

    private final Work work;
    private final Path folder;
    private final Consumer<String> trouble;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<Consumer<Optional<History>>> listeners = new ArrayList<>();
    private HistoryChoice choice = new HistoryChoice(false, Optional.empty(), Optional.empty());
    private volatile Optional<History> history = Optional.empty();
    /** Whether the history was opened, or cannot be: until then what comes waits. */
    private volatile boolean begun;
    private boolean opening;
    private boolean writing;
    private boolean told;
    private int sincePruned;

    /** @param number is told the number under which it lies on the disk */
    private record Waiting(Kept kept, LongConsumer number) {}

    HistoryKeeper(Work work, Path folder, Consumer<String> trouble) {
        this.work = work;
        this.folder = folder;
        this.trouble = trouble;
    }

    /** Tells of the history as soon as it is open, and of its absence where there is to be none. */
    void onOpen(Consumer<Optional<History>> listener) {
        listeners.add(listener);
    }

    /** Takes over what a person chose about the history; opens it where it is wanted. */
    void settle(HistoryChoice chosen) {
        HistoryChoice before = choice;
        choice = chosen;
        if (chosen.kept() && history.isEmpty()) {
            if (!opening) {
                open();
            }
        } else if (!chosen.kept() && (before.kept() || !begun)) {
            begun = true;
            waiting.clear();
            close(history);
            history = Optional.empty();
            tell();
        } else if (history.isPresent() && !chosen.equals(before)) {
            prune();
        }
    }

    private void open() {
        opening = true;
        work.start("history-begin", (_, _) -> History.open(folder), opened -> {
            opening = false;
            if (!choice.kept()) {
                close(Optional.of(opened));
                return;
            }
            history = Optional.of(opened);
            begun = true;
            opened.notice().ifPresent(trouble);
            tell();
            write();
            prune();
        }, failed -> {
            opening = false;
            begun = true;
            waiting.clear();
            trouble.accept(failed.getMessage());
            tell();
        });
    }

    private void tell() {
        listeners.forEach(listener -> listener.accept(history));
    }

    /** Keeps what was sent and came; false where it is not kept. */
    boolean keep(Kept kept, LongConsumer number) {
        if (!wants() || waiting.size() == MOST_WAITING) {
            return false;
        }
        waiting.add(new Waiting(kept, number));
        write();
        return true;
    }

    /** Whether anything is kept, now or once it is open; asked on any thread. */
    boolean wants() {
        return !begun || history.isPresent();
    }

    private void write() {
        if (writing || waiting.isEmpty() || history.isEmpty()) {
            return;
        }
        writing = true;
        History now = history.get();
        List<Waiting> some = next();
        work.start("history-keep", (_, _) -> now.keep(kept(some)), ids -> {
            written(some, ids);
            now.notice().ifPresent(trouble);
            write();
        }, failed -> {
            writing = false;
            if (!told) {
                told = true;
                trouble.accept(failed.getMessage());
            }
            write();
        });
    }

    private List<Waiting> next() {
        List<Waiting> some = new ArrayList<>();
        while (!waiting.isEmpty() && some.size() < AT_ONCE) {
            some.add(waiting.removeFirst());
        }
        return some;
    }

    private static List<Kept> kept(List<Waiting> some) {
        return some.stream().map(Waiting::kept).toList();
    }

    private void written(List<Waiting> some, List<Long> ids) {
        writing = false;
        told = false;
        for (int i = 0; i < some.size(); i++) {
            some.get(i).number.accept(ids.get(i));
        }
        sincePruned += some.size();
        if (sincePruned >= PRUNE_AFTER) {
            prune();
        }
    }

    private void prune() {
        sincePruned = 0;
        Bounds bounds = new Bounds(choice.octets().orElse(HistoryChoice.OCTETS), choice.days().map(Duration::ofDays));
        history.ifPresent(
                now -> work.start("history-prune", stopped -> now.prune(bounds, Instant.now(), stopped), gone -> {
                    if (gone > 0) {
                        tell();
                    }
                }, failed -> trouble.accept(failed.getMessage())));
    }

    /** The history while it is open. */
    Optional<History> history() {
        return history;
    }

    /** Writes what still waits, and closes; blocks. */
    void close() throws StoreException {
        if (history.isPresent()) {
            try (History last = history.get()) {
                while (!waiting.isEmpty()) {
                    last.keep(kept(next()));
                }
            }
            history = Optional.empty();
        }
    }

    private void close(Optional<History> open) {
        open.ifPresent(now -> work.start("history-end", (_, _) -> {
            now.close();
            return true;
        }, _ -> {}, failed -> trouble.accept(failed.getMessage())));
    }
}
