package rawbench.ui.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.store.EndsWithParent;
import rawbench.store.Places;
import rawbench.store.SessionFile;

import static org.assertj.core.api.Assertions.assertThat;

/** A window that is killed with a large body open: the next one has the request, and nothing to render. */
@Timeout(120)
class KilledWindowTest {
    private static final long LENGTH = 50_000_000;
    private static final String ASKED = "GET /bytes/" + LENGTH + " HTTP/1.1";

    @TempDir
    Path home;

    @Test
    void theNextStartHasTheRequestAndNoBody() throws Exception {
        assertThat(toldUntilKilled("send", this::draftIsKept)).isEqualTo("answered " + LENGTH);
        assertThat(kept()).isLessThan(1_000_000);
        assertThat(toldUntilKilled("look", () -> true))
                .isEqualTo("request kept true, at work false, something shown false");
    }

    /** Drafts are kept within a second, while the window goes on. */
    private boolean draftIsKept() {
        return new SessionFile(Places.below(home).session()).load()
                .session()
                .requests()
                .stream()
                .anyMatch(tab -> tab.draft().octets().startsWith(Octets.latin1(ASKED)));
    }

    /** The octets of all files that the first window left in its session; the history is there for answers. */
    private long kept() throws IOException {
        long sum = 0;
        try (Stream<Path> all = Files.walk(Places.below(home).session())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }

    /** The first line of a window in a process of its own, which is then killed. */
    private String toldUntilKilled(String what, Callable<Boolean> firstOf) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Djava.awt.headless=true", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m", "-cp",
                System.getProperty("java.class.path"), Teller.class.getName(), home.toString(), what)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader told = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = told.readLine();
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, firstOf);
            return line;
        } finally {
            process.destroyForcibly();
        }
    }

    /** The other process: a window that tells what it shows once it has come to that. */
    static final class Teller {
        private Teller() {
        }

        public static void main(String[] args) throws InterruptedException {
            EndsWithParent.promise();
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            started.await();
            Platform.runLater(() -> {
                Desk desk = new Desk(new Stage(), Places.below(Path.of(args[0])));
                desk.open(List.of());
                if (args[1].equals("send")) {
                    desk.practiceProperty().subscribe(address -> {
                        if (address != null) {
                            send(desk, address);
                        }
                    });
                } else {
                    tell(look(desk));
                }
            });
        }

        private static void send(Desk desk, String address) {
            WorkspaceModel workspace = desk.workspace();
            TabModel tab = workspace.newTab();
            tab.request().show(new RequestDraft("", "http://" + address, Octets.latin1(ASKED + "\r\nHost: a\r\n\r\n")));
            tab.response().answerProperty().subscribe(answer -> {
                if (answer != null) {
                    tell("answered " + answer.rendering().decoded().octets().length());
                }
            });
            tab.sending().send();
        }

        private static String look(Desk desk) {
            List<TabModel> tabs = desk.workspace().tabs();
            return "request kept "
                    + tabs.stream().anyMatch(t -> t.request().draft().octets().startsWith(Octets.latin1(ASKED)))
                    + ", at work " + tabs.stream().anyMatch(t -> t.response().busyProperty().get())
                    + ", something shown "
                    + tabs.stream().anyMatch(t -> t.response().answerProperty().get() != null);
        }

        private static void tell(String line) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
