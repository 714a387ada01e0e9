package rawbench.ui.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.store.EndsWithParent;
import rawbench.store.Places;
import rawbench.store.Session;
import rawbench.store.SessionFile;
import rawbench.store.TemplateFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** The real window, killed at random moments while somebody types, saves, opens and closes: nothing is half written. */
class KilledTypingTest {
    @TempDir
    Path home;

    @Test
    @Timeout(900)
    void threeKillsLoseNothingThatWasKept() throws Exception {
        survives(3);
    }

    @Test
    @Tag("heavy")
    @Timeout(7200)
    void twoHundredKillsLoseNothingThatWasKept() throws Exception {
        survives(200);
    }

    private void survives(int kills) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long newest = 0;
        for (int kill = 0; kill < kills; kill++) {
            String what = "kill " + kill + ", seed " + seed;
            long told = typedUntilKilled(newest, 1 + random.nextInt(8), random);
            SessionFile.Loaded loaded = new SessionFile(Places.below(home).session()).load();
            assertThat(loaded.notice()).as(what).isEmpty();
            long kept = number(loaded.session());
            assertThat(kept).as("session after %s", what).isGreaterThanOrEqualTo(told);
            assertThat(loaded.session().requests()).as(what)
                    .filteredOn(tab -> tab.draft().octets().startsWith(Octets.latin1("GET /typed/")))
                    .allMatch(tab -> tab.draft().octets().equals(Typist.octets(number(tab.draft().octets()))));
            newest = Math.max(kept, saved(what));
        }
    }

    /** The template is whole, whichever of the saves it is of. */
    private long saved(String what) throws Exception {
        Path file = Places.below(home).library().resolve(Typist.SAVED);
        if (!Files.exists(file)) {
            return 0;
        }
        RequestDraft draft = new TemplateFolder(file.getParent()).open(file).getFirst().draft();
        assertThat(draft.octets()).as("template after %s", what).isEqualTo(Typist.octets(number(draft.octets())));
        return number(draft.octets());
    }

    private static long number(Session session) {
        return session.requests().stream().mapToLong(tab -> number(tab.draft().octets())).max().orElse(0);
    }

    private static long number(Octets octets) {
        String text = octets.latin1();
        return text.startsWith("GET /typed/") ? Long.parseLong(text.substring(11, text.indexOf(' ', 11))) : 0;
    }

    /** Kills the window once it told so often what its session holds; returns the last it told of. */
    private long typedUntilKilled(long first, int times, Random random) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Djava.awt.headless=true", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), Typist.class.getName(), home.toString(), Long.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long last = 0;
        try (BufferedReader told = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int i = 0; i < times; i++) {
                String line = told.readLine();
                assertThat(line).as("the window ended by itself").isNotNull();
                last = Long.parseLong(line);
            }
            // Not always right after it told something: at any moment of what it does next.
            for (int spin = random.nextInt(2_000_000); spin > 0; spin--) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return last;
    }

    /** The other process: a window in which somebody types in every frame. */
    static final class Typist {
        static final String SAVED = "typed.http";

        private Typist() {
        }

        /** What was typed the {@code number}th time: long enough that its writing can be hit. */
        static Octets octets(long number) {
            byte[] body = new byte[20_000 + (int) (number % 7) * 1000];
            new Random(number).nextBytes(body);
            return Octets.latin1("GET /typed/" + number + " HTTP/1.1\r\nHost: a\r\n\r\n").concat(Octets.owning(body));
        }

        public static void main(String[] args) throws InterruptedException {
            EndsWithParent.promise();
            Path home = Path.of(args[0]);
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            started.await();
            Platform.runLater(() -> {
                Someone saving = new Someone();
                saving.file = Places.below(home).library().resolve(SAVED);
                Desk desk = new Desk(new Stage(), Places.below(home), saving);
                desk.open(List.of());
                new Typing(desk, home, Long.parseLong(args[1])).start();
            });
        }

        /** Types in every frame, saves in every twentieth, and tells what it finds kept. */
        private static final class Typing extends AnimationTimer {
            private final Desk desk;
            private final SessionFile session;
            private long number;
            private long told;
            private TabModel tab;

            Typing(Desk desk, Path home, long first) {
                this.desk = desk;
                session = new SessionFile(Places.below(home).session());
                number = first + 1;
                tab = desk.workspace()
                        .tabs()
                        .stream()
                        .filter(left -> number(left.request().draft().octets()) > 0)
                        .findFirst()
                        .orElseGet(desk.workspace()::newTab);
            }

            @Override
            public void handle(long now) {
                number++;
                tab.request().show(new RequestDraft("", "http://a", octets(number)));
                if (number % 20 == 0) {
                    desk.workspace().kept().saveAs(tab);
                }
                if (number % 50 == 0) {
                    desk.workspace().strip().remove(tab, java.util.Optional.of(tab.left()), () -> tab);
                    tab = desk.workspace().newTab();
                }
                long kept = number(session.load().session());
                if (kept > told) {
                    told = kept;
                    System.out.println(kept);
                    System.out.flush();
                }
            }
        }
    }
}
