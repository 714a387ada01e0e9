package rawbench.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that saves without pause is killed again and again: what lies there is always one whole save. */
@Timeout(300)
class CrashTest {
    @Test
    void aKilledSaveLeavesTheOldOrTheNewFile(@TempDir Path home) throws Exception {
        survives(home, 10);
    }

    @Test
    @Tag("heavy")
    @Timeout(1200)
    void twoHundredKilledSavesLeaveTheOldOrTheNewFile(@TempDir Path home) throws Exception {
        survives(home, 200);
    }

    private static void survives(Path home, int kills) throws Exception {
        Random random = new Random(4711);
        long newest = 0;
        for (int kill = 0; kill < kills; kill++) {
            long told = savedUntilKilled(home, newest + 1, 1 + random.nextInt(5));
            Session session = checked(new SessionFile(home.resolve("session")).load(), kill);
            long session1 = number(session.requests().getFirst().draft());
            RequestDraft draft = new TemplateFolder(home).open(home.resolve("library/a.http")).getFirst().draft();
            assertThat(session1).as("session after kill %d", kill).isGreaterThanOrEqualTo(told);
            assertThat(number(draft)).as("template after kill %d", kill).isGreaterThanOrEqualTo(told);
            assertThat(session.requests().getLast().draft().octets()).isEqualTo(Saver.large(session1));
            assertThat(draft.octets()).isEqualTo(Saver.draft(number(draft)).octets());
            newest = Math.max(session1, number(draft));
        }
        new SessionFile(home.resolve("session")).save(Session.NONE);
        try (Stream<Path> left = Files.list(home.resolve("session"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("session.json");
        }
    }

    private static Session checked(SessionFile.Loaded loaded, int kill) {
        assertThat(loaded.notice()).as("kill %d", kill).isEmpty();
        assertThat(loaded.session().tabs()).as("kill %d", kill).hasSize(2);
        return loaded.session();
    }

    /** Kills the process once it told of some saves; returns the last it told of. */
    private static long savedUntilKilled(Path home, long first, int saves) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                Saver.class.getName(), home.toString(), Long.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = 0;
        try (BufferedReader told = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int i = 0; i < saves; i++) {
                String line = told.readLine();
                assertThat(line).as("the saver ended by itself").isNotNull();
                last = Long.parseLong(line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return last;
    }

    private static long number(RequestDraft draft) {
        return Long.parseLong(draft.name());
    }

    /** What is killed. */
    static final class Saver {
        private Saver() {
        }

        public static void main(String[] arguments) throws StoreException {
            EndsWithParent.promise();
            Path home = Path.of(arguments[0]);
            SessionFile session = new SessionFile(home.resolve("session"));
            TemplateFolder folder = new TemplateFolder(home.resolve("library"));
            PrintStream out = System.out;
            for (long i = Long.parseLong(arguments[1]);; i++) {
                session.save(new Session(List.of(tab(draft(i)), tab(new RequestDraft("", "", large(i)))), 0,
                        SessionView.NONE));
                folder.saveAs(home.resolve("library/a.http"), draft(i), true);
                out.println(i);
            }
        }

        private static SessionTab tab(RequestDraft draft) {
            return new SessionTab(draft, java.util.Optional.empty(), true, 0, 0);
        }

        /** A request long enough that its writing can be hit. */
        static RequestDraft draft(long number) {
            byte[] octets = new byte[60_000];
            new Random(number).nextBytes(octets);
            return new RequestDraft(Long.toString(number), "tcp://h:1", Octets.owning(octets));
        }

        /** Octets that lie in a file beside the session; another one every third time. */
        static Octets large(long number) {
            byte[] octets = new byte[(1 << 20) + 1];
            new Random(number / 3).nextBytes(octets);
            return Octets.owning(octets);
        }
    }
}
