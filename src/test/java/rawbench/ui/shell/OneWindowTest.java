package rawbench.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.testfx.framework.junit5.Start;

import rawbench.store.Places;

import static org.assertj.core.api.Assertions.assertThat;

/** A second start on the same session folder, and starts that cannot be handed to anybody. */
class OneWindowTest extends Journey<Someone> {
    OneWindowTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    private Path folder() {
        return Places.below(home).session();
    }

    @Test
    void filesOfAnotherStartAreOpenedHere() throws Exception {
        Path file = Files.writeString(home.resolve("名 with spaces.http"), "GET http://a/handed-over\n");
        Path other = Files.writeString(home.resolve("other.http"), "GET http://a/other\n");
        assertThat(OneWindow.begin(folder(), List.of(file, other))).isInstanceOf(OneWindow.Begun.HandedOver.class);
        until(() -> desk.workspace()
                .tabs()
                .stream()
                .map(OneWindowTest::path)
                .toList()
                .containsAll(List.of("/handed-over", "/other")));
        assertThat(OneWindow.handOver(folder(), List.of())).as("no files: it only comes to the front").isTrue();
    }

    @Test
    void anotherFolderIsAnotherWindow() throws Exception {
        Path elsewhere = Files.createTempDirectory(temp, "elsewhere");
        assertThat(OneWindow.handOver(elsewhere, List.of())).isFalse();
        OneWindow.Begun begun = OneWindow.begin(elsewhere.resolve("session"), List.of());
        assertThat(begun).isInstanceOf(OneWindow.Begun.First.class);
        ((OneWindow.Begun.First) begun).window().close();
        assertThat(elsewhere.resolve("session/window.sock")).doesNotExist();
    }

    /** As after a kill: the socket's file lies there, and nobody listens. */
    @Test
    void whatAKilledWindowLeftHindersNobody() throws Exception {
        Path left = Files.createTempDirectory(temp, "left");
        try (java.nio.channels.ServerSocketChannel killed = java.nio.channels.ServerSocketChannel
                .open(java.net.StandardProtocolFamily.UNIX)) {
            killed.bind(java.net.UnixDomainSocketAddress.of(left.resolve("window.sock")));
        }
        Files.writeString(left.resolve("running.lock"), "");
        assertThat(left.resolve("window.sock")).exists();
        assertThat(OneWindow.handOver(left, List.of())).isFalse();
        OneWindow.Begun begun = OneWindow.begin(left, List.of());
        assertThat(begun).isInstanceOf(OneWindow.Begun.First.class);
        ((OneWindow.Begun.First) begun).window().close();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void aFolderThatOthersMayLookIntoHasNoSocketAndItIsSaid() throws Exception {
        Path open = Files.createTempDirectory(temp, "open");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        OneWindow.Begun begun = OneWindow.begin(open, List.of());
        assertThat(begun).isInstanceOfSatisfying(OneWindow.Begun.Alone.class, alone -> {
            assertThat(alone.why()).contains("can be looked into by others");
            assertThat(alone.keeps()).isTrue();
        });
        Optional<OneWindow> window = ((OneWindow.Begun.Alone) begun).window();
        // The first one still has the lock, but takes no files: the next is told so, and keeps no session over its head.
        assertThat(OneWindow.begin(open, List.of())).isInstanceOfSatisfying(OneWindow.Begun.Alone.class,
                alone -> assertThat(alone.keeps()).isFalse());
        window.orElseThrow().close();
    }

    @Test
    void manyStartsAtOnceLoseNoFile() throws Exception {
        BlockingQueue<Boolean> taken = new LinkedBlockingQueue<>();
        List<String> wanted = new ArrayList<>();
        List<Thread> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Path file = Files.writeString(home.resolve("many" + i + ".http"), "GET http://a/many/" + i + "\n");
            wanted.add("/many/" + i);
            starts.add(Thread.ofVirtual().start(() -> taken.add(OneWindow.handOver(folder(), List.of(file)))));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(taken.poll(20, TimeUnit.SECONDS)).isTrue();
        }
        until(() -> desk.workspace()
                .tabs()
                .stream()
                .map(OneWindowTest::path)
                .toList()
                .containsAll(wanted));
        for (Thread start : starts) {
            start.join();
        }
    }

    private static String path(TabModel tab) {
        String line = tab.request().draft().octets().latin1().lines().findFirst().orElse("");
        return line.replaceFirst("GET (?:http://a)?(\\S*).*", "$1");
    }
}
