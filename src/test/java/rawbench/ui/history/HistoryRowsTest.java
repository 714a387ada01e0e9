package rawbench.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import rawbench.history.Entry;
import rawbench.history.Found;

import static org.assertj.core.api.Assertions.assertThat;

/** A list of a million lines reads only those that are looked at. */
final class HistoryRowsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private final List<long[]> read = new ArrayList<>();
    private final HistoryRows rows = new HistoryRows(ZoneOffset.UTC, read::add);

    @Test
    void readsAPageWhereItIsLookedAtAndNothingElse() {
        rows.replace(found(1_000_000));
        assertThat(rows).hasSize(1_000_000);
        assertThat(rows.get(500_000).entry()).isEmpty();
        assertThat(rows.get(500_001).entry()).isEmpty();
        assertThat(read).hasSize(1);
        assertThat(read.getFirst()).hasSize(HistoryRows.PAGE).contains(rows.get(500_000).id());
        answer();
        assertThat(rows.get(500_000).entry()).isPresent();
        assertThat(rows.indexOf(rows.get(777_777))).isEqualTo(777_777);
    }

    @Test
    void ofWhatWasScrolledPastOnlyTheLastIsRead() {
        rows.replace(found(100_000));
        for (int i = 0; i < 100_000; i += 500) {
            rows.get(i);
        }
        while (read.size() < 10 && answer()) {
            // Whatever still waits is read.
        }
        assertThat(read).hasSizeLessThan(7);
        assertThat(rows.get(99_500).entry()).isPresent();
    }

    @Test
    void theFirstLineOfADaySaysSo() {
        rows.replace(new Found(new long[]{3, 2, 1}, new long[]{NOW.toEpochMilli(),
                NOW.minus(Duration.ofHours(1)).toEpochMilli(), NOW.minus(Duration.ofDays(1)).toEpochMilli()}));
        assertThat(rows.stream().map(HistoryRow::firstOfDay)).containsExactly(true, false, true);
        rows.leave(2);
        rows.leave(3);
        assertThat(rows.stream().map(HistoryRow::firstOfDay)).containsExactly(true);
    }

    @Test
    void whoeverListensKnowsWhatIsThere() {
        Random random = new Random(42);
        List<Long> heard = new ArrayList<>();
        rows.addListener((ListChangeListener<HistoryRow>) change -> {
            while (change.next()) {
                if (!change.wasUpdated()) {
                    heard.subList(change.getFrom(), change.getFrom() + change.getRemovedSize()).clear();
                    for (int i = change.getFrom(); i < change.getTo(); i++) {
                        heard.add(i, change.getList().get(i).id());
                    }
                }
            }
        });
        long next = 1000;
        for (int round = 0; round < 300; round++) {
            switch (random.nextInt(5)) {
                case 0 -> rows.insertFirst(++next, NOW);
                case 1 -> rows.append(new Found(new long[]{++next}, new long[]{0}));
                case 2 -> rows.leave(rows.isEmpty() ? 0 : rows.get(random.nextInt(rows.size())).id());
                case 3 -> answer();
                default -> rows.replace(found(random.nextInt(5)));
            }
            assertThat(heard).as("round %d", round).isEqualTo(rows.stream().map(HistoryRow::id).toList());
        }
        rows.clear();
        assertThat(heard).isEmpty();
    }

    private boolean answer() {
        if (read.isEmpty()) {
            return false;
        }
        int before = read.size();
        rows.came(LongStream.of(read.getLast()).mapToObj(HistoryRowsTest::entry).toList());
        return read.size() > before;
    }

    private static Entry entry(long id) {
        return new Entry(id, NOW, "GET", "http://h:80", "h", "/" + id, "", 200, "ok", 10, 1, false);
    }

    private static Found found(int count) {
        return new Found(LongStream.range(0, count).map(i -> count - i).toArray(),
                LongStream.range(0, count).map(i -> NOW.toEpochMilli() - i * 1000).toArray());
    }
}
