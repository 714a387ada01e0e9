package rawbench.workbench;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.store.Settings;
import rawbench.wire.Acceptor;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Relays as a person types them. */
final class RelaysTest {
    private static final SideFiles NONE = SideFiles.of("t", Map.of());
    private final Workbench workbench = new Workbench();

    @Test
    void aRelayHandsOnToItsTarget() throws Exception {
        try (TestPeer target = TestPeer.plays(client -> client.out().write(client.in().read() + 1));
                Listener listener = open("tcp://127.0.0.1:0", "http://localhost:" + target.port(), false)) {
            assertThat(asked(listener)).isEqualTo('b');
        }
    }

    @Test
    void theTargetsCertificateIsCheckedAgainstWhatIsTrustedInTheSettings() throws Exception {
        TestCertificates certificates = new TestCertificates();
        try (TestPeer target = TestPeer.tls(certificates.signed(TestCertificates.Validity.NOW, "127.0.0.1"),
                client -> client.out().write(client.in().read() + 1))) {
            String place = "tls://127.0.0.1:" + target.port();
            try (Listener listener = open("tcp://127.0.0.1:0", place, false)) {
                assertThat(asked(listener)).isEqualTo(-1);
            }
            try (Listener listener = open("tcp://127.0.0.1:0", place, true)) {
                assertThat(asked(listener)).isEqualTo('b');
            }
            workbench.settle(Settings.DEFAULT, Optional.of(certificates.pem()));
            try (Listener listener = open("tcp://127.0.0.1:0", place, false)) {
                assertThat(asked(listener)).isEqualTo('b');
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,tcp://127.0.0.1", "127.0.0.1,http://localhost", "localhost,tls://127.0.0.1",
            "127.0.0.1,tcp://0.0.0.0"})
    void aRelayToItselfIsRefusedAndLeavesThePortFree(String at, String target) throws Exception {
        int port;
        try (Acceptor free = Acceptor.tcp(0)) {
            port = free.port();
        }
        assertThatThrownBy(() -> open("tcp://" + at + ":" + port, target + ":" + port, false))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("would hand on to itself")
                .hasMessageContaining("Choose another port");
        Acceptor.tcp(port).close();
    }

    @Test
    void relaysThatWouldHandOnInACircleAreRefused() throws Exception {
        int port;
        try (Acceptor free = Acceptor.tcp(0)) {
            port = free.port();
        }
        Listener first = open("tcp://127.0.0.1:0", "tcp://127.0.0.1:" + port, false);
        try (Listener second = open("tcp://127.0.0.1:0", "http://localhost:" + first.port(), false)) {
            try (first) {
                assertThatThrownBy(() -> open("tcp://127.0.0.1:" + port, "tcp://127.0.0.1:" + second.port(), false))
                        .isInstanceOf(WorkbenchException.class)
                        .hasMessageContaining("would hand on to itself")
                        .hasMessageContaining("127.0.0.1:" + second.port() + ", 127.0.0.1:" + first.port());
            }
            open("tcp://127.0.0.1:" + port, "tcp://127.0.0.1:" + second.port(), false).close();
        }
    }

    @Test
    void aUnixSocketThatRelaysToItselfIsRefusedToo(@TempDir java.nio.file.Path folder) {
        String path = folder.resolve("s").toString();
        assertThatThrownBy(() -> open("unix:" + path, "unix+raw:" + folder + "/./s", false))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("would hand on to itself");
        assertThat(folder.resolve("s")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"tcp,udp://127.0.0.1:9", "udp,tcp://127.0.0.1:9", "tls,udp://127.0.0.1:9"})
    void datagramsAreHandedOnAsDatagramsOnly(String scheme, String target) {
        assertThatThrownBy(() -> open(scheme + "://127.0.0.1:0", target, false)).isInstanceOf(WorkbenchException.class)
                .hasMessageContaining(target)
                .hasMessageContaining("Choose both alike");
    }

    @Test
    void aTargetThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> open("tcp://127.0.0.1:0", "tcp://nowhere", false))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("has no port");
    }

    private Listener open(String at, String target, boolean insecure) throws WorkbenchException {
        return workbench.listeners()
                .open(ListenerDraft.NEW.at(at).doing(new Behaviour.Relay(target, insecure)), NONE,
                        ListenerObserver.NONE);
    }

    private static int asked(Listener listener) throws java.io.IOException {
        try (Socket client = new Socket(InetAddress.ofLiteral("127.0.0.1"), listener.port())) {
            client.getOutputStream().write('a');
            return client.getInputStream().read();
        } catch (SocketException closedWithTheQuestionUnread) {
            return -1;
        }
    }
}
