package rawbench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class FolderWatchTest {
    @TempDir
    Path root;

    @Test
    void tellsWhatOthersChange() throws Exception {
        Path sub = Files.createDirectory(root.resolve("sub"));
        Path file = Files.writeString(sub.resolve("a.http"), "a");
        try (FolderWatch watch = new TemplateFolder(root).watch()) {
            Files.writeString(file, "b");
            assertThat(watch.await()).contains(file);
            Files.delete(file);
            assertThat(watch.await()).contains(file);
        }
    }

    @Test
    void watchesFoldersThatComeLater() throws Exception {
        try (FolderWatch watch = new TemplateFolder(root).watch()) {
            Path sub = Files.createDirectory(root.resolve("new"));
            assertThat(watch.await()).contains(sub);
            Path file = Files.writeString(sub.resolve("a.http"), "a");
            assertThat(watch.await()).contains(file);
        }
    }

    @Test
    void watchesOneMoreFolder(@TempDir Path other) throws Exception {
        try (FolderWatch watch = new TemplateFolder(root).watch()) {
            watch.also(other);
            Path file = Files.writeString(other.resolve("a.http"), "a");
            assertThat(watch.await()).contains(file);
        }
    }

    @Test
    void endsWhenItIsClosed() throws Exception {
        FolderWatch watch = new TemplateFolder(root).watch();
        CompletableFuture<Set<Path>> waiting = CompletableFuture.supplyAsync(watch::await);
        watch.close();
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(watch.await()).isEmpty();
    }
}
