package rawbench.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.evidence.SameExchange;
import rawbench.octets.Octets;
import rawbench.store.SessionTab;
import rawbench.store.StoreException;
import rawbench.store.TabOptions;
import rawbench.store.TemplatePlace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The history keeps what it is given, finds it, lets go of it, and survives what happens to its files. */
final class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    private Path home;

    @Test
    void whatWasTypedIsThereAgainAsItWas() throws Exception {
        Kept sent = Sends.get(NOW, "http://h:1", "/a", "x");
        RequestDraft draft = new RequestDraft("My request", "http://{{host}}:1",
                Octets.latin1("GET /{{x}} HTTP/1.1\r\n"),
                DraftSettings.DEFAULT.withInsecure(true));
        Kept kept = new Kept(draft, TabOptions.USUAL.withHalfClose(true),
                Optional.of(new SessionTab.Origin(new TemplatePlace(home.resolve("a.http"), 2), "abc")),
                sent.exchange());
        try (History history = open()) {
            Kept read = history.open(history.keep(List.of(kept)).getFirst(), () -> false);
            assertThat(read.draft()).isEqualTo(draft);
            assertThat(read.options()).isEqualTo(kept.options());
            assertThat(read.origin()).isEqualTo(kept.origin());
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void longOctetsLieInOneFileEachAndOnlyThisUserReadsThem() throws Exception {
        Kept large = large(1, 300_000);
        try (History history = open()) {
            List<Long> ids = history.keep(List.of(large, large));
            assertThat(files()).hasSize(1);
            SameExchange.check(history.open(ids.getFirst(), () -> false).exchange(), large.exchange());
            try (Stream<Path> all = Files.walk(home.resolve("history"))) {
                for (Path path : all.filter(path -> !path.getParent().endsWith("native")).toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).as("%s", path)
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
                }
            }
            history.delete(ids.subList(0, 1));
            assertThat(files()).hasSize(1);
            history.delete(ids.subList(1, 2));
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void findsByTextInAnyPart() throws Exception {
        try (History history = open()) {
            List<Long> ids = history.keep(List.of(Sends.get(NOW, "http://one.example", "/users/4711", "plain answer"),
                    Sends.get(NOW, "https://two.example:8443", "/login", "{\"name\":\"Zoë 你好吗朋友\"}"),
                    Sends.kept(NOW, "http://three.example", "POST /up HTTP/1.1\r\nHost: h\r\n\r\nneedle_in_request",
                            Octets.latin1("HTTP/1.1 404 Not Found\r\nX-Odd: Violet\r\nContent-Length: 0\r\n\r\n")),
                    Sends.kept(NOW, "http://four.example", "GET /z HTTP/1.1\r\n\r\n", gzip("compressed treasure"))));
            assertThat(found(history, "4711")).containsExactly(ids.getFirst());
            assertThat(found(history, "two.exam")).containsExactly(ids.get(1));
            assertThat(found(history, "你好吗")).containsExactly(ids.get(1));
            assertThat(found(history, "你好")).containsExactly(ids.get(1));
            assertThat(found(history, "ZOË")).containsExactly(ids.get(1));
            assertThat(found(history, "\"needle in\"")).isEmpty();
            assertThat(found(history, "needle_in violet")).containsExactly(ids.get(2));
            assertThat(found(history, "\"plain answer\"")).containsExactly(ids.getFirst());
            assertThat(found(history, "\"answer plain\"")).isEmpty();
            assertThat(found(history, "treasure")).containsExactly(ids.get(3));
            assertThat(found(history, "% ' \" OR 1")).isEmpty();
            assertThat(found(history, "status:404")).containsExactly(ids.get(2));
            assertThat(found(history, "status:2xx host:one")).containsExactly(ids.getFirst());
            assertThat(found(history, "method:post")).containsExactly(ids.get(2));
            assertThat(found(history, "host:_")).isEmpty();
            assertThat(found(history, "")).containsExactlyElementsOf(ids.reversed());
        }
    }

    @Test
    void whateverWordOfATextIsLookedForItIsFound() throws Exception {
        Random random = new Random(20260304);
        try (History history = open()) {
            for (int round = 0; round < 40; round++) {
                String text = random.ints(60, 0x20, 0x250)
                        .filter(c -> c != '"')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                long id = history.keep(List.of(Sends.get(NOW, "http://h", "/" + round, text))).getFirst();
                int from = random.nextInt(text.length() - 12);
                String part = text.substring(from, from + 1 + random.nextInt(10));
                Query query = Query.ALL.withWords(List.of(part));
                assertThat(ids(history, query)).as("round %d looks for \"%s\"", round, part).contains(id);
            }
        }
    }

    @Test
    void findsByDateAndPin() throws Exception {
        try (History history = open()) {
            List<Long> ids = history.keep(List.of(Sends.get(Sends.before(NOW, 48), "http://h", "/old", ""),
                    Sends.get(Sends.before(NOW, 1), "http://h", "/new", "")));
            assertThat(ids(history, Query.ALL.withTime(Optional.of(Sends.before(NOW, 24)), Optional.empty())))
                    .containsExactly(ids.getLast());
            assertThat(ids(history, Query.ALL.withTime(Optional.empty(), Optional.of(Sends.before(NOW, 24)))))
                    .containsExactly(ids.getFirst());
            history.pin(ids.subList(0, 1), true);
            assertThat(ids(history, Query.ALL.withPinned(true))).containsExactly(ids.getFirst());
            assertThat(history.extent().pinned()).isEqualTo(1);
        }
    }

    @Test
    void letsGoOfTheOldestButNotOfWhatIsPinnedNorOfTheNewest() throws Exception {
        try (History history = open()) {
            List<Kept> all = IntStream.range(0, 10).mapToObj(i -> large(i, 100_000)).toList();
            List<Long> ids = history.keep(all);
            history.pin(List.of(ids.get(1)), true);
            history.prune(new Bounds(450_000, Optional.empty()), NOW, () -> false);
            assertThat(ids(history, Query.ALL)).containsExactlyInAnyOrder(ids.get(1), ids.get(7), ids.get(8),
                    ids.get(9));
            assertThat(files()).hasSize(4);
            history.prune(new Bounds(1, Optional.empty()), NOW, () -> false);
            assertThat(ids(history, Query.ALL)).containsExactlyInAnyOrder(ids.get(1), ids.get(9));
            history.prune(new Bounds(Long.MAX_VALUE, Optional.of(Duration.ofHours(1))), NOW.plus(Duration.ofDays(9)),
                    () -> false);
            assertThat(ids(history, Query.ALL)).containsExactlyInAnyOrder(ids.get(1), ids.get(9));
            assertThat(history.deleteBefore(NOW.plus(Duration.ofDays(9)))).isEqualTo(1);
            assertThat(ids(history, Query.ALL)).containsExactly(ids.get(1));
        }
    }

    @Test
    void filesThatNobodyNamesAreRemoved() throws Exception {
        try (History history = open()) {
            history.keep(List.of(large(1, 100_000)));
            Path stray = home.resolve("history/octets/" + "a".repeat(64) + ".octets");
            Files.writeString(stray, "of a crash");
            history.prune(new Bounds(Long.MAX_VALUE, Optional.empty()), NOW, () -> false);
            assertThat(files()).hasSize(1).doesNotContain(stray);
        }
    }

    @Test
    void aDamagedDatabaseIsKeptAsideAndAnotherBegins() throws Exception {
        try (History history = open()) {
            history.keep(List.of(Sends.get(NOW, "http://h", "/", "x")));
        }
        Files.write(home.resolve("history/history.db"),
                "no database at all, but long enough".repeat(50).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (History history = open()) {
            assertThat(history.notice()).get().asString().contains("is damaged").contains("history-unreadable-");
            assertThat(history.notice()).isEmpty();
            assertThat(ids(history, Query.ALL)).isEmpty();
            history.keep(List.of(Sends.get(NOW, "http://h", "/", "x")));
            assertThat(ids(history, Query.ALL)).hasSize(1);
        }
        try (Stream<Path> all = Files.list(home)) {
            assertThat(all.filter(path -> path.getFileName().toString().startsWith("history-unreadable-"))).hasSize(1);
        }
    }

    @Test
    void whatIsDamagedWhileItIsUsedIsKeptAsideToo() throws Exception {
        try (History history = open()) {
            for (int i = 0; i < 50; i++) {
                history.keep(List.of(Sends.get(NOW, "http://h", "/" + i, "x".repeat(5000))));
            }
        }
        try (FileChannel file = FileChannel.open(home.resolve("history/history.db"), StandardOpenOption.WRITE)) {
            byte[] noise = new byte[(int) file.size() - 8192];
            new Random(7).nextBytes(noise);
            file.write(java.nio.ByteBuffer.wrap(noise), 8192);
        }
        try (History history = open()) {
            long id = history.keep(List.of(Sends.get(NOW, "http://h", "/after", "x"))).getFirst();
            assertThat(history.notice()).isPresent();
            assertThat(history.open(id, () -> false).exchange().target().spelled()).isEqualTo("http://h:80");
        }
    }

    @Test
    void ofADamagedFileItsEntrySaysSoAndTheOthersStay() throws Exception {
        try (History history = open()) {
            List<Long> ids = history.keep(List.of(large(1, 100_000), large(2, 100_000), large(3, 100_000)));
            Path broken = files().getFirst();
            try (FileChannel file = FileChannel.open(broken, StandardOpenOption.WRITE)) {
                file.write(java.nio.ByteBuffer.wrap(new byte[]{0, 1, 2}), 50_000);
            }
            Files.delete(files().get(1));
            List<String> said = new ArrayList<>();
            for (long id : ids) {
                try {
                    history.open(id, () -> false);
                } catch (StoreException trouble) {
                    said.add(trouble.getMessage());
                }
            }
            assertThat(said).hasSize(2)
                    .allMatch(sentence -> sentence.startsWith("This entry of the history cannot be opened: "))
                    .anyMatch(sentence -> sentence.contains("is damaged"))
                    .anyMatch(sentence -> sentence.contains("is gone"));
        }
    }

    @Test
    void aNewerOneIsLeftAsItIs() throws Exception {
        open().close();
        sql("pragma user_version = 99");
        assertThatThrownBy(this::open).isInstanceOf(StoreException.class).hasMessageContaining("by a newer Rawbench");
        assertThat(Files.exists(home.resolve("history/history.db"))).isTrue();
    }

    @Test
    void anOlderOneIsBroughtUp() throws Exception {
        long id;
        try (History history = open()) {
            id = history.keep(List.of(Sends.get(NOW, "http://h", "/", "find me"))).getFirst();
        }
        sql("drop table words", "drop trigger entry_kept", "drop trigger entry_gone", "drop table extent",
                "pragma user_version = 1");
        try (History history = open()) {
            assertThat(found(history, "\"find me\"")).containsExactly(id);
            assertThat(history.extent().entries()).isEqualTo(1);
            assertThat(history.extent().octets()).isPositive();
        }
    }

    @Test
    void howLargeItIsIsCountedAlong() throws Exception {
        try (History history = open()) {
            assertThat(history.extent()).isEqualTo(new History.Extent(0, 0, 0));
            List<Long> ids = history.keep(List.of(large(1, 80_000), large(2, 90_000), large(3, 100_000)));
            long all = history.extent().octets();
            history.delete(ids.subList(0, 1));
            assertThat(history.extent().entries()).isEqualTo(2);
            assertThat(all - history.extent().octets()).isBetween(80_000L, 90_000L);
            history.prune(new Bounds(1, Optional.empty()), NOW, () -> false);
            assertThat(history.extent().entries()).as("the newest stays").isEqualTo(1);
            history.delete(ids);
            assertThat(history.extent()).isEqualTo(new History.Extent(0, 0, 0));
        }
    }

    @Test
    void twoRawbenchesUseOneHistory() throws Exception {
        try (History one = open(); History other = open()) {
            List<Thread> threads = Stream.of(one, other).map(history -> Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; i < 20; i++) {
                        List<Long> ids = history.keep(List.of(large(i, 80_000), large(i + 100, 80_000)));
                        history.delete(ids.subList(0, 1));
                    }
                } catch (StoreException trouble) {
                    throw new IllegalStateException(trouble);
                }
            })).toList();
            for (Thread thread : threads) {
                thread.join();
            }
            List<Long> ids = ids(one, Query.ALL);
            assertThat(ids).hasSize(40);
            for (long id : ids) {
                other.open(id, () -> false);
            }
        }
    }

    private void sql(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("history/history.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private History open() throws StoreException {
        return History.open(home.resolve("history"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("history/octets"))) {
            return all.toList();
        }
    }

    private static Kept large(int seed, int length) {
        byte[] octets = new byte[length];
        new Random(seed).nextBytes(octets);
        return Sends.kept(NOW.plusSeconds(seed), "http://h", "GET /" + seed + " HTTP/1.1\r\nHost: h\r\n\r\n",
                Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n")
                        .concat(Octets.owning(octets)));
    }

    private static Octets gzip(String text) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(out)) {
            gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return Octets.latin1("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/plain\r\n"
                + "Content-Length: " + out.size() + "\r\n\r\n").concat(Octets.owning(out.toByteArray()));
    }

    private static List<Long> found(History history, String typed) throws StoreException {
        return ids(history, Query.parse(typed));
    }

    static List<Long> ids(History history, Query query) throws StoreException {
        List<Long> ids = new ArrayList<>();
        history.find(query, found -> {
            for (long id : found.ids()) {
                ids.add(id);
            }
        }, () -> false);
        return ids;
    }
}
