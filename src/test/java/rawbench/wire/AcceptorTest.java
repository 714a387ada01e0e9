package rawbench.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AcceptorTest {
    /** What a test does with the one client it takes. */
    @FunctionalInterface
    private interface Peer {
        void with(Accepted client) throws IOException;
    }

    @Test
    void choosesAPortOf127001AndSaysWhich() throws IOException {
        try (Acceptor acceptor = Acceptor.tcp(0)) {
            assertThat(acceptor.port()).isPositive();
            assertThat(acceptor.endpoint()).isEqualTo(new Endpoint.Tcp("127.0.0.1", acceptor.port()));
        }
        try (Acceptor acceptor = Acceptor.tls(0, TestKeyStore.pkcs12(), TestKeyStore.PASSWORD)) {
            assertThat(acceptor.endpoint()).isEqualTo(new Endpoint.Tls("127.0.0.1", acceptor.port()));
        }
    }

    @Test
    void aTakenPortAndAnUnusableKeyStoreAreExplained() throws IOException {
        try (Acceptor acceptor = Acceptor.tcp(0)) {
            assertThatThrownBy(() -> Acceptor.tcp(acceptor.port())).isInstanceOf(IOException.class)
                    .hasMessageContaining("Port " + acceptor.port())
                    .hasMessageContaining("choose another");
        }
        assertThatThrownBy(() -> Acceptor.tls(0, TestKeyStore.pkcs12(), "wrong")).isInstanceOf(IOException.class)
                .hasMessageContaining("PKCS#12 key store cannot be used");
        assertThatThrownBy(() -> Acceptor.tls(0, Octets.latin1("no key store"), "")).isInstanceOf(IOException.class)
                .hasMessageContaining("PKCS#12 key store cannot be used");
    }

    @Test
    void closingEndsAnAcceptThatWaits() throws Exception {
        Acceptor acceptor = Acceptor.tcp(0);
        FutureTask<Accepted> accepting = started(acceptor::accept);
        acceptor.close();
        assertThatThrownBy(() -> accepting.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
        assertThat(acceptor.closed()).isTrue();
    }

    /** With keys of two kinds, and as each version of TLS asks for them. */
    @Test
    void anIdentityIsShownToWhoeverComes() throws Exception {
        TestCertificates.Pem rsa = new TestCertificates().signedPem(TestCertificates.Validity.NOW, "localhost");
        for (Identity identity : List.of(Identity.selfSigned(List.of(), 1),
                Identity.of(rsa.chain(), Optional.of(rsa.key()), Optional.empty()))) {
            Binding binding = new Binding(new Endpoint.Tls("127.0.0.1", 0), false, SocketOptions.NONE,
                    Optional.of(identity));
            for (String version : List.of("TLSv1.2", "TLSv1.3")) {
                TlsOptions options = TlsOptions.DEFAULT.withVerify(false).withVersions(List.of(version));
                try (Acceptor acceptor = Acceptor.open(binding);
                        Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation())) {
                    FutureTask<Integer> served = started(() -> {
                        try (Accepted client = acceptor.accept()) {
                            return client.read(new byte[1]);
                        }
                    });
                    try (Connection connection = Transport.open(acceptor.endpoint(),
                            TransportOptions.DEFAULT.withTls(options), watch, TranscriptRecorder.forgetful())) {
                        connection.write(Octets.latin1("x"));
                        assertThat(served.get(20, TimeUnit.SECONDS)).isEqualTo(1);
                        TlsFacts facts = connection.tls().orElseThrow();
                        assertThat(facts.protocol()).isEqualTo(version);
                        assertThat(facts.chain().getFirst().sha256()).isEqualTo(identity.certificate().sha256());
                    }
                }
            }
        }
    }

    @Test
    void optionsAreThoseOfEachConnectionAndWrittenDown() throws Exception {
        SocketOptions options = SocketOptions.NONE.withNoDelay(Optional.of(false))
                .withKeepAlive(Optional.of(true))
                .withReuseAddress(Optional.of(true))
                .withReceiveBuffer(OptionalInt.of(20_000));
        try (Acceptor acceptor = Acceptor.open(
                new Binding(new Endpoint.Tcp("127.0.0.1", 0), false, options, Optional.empty()));
                Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), acceptor.port());
                Accepted client = acceptor.accept();
                TranscriptRecorder recorder = new TranscriptRecorder()) {
            client.record(recorder);
            assertThat(socket.isConnected()).isTrue();
            assertThat(recorder.snapshot().events().getLast()).isInstanceOfSatisfying(WireEvent.Configured.class,
                    configured -> {
                        assertThat(configured.asked()).isEqualTo(
                                "no-delay=off, keep-alive=on, receive-buffer=20000");
                        assertThat(configured.given()).startsWith("no-delay=off, keep-alive=on, receive-buffer=");
                    });
        }
    }

    @Test
    void anOptionThatTcpHasNotIsNamedBeforeAnybodyComes() {
        Endpoint at = new Endpoint.Tcp("127.0.0.1", 0);
        assertThatThrownBy(() -> Acceptor.open(
                new Binding(at, false, SocketOptions.NONE.withBroadcast(true), Optional.empty()))).hasMessageContaining(
                        "A socket of this kind has no broadcast");
        assertThatThrownBy(() -> Acceptor.open(new Binding(at, false,
                SocketOptions.NONE.withGroup(Optional.of(InetAddress.ofLiteral("239.1.2.3"))), Optional.empty())))
                .hasMessage("A multicast group is joined over UDP alone: take that option away, or listen with udp");
    }

    @Test
    void writesDownWhatWentAndCame() throws Exception {
        TranscriptRecorder recorder = new TranscriptRecorder();
        try (Acceptor acceptor = Acceptor.tcp(0);
                Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), acceptor.port());
                Accepted client = acceptor.accept()) {
            client.record(recorder);
            socket.getOutputStream().write("ping".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            byte[] buffer = new byte[10];
            assertThat(client.read(buffer)).isEqualTo(4);
            assertThat(client.read(buffer)).isEqualTo(-1);
            client.write(Octets.latin1("pong"));
            client.halfClose();
            assertThat(new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("pong");
            assertThat(client.address()).isEqualTo("127.0.0.1:" + socket.getLocalPort());
        }
        Transcript transcript = recorder.snapshot();
        assertThat(transcript.received().latin1()).isEqualTo("ping");
        assertThat(transcript.sent().latin1()).isEqualTo("pong");
        assertThat(transcript.events()).extracting(e -> e.getClass().getSimpleName())
                .containsExactly("Connected", "Received", "HalfClosed", "Sent", "HalfClosed", "Closed");
    }

    @Test
    void patienceEndsAReadAndNotTheConnection() throws Exception {
        try (Acceptor acceptor = Acceptor.tcp(0);
                Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), acceptor.port());
                Accepted client = acceptor.accept()) {
            client.patience(Duration.ofMillis(10));
            assertThatThrownBy(() -> client.read(new byte[1])).isInstanceOf(SocketTimeoutException.class);
            client.patience(Duration.ZERO);
            socket.getOutputStream().write('x');
            assertThat(client.read(new byte[1])).isEqualTo(1);
        }
    }

    @Test
    void theEndOfTlsIsInOrderWhenClosed() throws Exception {
        overTls(client -> {
            client.read(new byte[100]);
            client.write(Octets.latin1("answer"));
        }, connection -> {
            assertThat(text(connection, 6)).isEqualTo("answer");
            assertThat(connection.read(new byte[1])).isEqualTo(-1);
        });
    }

    @Test
    void theEndOfTlsIsInOrderWhenHalfClosedAndReadingGoesOn() throws Exception {
        overTls(client -> {
            client.read(new byte[100]);
            client.halfClose();
            byte[] more = new byte[100];
            assertThat(client.read(more)).isEqualTo(5);
        }, connection -> {
            assertThat(connection.read(new byte[1])).isEqualTo(-1);
            connection.write(Octets.latin1("later"));
        });
    }

    @Test
    void tlsIsCutWithoutAFarewell() throws Exception {
        overTls(client -> {
            client.read(new byte[100]);
            client.write(Octets.latin1("answer"));
            client.cut();
        }, connection -> {
            assertThat(text(connection, 6)).isEqualTo("answer");
            assertThatThrownBy(() -> connection.read(new byte[1])).isInstanceOfSatisfying(WireException.class,
                    e -> assertThat(e.fault()).isInstanceOf(WireFault.NoCloseNotify.class));
        });
    }

    @Test
    void tlsIsResetBeneath() throws Exception {
        overTls(client -> {
            client.read(new byte[100]);
            client.reset();
        }, connection -> assertThatThrownBy(() -> connection.read(new byte[1])).isInstanceOfSatisfying(
                WireException.class, e -> assertThat(e.fault()).isInstanceOf(WireFault.Reset.class)));
    }

    @Test
    void aTranscriptSaysHowTheConnectionWasThrownAway() throws Exception {
        assertThat(closedBy(Accepted::reset)).isEqualTo(CloseReason.RESET);
        assertThat(closedBy(Accepted::cut)).isEqualTo(CloseReason.CUT);
        assertThat(closedBy(Accepted::close)).isEqualTo(CloseReason.DONE);
    }

    private static CloseReason closedBy(Peer ending) throws Exception {
        try (TranscriptRecorder recorder = new TranscriptRecorder()) {
            overTls(client -> {
                client.record(recorder);
                client.read(new byte[100]);
                ending.with(client);
            }, _ -> {
                // What is seen over there other tests tell.
            });
            return ((WireEvent.Closed) recorder.snapshot().events().getLast()).reason();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingFromOutsideEndsABlockedRead(boolean reset) throws Exception {
        try (Acceptor acceptor = Acceptor.tcp(0);
                Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), acceptor.port());
                Accepted client = acceptor.accept()) {
            FutureTask<Integer> reading = started(() -> client.read(new byte[1]));
            if (reset) {
                client.reset();
            } else {
                client.cut();
            }
            assertThatThrownBy(() -> reading.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
            assertThat(socket.isConnected()).isTrue();
        }
    }

    /** Plays the peer over TLS against one connection of ours, which says hello first. */
    private static void overTls(Peer peer, Client test) throws Exception {
        try (Acceptor acceptor = Acceptor.tls(0, TestKeyStore.pkcs12(), TestKeyStore.PASSWORD)) {
            FutureTask<Boolean> played = started(() -> {
                try (Accepted client = acceptor.accept()) {
                    peer.with(client);
                }
                return true;
            });
            TlsOptions trusting = new TlsOptions(false, Optional.empty(), List.of(), Optional.empty(), List.of());
            try (Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation());
                    Connection connection = Transport.open(acceptor.endpoint(),
                            TransportOptions.DEFAULT.withTls(trusting),
                            watch, new TranscriptRecorder())) {
                connection.write(Octets.latin1("hello"));
                test.with(connection);
            }
            assertThat(played.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** What a test does at the other end. */
    @FunctionalInterface
    private interface Client {
        void with(Connection connection) throws WireException;
    }

    private static String text(Connection connection, int count) throws WireException {
        StringBuilder text = new StringBuilder();
        while (text.length() < count) {
            byte[] buffer = new byte[count - text.length()];
            int n = connection.read(buffer);
            assertThat(n).as("after " + text).isPositive();
            text.append(Octets.copyOf(buffer, 0, n).latin1());
        }
        return text.toString();
    }

    private static <T> FutureTask<T> started(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }
}
