package rawbench.wire;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sockets that lie in the file system: whose they are, and what is in their way. */
class UnixAcceptorTest {
    @TempDir
    Path folder;

    private static Acceptor open(Path path) throws IOException {
        return Acceptor.open(Binding.local(new Endpoint.UnixSocket(path)));
    }

    private static SocketChannel client(Path path) throws IOException {
        SocketChannel client = SocketChannel.open(StandardProtocolFamily.UNIX);
        client.connect(UnixDomainSocketAddress.of(path));
        return client;
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void itsFileIsItsOwnersAndGoesWithIt() throws IOException {
        Path path = folder.resolve("s");
        try (Acceptor acceptor = open(path)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
            assertThat(acceptor.endpoint()).isEqualTo(new Endpoint.UnixSocket(path))
                    .isEqualTo(acceptor.endpoint().fromHere());
            assertThat(acceptor.port()).isZero();
        }
        assertThat(path).doesNotExist();
        open(path).close();
    }

    @Test
    void whoCameBeforeItsFileWasItsOwnersAloneIsNotServed() throws IOException {
        Path path = folder.resolve("s");
        try (ServerSocketChannel bound = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            bound.bind(UnixDomainSocketAddress.of(path));
            try (SocketChannel one = client(path); SocketChannel other = client(path)) {
                UnixAcceptor.turnAway(bound);
                assertThat(one.read(ByteBuffer.allocate(1))).isEqualTo(-1);
                assertThat(other.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            }
            try (SocketChannel next = client(path); SocketChannel served = bound.accept()) {
                assertThat(next.write(ByteBuffer.wrap(new byte[]{7}))).isEqualTo(1);
                assertThat(served.read(ByteBuffer.allocate(9))).as("it waits again").isEqualTo(1);
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void anExposedOneIsLeftToTheUmask() throws IOException {
        Path path = folder.resolve("s");
        Binding exposed = new Binding(new Endpoint.UnixSocket(path), true, SocketOptions.NONE, Optional.empty());
        try (Acceptor acceptor = Acceptor.open(exposed)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).startsWith("rwx");
            assertThat(acceptor.closed()).isFalse();
        }
    }

    @Test
    void whatOthersPutInItsPlaceStays() throws IOException {
        Path path = folder.resolve("s");
        Acceptor first = open(path);
        Path second = folder.resolve("t");
        Acceptor other = open(second);
        Files.delete(path);
        Files.move(second, path);
        first.close();
        assertThat(path).exists();
        client(path).close();
        other.close();
        assertThat(path).as("the other one knows it by the other name").exists();
    }

    @Test
    void closingTwiceLeavesTheNextOnesFile() throws IOException {
        Path path = folder.resolve("s");
        Acceptor first = open(path);
        first.close();
        try (Acceptor next = open(path)) {
            first.close();
            assertThat(path).exists();
            assertThat(next.closed()).isFalse();
        }
    }

    @Test
    void aSocketThatSomebodyListensAtIsSaidToBe() throws IOException {
        Path path = folder.resolve("s");
        try (Acceptor acceptor = open(path)) {
            assertThatThrownBy(() -> open(path)).hasMessage("No Unix socket can be made at " + path
                    + ": another program listens there already. End that one, or choose another path");
            assertThat(acceptor.closed()).isFalse();
        }
    }

    @Test
    void aSocketThatWasLeftIsSaidHowToBeRemovedAndStays() throws IOException {
        Path path = folder.resolve("s");
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(path));
        }
        assertThatThrownBy(() -> open(path)).hasMessage("No Unix socket can be made at " + path
                + ": a socket lies there that nobody listens at any more, left by a program that ended in disorder. Remove "
                + "it (rm " + path + ") if that program was yours, or choose another path");
        assertThat(path).exists();
    }

    @Test
    void aFileThatLiesThereStays() throws IOException {
        Path path = Files.writeString(folder.resolve("s"), "somebody's");
        assertThatThrownBy(() -> open(path)).hasMessage("No Unix socket can be made at " + path
                + ": something else lies there already. Choose another path");
        assertThat(path).hasContent("somebody's");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path path = folder.resolve("none/s");
        assertThatThrownBy(() -> open(path)).hasMessage("No Unix socket can be made at " + path
                + ": there is no folder " + path.getParent() + ". Make it first, or choose another path");
    }

    @Test
    void aPathThatIsTooLongIsSaidHowLongItIs() {
        Path path = folder.resolve("名".repeat(40));
        int octets = path.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        assertThatThrownBy(() -> open(path)).hasMessage("No Unix socket can be made at " + path + ": the path has "
                + octets + " octets, and the system takes 108 at most, the last of them zero. Choose a shorter one");
    }

    @Test
    void patienceEndsAReadAndLosesNoOctet() throws IOException {
        Path path = folder.resolve("s");
        try (Acceptor acceptor = open(path);
                SocketChannel client = client(path);
                Accepted accepted = acceptor.accept()) {
            accepted.patience(Duration.ofMillis(5));
            byte[] one = new byte[1];
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> accepted.read(one)).isInstanceOf(java.net.SocketTimeoutException.class);
            }
            client.write(ByteBuffer.wrap(new byte[]{'a', 'b', 'c'}));
            accepted.patience(Duration.ZERO);
            StringBuilder read = new StringBuilder();
            while (read.length() < 3) {
                assertThat(accepted.read(one)).isEqualTo(1);
                read.append((char) one[0]);
            }
            assertThat(read.toString()).isEqualTo("abc");
            accepted.patience(Duration.ofSeconds(20));
            client.shutdownOutput();
            assertThat(accepted.read(one)).isEqualTo(-1);
        }
    }
}
