package rawbench.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import rawbench.history.Bounds;
import rawbench.history.History;
import rawbench.history.Kept;
import rawbench.history.Query;
import rawbench.history.Sends;
import rawbench.store.StoreException;

/**
 * Entries of the history, in the real store and by its own way in; only that a thousand are handed over at once, so that
 * the disk is waited for once for all of them, where the window hands over what came since it last wrote.
 */
final class GrowthHistory implements GrowthSubject {
    private static final int AT_ONCE = 1000;
    private static final Bounds ROOM = new Bounds(Long.MAX_VALUE, java.util.Optional.empty());

    private History history;
    private int entries;

    @Override
    public String label() {
        return "history entries";
    }

    @Override
    public int first() {
        return 1000;
    }

    /** Goes on with the entries of the size before. */
    @Override
    public void at(int size, Path folder, Report report) throws Exception {
        if (history == null) {
            history = History.open(folder.resolve("history"));
        }
        report.begin();
        report.once("kept since the size before", () -> fill(size));
        report.heap("kept since the size before");
        report.time("one more kept", () -> history.keep(List.of(next())));
        report.time("found by text", this::find);
        report.time("opened", () -> history.open(entries / 2, () -> false));
        report.time("looked for old ones", () -> history.prune(ROOM, Instant.EPOCH, () -> false));
    }

    private void fill(int size) throws StoreException {
        while (entries < size) {
            List<Kept> some = new ArrayList<>();
            while (some.size() < AT_ONCE && entries < size) {
                some.add(next());
            }
            history.keep(some);
        }
    }

    private Kept next() {
        int number = entries++;
        return Sends.get(Instant.EPOCH.plusSeconds(number), "http://h" + number % 20 + ".example",
                "/items/" + number, "{\"item\":" + number + ",\"open\":true}");
    }

    /** Looks for what stands in one of them. */
    private void find() throws StoreException {
        AtomicInteger found = new AtomicInteger();
        history.find(Query.parse("\"{\"item\":" + entries / 3 + ",\""), some -> found.addAndGet(some.count()),
                () -> false);
        if (found.get() != 1) {
            throw new IllegalStateException("found " + found);
        }
    }
}
