package rawbench.history;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rawbench.evidence.SameExchange;
import rawbench.octets.Octets;
import rawbench.store.EndsWithParent;
import rawbench.store.StoreException;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that keeps sends and lets go of some without pause is killed again and again: what lies there is whole. */
@Timeout(300)
final class KilledHistoryTest {
    @Test
    void whatWasKeptIsThereAfterAKill(@TempDir Path home) throws Exception {
        survives(home, 6);
    }

    @Test
    @Tag("heavy")
    @Timeout(1800)
    void whatWasKeptIsThereAfterTwoHundredKills(@TempDir Path home) throws Exception {
        survives(home, 200);
    }

    private static void survives(Path home, int kills) throws Exception {
        Random random = new Random(4711);
        long next = 1;
        for (int kill = 0; kill < kills; kill++) {
            long told = keptUntilKilled(home, next, 1 + random.nextInt(8));
            try (History history = History.open(home.resolve("history"))) {
                assertThat(history.notice()).as("kill %d", kill).isEmpty();
                List<Long> ids = HistoryTest.ids(history, Query.ALL);
                long newest = 0;
                for (long id : ids) {
                    Kept kept = history.open(id, () -> false);
                    long number = Long.parseLong(kept.draft().name());
                    SameExchange.check(kept.exchange(), Keeper.send(number).exchange());
                    assertThat(HistoryTest.ids(history, Query.parse("number-" + number + "-"))).contains(id);
                    newest = Math.max(newest, number);
                }
                assertThat(newest).as("kill %d", kill).isGreaterThanOrEqualTo(told);
                next = newest + 1;
                history.prune(new Bounds(Long.MAX_VALUE, Optional.empty()), Instant.EPOCH, () -> false);
                long named = ids.stream().count();
                assertThat(files(home)).as("kill %d", kill).isLessThanOrEqualTo(named);
            }
        }
    }

    private static long files(Path home) throws java.io.IOException {
        try (Stream<Path> all = Files.list(home.resolve("history/octets"))) {
            return all.filter(path -> path.toString().endsWith(".octets")).count();
        }
    }

    /** Kills the process in the midst of what it does after it told of some; returns the last it told of. */
    private static long keptUntilKilled(Path home, long first, int told) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), Keeper.class.getName(), home.toString(), Long.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int i = 0; i < told; i++) {
                String line = lines.readLine();
                assertThat(line).as("the keeper ended by itself").isNotNull();
                last = Long.parseLong(line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return last;
    }

    /** What is killed. */
    static final class Keeper {
        private static final int MOST = 6;

        private Keeper() {
        }

        public static void main(String[] arguments) throws StoreException {
            EndsWithParent.promise();
            History history = History.open(Path.of(arguments[0]).resolve("history"));
            PrintStream out = System.out;
            for (long i = Long.parseLong(arguments[1]);; i++) {
                history.keep(List.of(send(i)));
                out.println(i);
                List<Long> ids = HistoryTest.ids(history, Query.ALL);
                if (ids.size() > MOST) {
                    history.delete(ids.subList(MOST / 2, ids.size()));
                }
            }
        }

        /** One with long octets, the same every third time. */
        static Kept send(long number) {
            byte[] body = new byte[400_000];
            new Random(number / 3).nextBytes(body);
            Octets received = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .concat(Octets.owning(body));
            Kept sent = Sends.kept(Instant.EPOCH.plusSeconds(number), "http://h",
                    "GET /number-" + number + "- HTTP/1.1\r\nHost: h\r\n\r\n", received);
            return new Kept(sent.draft().named(Long.toString(number)), sent.options(), sent.origin(), sent.exchange());
        }
    }
}
