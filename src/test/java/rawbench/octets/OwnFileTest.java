package rawbench.octets;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnFileTest {
    @TempDir
    Path folder;

    @Test
    void takesAwayWhatItMadeOnce() throws Exception {
        Path path = Files.writeString(folder.resolve("own"), "x");
        OwnFile own = OwnFile.at(path);
        assertThat(own.remove()).isTrue();
        assertThat(path).doesNotExist();
        assertThat(own.remove()).isFalse();
    }

    @Test
    void leavesWhatOthersPutInItsPlace() throws Exception {
        Path path = Files.writeString(folder.resolve("own"), "ours");
        OwnFile own = OwnFile.at(path);
        // Made before the old one goes, so that it cannot be the same inode again.
        Path other = Files.writeString(folder.resolve("other"), "theirs");
        Files.delete(path);
        Files.move(other, path);
        assertThat(own.remove()).isFalse();
        assertThat(path).hasContent("theirs");
    }

    @Test
    void leavesALinkThatWasPutInItsPlace() throws Exception {
        Path path = Files.writeString(folder.resolve("own"), "ours");
        OwnFile own = OwnFile.at(path);
        Path moved = Files.move(path, folder.resolve("moved"));
        Files.createSymbolicLink(path, moved);
        assertThat(own.remove()).isFalse();
        assertThat(moved).exists();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void isItsOwnersAlone() throws Exception {
        Path path = Files.writeString(folder.resolve("own"), "x");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
        OwnFile.at(path).makePrivate();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
    }

    @Test
    void tellsASocketFromAFileAFolderAndNothing() throws Exception {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));
        }
        assertThat(OwnFile.isSpecial(socket)).isTrue();
        assertThat(OwnFile.isSpecial(Files.writeString(folder.resolve("file"), "x"))).isFalse();
        assertThat(OwnFile.isSpecial(folder)).isFalse();
        assertThat(OwnFile.isSpecial(folder.resolve("none"))).isFalse();
        assertThat(OwnFile.isFolder(folder)).isTrue();
        assertThat(OwnFile.isFolder(socket)).isFalse();
    }

    @Test
    void whatIsNotThereIsNobodysOwn() {
        assertThatThrownBy(() -> OwnFile.at(folder.resolve("none"))).isInstanceOf(java.io.IOException.class);
    }
}
