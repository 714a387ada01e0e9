package rawbench.ui.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.collections.ObservableListBase;

import rawbench.history.Entry;
import rawbench.history.Found;

/**
 * The lines of the list: of all of them their numbers and times, of those that were seen lately the rest. A line that was
 * not read yet asks for its neighbours, and is told to the list when they came.
 */
final class HistoryRows extends ObservableListBase<HistoryRow> {
    /** Lines that are read together. */
    static final int PAGE = 64;
    private static final int REMEMBERED = 4096;
    /** Places that are still worth reading; what was scrolled past is not. */
    private static final int WAITING = 4;

    private final ZoneId zone;
    private final Consumer<long[]> read;
    private LongRun ids = new LongRun();
    private LongRun times = new LongRun();
    private final Map<Long, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, rawbench.history.Entry> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private boolean reading;

    /** @param read reads the entries of some numbers, and gives them to {@link #came} */
    HistoryRows(ZoneId zone, Consumer<long[]> read) {
        this.zone = zone;
        this.read = read;
    }

    @Override
    public int size() {
        return ids.count();
    }

    @Override
    public HistoryRow get(int index) {
        long id = ids.at(index);
        Optional<Entry> entry = Optional.ofNullable(entries.get(id));
        if (entry.isEmpty()) {
            want(index / PAGE);
        }
        return new HistoryRow(id, Instant.ofEpochMilli(times.at(index)),
                index == 0 || !day(index).equals(day(index - 1)), entry);
    }

    private LocalDate day(int index) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(times.at(index)), zone);
    }

    /** Without reading a million entries. */
    @Override
    public int indexOf(Object row) {
        return row instanceof HistoryRow wanted ? ids.indexOf(wanted.id()) : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    private void want(int page) {
        waiting.remove(page);
        waiting.addLast(page);
        if (waiting.size() > WAITING) {
            waiting.removeFirst();
        }
        next();
    }

    private void next() {
        if (!reading && !waiting.isEmpty()) {
            int from = waiting.removeLast() * PAGE;
            int to = Math.min(from + PAGE, size());
            if (from < to) {
                reading = true;
                long[] wanted = new long[to - from];
                for (int i = from; i < to; i++) {
                    wanted[i - from] = ids.at(i);
                }
                read.accept(wanted);
            }
        }
    }

    /** Entries were read. */
    void came(List<Entry> some) {
        reading = false;
        some.forEach(entry -> entries.put(entry.id(), entry));
        beginChange();
        some.forEach(entry -> {
            int index = ids.indexOf(entry.id());
            if (index >= 0) {
                nextUpdate(index);
            }
        });
        endChange();
        next();
    }

    /** They could not be read. */
    void failed() {
        reading = false;
        waiting.clear();
    }

    /** Begins with nothing. */
    @Override
    public void clear() {
        int before = size();
        ids = new LongRun();
        times = new LongRun();
        waiting.clear();
        if (before > 0) {
            beginChange();
            nextRemove(0, gone(before));
            endChange();
        }
    }

    /** More was found, older than all that is there. */
    void append(Found more) {
        int before = size();
        ids.append(more.ids());
        times.append(more.at());
        beginChange();
        nextAdd(before, size());
        endChange();
    }

    /** What stands for lines that went: who hears of it counts them. */
    private static List<HistoryRow> gone(int count) {
        return Collections.nCopies(count, new HistoryRow(0, Instant.EPOCH, false, Optional.empty()));
    }

    /** In the place of all that is there. */
    void replace(Found first) {
        int before = size();
        ids = new LongRun();
        times = new LongRun();
        waiting.clear();
        beginChange();
        ids.append(first.ids());
        times.append(first.at());
        nextReplace(0, size(), gone(before));
        endChange();
    }

    /** Something newer than all that is there. */
    void insertFirst(long id, Instant at) {
        ids.insertFirst(id);
        times.insertFirst(at.toEpochMilli());
        beginChange();
        nextAdd(0, 1);
        if (size() > 1) {
            nextUpdate(1);
        }
        endChange();
    }

    /** It is not there any more. */
    void leave(long id) {
        int index = ids.indexOf(id);
        if (index >= 0) {
            HistoryRow gone = new HistoryRow(id, Instant.ofEpochMilli(times.at(index)), false,
                    Optional.ofNullable(entries.remove(id)));
            ids.remove(index);
            times.remove(index);
            beginChange();
            nextRemove(index, gone);
            if (index < size()) {
                nextUpdate(index);
            }
            endChange();
        }
    }

    /** Something about these changed: they are read anew where they are seen. */
    void forget(List<Long> some) {
        beginChange();
        for (long id : some) {
            entries.remove(id);
            int index = ids.indexOf(id);
            if (index >= 0) {
                nextUpdate(index);
            }
        }
        endChange();
    }
}
