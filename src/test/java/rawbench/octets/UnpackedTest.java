package rawbench.octets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where libraries unpack their native parts. */
final class UnpackedTest {
    private static final String PROPERTY = "rawbench.test.unpacked";

    @Test
    void folderIsGoneWithAllInItOnceTheLibraryIsLoaded() {
        AtomicReference<Path> folder = new AtomicReference<>();
        Unpacked.load(PROPERTY, () -> {
            folder.set(Path.of(System.getProperty(PROPERTY)));
            unpack(folder.get());
        });
        assertThat(folder.get()).doesNotExist();
        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    @Test
    void libraryThatCannotBeLoadedLeavesNothingEither() {
        AtomicReference<Path> folder = new AtomicReference<>();
        assertThatThrownBy(() -> Unpacked.load(PROPERTY, () -> {
            folder.set(Path.of(System.getProperty(PROPERTY)));
            unpack(folder.get());
            throw new UnsatisfiedLinkError("no such machine");
        })).isInstanceOf(UnsatisfiedLinkError.class);
        assertThat(folder.get()).doesNotExist();
    }

    @Test
    void whatThePropertySaidBeforeItSaysAgain() {
        System.setProperty(PROPERTY, "a person's choice");
        try {
            Unpacked.load(PROPERTY, () -> assertThat(Path.of(System.getProperty(PROPERTY))).isDirectory());
            assertThat(System.getProperty(PROPERTY)).isEqualTo("a person's choice");
        } finally {
            System.clearProperty(PROPERTY);
        }
    }

    private static void unpack(Path folder) {
        try {
            Path inside = Files.createDirectory(folder.resolve("inside"));
            Files.writeString(inside.resolve("library.so"), "x");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
