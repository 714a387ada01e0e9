package rawbench.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A history of a hundred thousand entries (as many as {@code rawbench.entries} says): found, paged, and what it takes. */
@Tag("heavy")
@Timeout(3600)
final class ManyEntriesTest {
    private static final int ENTRIES = Integer.getInteger("rawbench.entries", 100_000);

    @Test
    void whatStandsInOneOfThemIsFound(@TempDir Path home) throws Exception {
        try (History history = History.open(home.resolve("history"))) {
            fill(history);
            long begun = System.nanoTime();
            AtomicLong first = new AtomicLong();
            List<Long> all = new ArrayList<>();
            history.find(Query.ALL, found -> {
                first.compareAndSet(0, System.nanoTime() - begun);
                for (long id : found.ids()) {
                    all.add(id);
                }
            }, () -> false);
            assertThat(all).hasSize(ENTRIES).doesNotHaveDuplicates();
            told("first of all", first.get());
            told("all", System.nanoTime() - begun);
            long paged = System.nanoTime();
            assertThat(history.entries(all.subList(ENTRIES / 2, ENTRIES / 2 + 64)
                    .stream()
                    .mapToLong(id -> id)
                    .toArray())).hasSize(64);
            told("a page in the middle", System.nanoTime() - paged);
            for (String looked : List.of("needle-" + ENTRIES / 3, "status:404 host:h7", "lorem ipsum", "zz")) {
                find(history, looked);
            }
            assertThat(HistoryTest.ids(history, Query.parse("needle-" + ENTRIES / 3 + "-"))).hasSize(1);
            System.out.println(history.extent());
        }
    }

    private static void find(History history, String looked) throws Exception {
        long begun = System.nanoTime();
        AtomicLong first = new AtomicLong();
        AtomicLong count = new AtomicLong();
        history.find(Query.parse(looked), found -> {
            first.compareAndSet(0, System.nanoTime() - begun);
            count.addAndGet(found.count());
        }, new AtomicBoolean()::get);
        told("first of \"" + looked + "\"", first.get());
        told("all " + count + " of it", System.nanoTime() - begun);
    }

    private static void fill(History history) throws Exception {
        Random random = new Random(1);
        long begun = System.nanoTime();
        for (int at = 0; at < ENTRIES;) {
            List<Kept> some = new ArrayList<>();
            for (int i = 0; i < 32 && at < ENTRIES; i++, at++) {
                some.add(Sends.get(Instant.EPOCH.plusSeconds(at * 60L), "http://h" + random.nextInt(20),
                        "/items/" + random.nextInt(1 << 20) + "?needle-" + at + "-",
                        "{\"lorem ipsum\":" + random.nextLong() + ",\"text\":\"" + words(random) + "\"}"));
            }
            history.keep(some);
        }
        told("keeping " + ENTRIES, System.nanoTime() - begun);
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append(Integer.toString(random.nextInt(36 * 36 * 36), 36)).append(' ');
        }
        return text.toString();
    }

    private static void told(String what, long nanos) {
        System.out.printf("%s: %.1f ms%n", what, nanos / 1e6);
    }
}
