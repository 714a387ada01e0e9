package rawbench.ui.listen;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import rawbench.ui.listen.DoesModel.Kind;
import rawbench.wire.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;

final class TryCommandsTest {
    @Test
    void whoListensEverywhereIsReachedAtTheLoopback() {
        assertThat(TryCommands.of(new Endpoint.Tcp("0.0.0.0", 80), Kind.ECHO))
                .containsExactly("nc 127.0.0.1 80", "socat - TCP:127.0.0.1:80");
    }

    @Test
    void anAddressOfVersionSixHasItsBracketsWhereTheyBelong() {
        assertThat(TryCommands.of(new Endpoint.Tcp("::1", 80), Kind.REPLIES))
                .containsExactly("curl -i 'http://[::1]:80/'", "nc ::1 80", "socat - TCP6:[::1]:80");
    }

    @Test
    void overTlsTheCertificateIsTakenAsItIs() {
        assertThat(TryCommands.of(new Endpoint.Tls("127.0.0.1", 443), Kind.QUIET)).containsExactly(
                "curl -i --insecure https://127.0.0.1:443/", "openssl s_client -quiet -connect 127.0.0.1:443");
    }

    @Test
    void aPathIsOneWordForTheShell() {
        assertThat(TryCommands.of(new Endpoint.UnixSocket(Path.of("/tmp/a b's.sock")), Kind.ECHO))
                .first()
                .isEqualTo("nc -U '/tmp/a b'\\''s.sock'");
    }

    @Test
    void datagramsAreSentByThoseWhoCan() {
        assertThat(TryCommands.of(new Endpoint.Udp("127.0.0.1", 53), Kind.ECHO))
                .containsExactly("nc -u 127.0.0.1 53", "socat - UDP:127.0.0.1:53");
    }
}
