package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import rawbench.cli.Call;
import rawbench.draft.ListenerDraft;
import rawbench.http.LimitName;
import rawbench.octets.Octets;
import rawbench.store.HistoryChoice;
import rawbench.store.Places;
import rawbench.store.Settings;
import rawbench.store.SettingsFile;
import rawbench.ui.listen.Standing;
import rawbench.wire.Step;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A long day at the workbench: thousands of exchanges, many of them faulty, through the tabs of the real window and
 * through the command line, in one process; run by {@code mvn -B -Psoak verify}, which takes some minutes. What the
 * process holds at the end is what it held in the morning, after one round that warmed it up.
 */
@Tag("soak")
@Timeout(3600)
class SoakTest {
    private static final int ROUNDS = 10;
    private static final int TABS = 6;
    /** In one of so many rounds somebody looks at a tab that works; to paint takes longer than to send. */
    private static final int SEEN = 4;
    private static final long HISTORY = 16L << 20;
    /**
     * Octets by which the heap may be larger in the evening. Two things grow to a bound that one round does not reach:
     * what the compiler and the class loader keep of code that was run, and the history's list of its entries.
     */
    private static final long HEAP = 12L << 20;
    /** The JDK opens a file or a selector of its own now and then, and keeps it. */
    private static final int DESCRIPTORS = 4;
    /** Threads of the JDK that come with load and go after a minute without: its carriers and its collector's. */
    private static final int PLATFORM = 4;

    @TempDir
    private Path folder;
    private final SoakCount count = new SoakCount();
    private final AtomicInteger number = new AtomicInteger();
    private int rounds;
    private SoakPeers peers;
    private Desk desk;
    private Stage stage;

    @Test
    void whatIsHeldInTheEveningIsWhatWasHeldInTheMorning() throws Exception {
        int exchanges = Integer.getInteger("rawbench.soak", 20_000);
        try (SoakPeers opened = new SoakPeers(folder)) {
            peers = opened;
            Places places = Places.below(folder.resolve("home"));
            new SettingsFile(places.settings()).save(settings());
            onFx(() -> {
                stage = new Stage();
                desk = new Desk(stage, places, someone());
                return desk.open(List.of());
            });
            try {
                soak(exchanges, places);
            } finally {
                onFx(() -> {
                    stage.hide();
                    desk.close();
                    stage.setScene(null);
                    return true;
                });
            }
        }
    }

    private static Someone someone() {
        Someone someone = new Someone();
        someone.answer = Person.Unsaved.DISCARD;
        return someone;
    }

    private void soak(int exchanges, Places places) throws Exception {
        // Whatever is made once is made; of 20,000 exchanges each job of the list is among these.
        round(Math.max(Math.min(600, exchanges), exchanges / ROUNDS));
        System.out.println(SoakGauge.head());
        SoakGauge morning = settled();
        System.out.println(morning.row("morning"));
        count.begin();
        for (int i = 1; i <= ROUNDS; i++) {
            round(exchanges / ROUNDS);
            System.out.println(settled().row("round " + i));
        }
        SoakGauge evening = evening(morning);
        System.out.println(evening.row("evening"));
        System.out.println(count.table());
        assertThat(count.all()).isGreaterThanOrEqualTo(exchanges);
        assertThat(count.outcomes("window")).contains("ok", "no-connection", "tls", "timeout", "incomplete",
                "malformed", "limit", "cancelled", "tunnel");
        assertThat(count.outcomes("prompt")).contains("ok", "no-connection", "tls", "timeout", "incomplete",
                "malformed", "limit");
        assertThat(evening.virtual()).isLessThanOrEqualTo(morning.virtual());
        assertThat(evening.platform()).isLessThanOrEqualTo(morning.platform() + PLATFORM);
        assertThat(evening.descriptors()).isLessThanOrEqualTo(morning.descriptors() + DESCRIPTORS);
        assertThat(evening.temporary()).isLessThanOrEqualTo(morning.temporary());
        assertThat(evening.heap()).isLessThanOrEqualTo(morning.heap() + HEAP);
        assertThat(size(places.history())).isLessThan(3 * HISTORY);
    }

    /** Short times and narrow limits: who stalls, or never ends, is soon given up. */
    private Settings settings() {
        return Settings.DEFAULT.withTime(Step.FIRST_OCTET, Optional.of(Duration.ofMillis(300)))
                .withTime(Step.IDLE, Optional.of(Duration.ofMillis(300)))
                .withTime(Step.TOTAL, Optional.of(Duration.ofSeconds(2)))
                .withLimit(LimitName.LINE, Optional.of(64L << 10))
                .withLimit(LimitName.HEAD, Optional.of(128L << 10))
                .withLimit(LimitName.DECODED, Optional.of(4L << 20))
                .withAuthorities(Optional.of(SoakPeers.authorities(folder)))
                .withHistory(HistoryChoice.USUAL.withOctets(Optional.of(HISTORY)));
    }

