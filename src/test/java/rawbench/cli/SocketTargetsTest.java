package rawbench.cli;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.faults.RefusedPort;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code rawbench send} to socket targets: octets both ways, and what the exit status says of each end. */
final class SocketTargetsTest {
    @TempDir
    Path folder;

    @Test
    void everyDatagramThatComesIsWrittenAndNoneIsFive() throws Exception {
        try (Listening listening = Listening.at("udp://127.0.0.1:0", "--misbehave", "datagram-twice")) {
            Call call = send(Octets.latin1("\u0000\u00ff"), listening.target(), "--idle-timeout", "0.5");
            assertThat(call.out()).isEqualTo(Octets.latin1("\u0000\u00ff\u0000\u00ff"));
            assertThat(call.exit()).isZero();
        }
        try (Listening listening = Listening.at("udp://127.0.0.1:0")) {
            Call call = send(Octets.latin1("x"), listening.target(), "--idle-timeout", "0.2");
            assertThat(call.exit()).isEqualTo(5);
            assertThat(call.out().isEmpty()).isTrue();
            assertThat(listening.lineWith("received")).endsWith("received 1 octet: x");
        }
    }

    @Test
    void aClosedPortAndADatagramTooLongAreNamed() throws Exception {
        int free;
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Call closed = send(Octets.latin1("x"), "udp://127.0.0.1:" + free, "--idle-timeout", "1");
        assertThat(closed.exit()).isIn(3, 5);
        assertThat(closed.err()).contains("127.0.0.1:" + free);
        Call tooLong = send(Octets.owning(new byte[65_508]), "udp://127.0.0.1:" + free);
        assertThat(tooLong.exit()).isNotZero();
        assertThat(tooLong.err()).contains("65,507");
    }

    @Test
    void overTcpTheEndIsTheEndOfThePeer() throws Exception {
        Path first = write("first.http", "# @rb-reply connect\n#| hello\n# @rb-do wait 20 ms\n#|  you\n");
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--script", first.toString())) {
            Call call = send(Octets.latin1("x"), listening.target());
            assertThat(call.text()).isEqualTo("hello you");
            assertThat(call.exit()).isZero();
        }
        Path reset = write("reset.http", "# @rb-reply raw\n#| part\n# @rb-do wait 100 ms\n# @rb-do rst\n");
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--script", reset.toString())) {
            Call call = send(Octets.latin1("x"), listening.target());
            assertThat(call.text()).isEqualTo("part");
            assertThat(call.exit()).isEqualTo(6);
        }
        try (Listening listening = Listening.at("tcp://127.0.0.1:0")) {
            Call silent = send(Octets.latin1("x"), listening.target(), "--first-octet-timeout", "0.3");
            assertThat(silent.exit()).isEqualTo(5);
        }
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--echo")) {
            Call some = send(Octets.latin1("x"), listening.target(), "--idle-timeout", "0.3");
            assertThat(some.exit()).as("octets came before the time was up").isZero();
            assertThat(some.text()).isEqualTo("x");
        }
        int port = RefusedPort.number();
        assertThat(send(Octets.latin1("x"), "tcp://127.0.0.1:" + port).exit()).isEqualTo(3);
    }

    @Test
    void overTlsTheCertificateIsCheckedFirst() throws Exception {
        Path pem = folder.resolve("own.pem");
        try (Listening listening = Listening.at("tls://127.0.0.1:0", "--echo", "--certificate-out", pem.toString())) {
            assertThat(send(Octets.latin1("x"), listening.target()).exit()).isEqualTo(4);
            Call trusted = send(Octets.latin1("secret"), listening.target(), "--ca", pem.toString(), "--idle-timeout",
                    "0.5");
            assertThat(trusted.text()).isEqualTo("secret");
            assertThat(trusted.exit()).isZero();
        }
    }

    @Test
    void overAUnixSocketItIsHttpOrRaw() throws Exception {
        Path socket = folder.resolve("s");
        Path answer = write("a.bin", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        try (Listening listening = Listening.at("unix:" + socket, "--reply", answer.toString())) {
            Octets get = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(send(get, listening.target()).text()).isEqualTo("ok");
            assertThat(send(get, "unix+raw:" + socket, "--idle-timeout", "0.5").text()).startsWith("HTTP/1.1 200 OK");
        }
        Call none = send(Octets.latin1("x"), "unix:" + socket);
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).contains(socket.toString());
    }

    private Path write(String name, String latin1) throws Exception {
        Path file = folder.resolve(name);
        Octets.latin1(latin1).writeTo(Files.newOutputStream(file));
        return file;
    }

    private static Call send(Octets octets, String target, String... more) {
        String[] words = new String[more.length + 5];
        System.arraycopy(new String[]{"send", "--request-file", "-", "--target", target}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return Call.fed(octets, words);
    }
}
