package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WholeFileTest {
    private static final Octets NEW = Octets.latin1("new");

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void replacesAFileAndKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r----x"));
        WholeFile.write(file, NEW);
        assertThat(Files.readString(file)).isEqualTo("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r----x");
    }

    @Test
    void leavesNothingBehindWhenItFails() throws IOException {
        Path place = Files.createDirectories(folder.resolve("a/inside")).getParent();
        assertThatThrownBy(() -> WholeFile.write(place, NEW)).isInstanceOf(IOException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(place);
        }
    }

    @Test
    void whatWasReadStaysWhenTheFileChanges() throws IOException {
        byte[] old = new byte[3 << 20];
        old[old.length - 1] = 7;
        Path file = Files.write(folder.resolve("a"), old);
        Octets read = Octets.ofFile(file);
        Files.writeString(file, "short");
        assertThat(read).isEqualTo(Octets.of(old));
    }

    @Test
    void followsLinksAlsoToWhatIsNotThereYet() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("sub/real"));
        Files.createDirectory(folder.resolve("sub"));
        WholeFile.write(link, NEW);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(folder.resolve("sub/real"))).isEqualTo("new");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void makesAPrivateFolderOnlyWhereThereIsNone() throws IOException {
        Path made = folder.resolve("x/y");
        WholeFile.makePrivateFolder(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-x---"));
        WholeFile.makePrivateFolder(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwxr-x---");
    }
}