    private void round(int exchanges) throws Exception {
        // A tab shows what came, too, which takes longer than sending it.
        inWindow(exchanges / 3);
        atPrompt(exchanges - exchanges / 3);
    }

    /** Several tabs send at once, beside listeners that are opened for the round; all of them are closed behind it. */
    private void inWindow(int exchanges) throws Exception {
        CountDownLatch busy = new CountDownLatch(TABS);
        AtomicInteger left = new AtomicInteger(exchanges);
        List<ListenerTab> listeners = onFx(this::listeners);
        while (!onFx(() -> listeners.stream().allMatch(SoakTest::listens))) {
            pause();
        }
        Supplier<SoakJob> jobs = () -> left.getAndDecrement() <= 0 ? null : job(listeners);
        List<SoakTab> tabs = onFx(() -> IntStream.range(0, TABS)
                .mapToObj(_ -> new SoakTab(desk.workspace().newTab(), jobs,
                        (job, word) -> count.came("window", job.name(), word), busy::countDown))
                .toList());
        boolean seen = rounds++ % SEEN == 0;
        onFx(() -> {
            desk.workspace().strip().select(seen ? desk.workspace().tabs().getLast() : listeners.getFirst());
            tabs.forEach(SoakTab::begin);
            return true;
        });
        for (int before = -1; !busy.await(1, TimeUnit.MINUTES); before = count.all()) {
            assertThat(count.all()).as("a minute without an exchange: " + tabs).isGreaterThan(before);
        }
        onFx(() -> {
            List.copyOf(desk.workspace().strip().tabs()).forEach(desk.workspace()::close);
            return true;
        });
    }

    private List<ListenerTab> listeners() {
        return Stream.of("tcp://127.0.0.1:0", "udp://127.0.0.1:0", "tls://127.0.0.1:0").map(at -> {
            ListenerTab tab = desk.workspace().newListener(ListenerDraft.NEW.at(at));
            tab.model().start();
            return tab;
        }).toList();
    }

    private static boolean listens(ListenerTab tab) {
        return tab.model().standingProperty().get() instanceof Standing.Open;
    }

    private SoakJob job(List<ListenerTab> listeners) {
        int now = number.getAndIncrement();
        if (now % 40 != 0) {
            return peers.job(now);
        }
        ListenerTab listener = listeners.get(now / 40 % listeners.size());
        Standing.Open open = (Standing.Open) listener.model().standingProperty().get();
        return new SoakJob("listener's tab", scheme(listener) + open.at().authority(), Octets.latin1("hello\r\n"),
                SoakJob.Manner.PLAIN);
    }

    private static String scheme(ListenerTab tab) {
        String at = tab.model().draftProperty().get().at();
        return at.substring(0, at.indexOf("//") + 2);
    }

    private void atPrompt(int exchanges) throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<SoakJob> jobs = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < exchanges; i++) {
            SoakJob job = peers.job(number.getAndIncrement());
            ObjectNode line = mapper.createObjectNode()
                    .put("id", i)
                    .put("target", job.target())
                    .put("request_b64", Base64.getEncoder().encodeToString(job.request().toByteArray()));
            lines.append(line).append('\n');
            jobs.add(job);
        }
        Path file = Files.writeString(folder.resolve("jobs"), lines);
        Call call = Call.of("send", "--batch", file.toString(), "--parallel", "6", "--ca",
                SoakPeers.authorities(folder).toString(), "--first-octet-timeout", "0.3", "--idle-timeout", "0.3",
                "--timeout", "2", "--limit", "line=64K", "--max-head", "128K", "--max-decoded", "4M");
        assertThat(call.err()).isEmpty();
        call.text().lines().forEach(line -> {
            JsonNode result = mapper.readTree(line);
            count.came("prompt", jobs.get(result.path("id").asInt()).name(), result.path("outcome").asString());
        });
    }

    /** What is held once nothing changes by itself any more. */
    private SoakGauge settled() throws InterruptedException {
        SoakGauge before = SoakGauge.read(folder, peers.remembered());
        for (int i = 0; i < 20; i++) {
            pause();
            SoakGauge now = SoakGauge.read(folder, peers.remembered());
            if (now.rests(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** As {@link #settled}, but what is still to go has a minute for it: timers, and threads that wait for work. */
    private SoakGauge evening(SoakGauge morning) throws InterruptedException {
        SoakGauge now = settled();
        for (int i = 0; i < 120 && (now.virtual() > morning.virtual() || now.platform() > morning.platform()
                || now.descriptors() > morning.descriptors() || now.temporary() > morning.temporary()); i++) {
            pause();
            now = SoakGauge.read(folder, peers.remembered());
        }
        return now;
    }

    /** However long it takes: on a machine that others use too, nothing is said by that. */
    private static <R> R onFx(Callable<R> action) throws Exception {
        FxToolkit.registerPrimaryStage();
        FutureTask<R> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get();
    }

    private static void pause() throws InterruptedException {
        new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
    }

    private static long size(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
