package rawbench.listen;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import rawbench.listen.Script.Step;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Cancellation;
import rawbench.wire.Connection;
import rawbench.wire.Deadlines;
import rawbench.wire.TestKeyStore;
import rawbench.wire.TlsOptions;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.TransportOptions;
import rawbench.wire.Watch;
import rawbench.wire.WireException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScriptTest {
    private static final Step.AwaitRequest REQUEST = new Step.AwaitRequest();

    @Test
    void sendsItsOctetsExactlyAndEndsTheConnection() throws IOException {
        Octets odd = Octets.latin1("\u0000\u00ff\n\r not HTTP at all \r\n\r\n");
        try (Listener listener = listener(new Step.Send(odd)); RawPeer peer = new RawPeer(listener.port())) {
            assertThat(peer.readAll()).isEqualTo(odd);
        }
    }

    @Test
    void dripsItsOctetsAFewAtATime() throws IOException {
        List<Long> sent = new CopyOnWriteArrayList<>();
        Script script = Script.of(new Step.Drip(Octets.latin1("abcdefg"), 3, Duration.ofMillis(1)));
        try (Listener listener = listener(script, sent); RawPeer peer = new RawPeer(listener.port())) {
            assertThat(peer.readAll()).isEqualTo(Octets.latin1("abcdefg"));
        }
        assertThat(sent).containsExactly(3L, 3L, 1L);
    }

    @Test
    void answersOnlyWhenTheWholeRequestHasCome() throws IOException {
        try (Listener listener = listener(REQUEST, send("answer"), new Step.Rst());
                RawPeer peer = new RawPeer(listener.port())) {
            peer.send("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nab");
            peer.socket().setSoTimeout(100);
            assertThatThrownBy(() -> peer.read(1)).isInstanceOf(java.net.SocketTimeoutException.class);
            peer.socket().setSoTimeout(20_000);
            peer.send("c");
            assertThat(peer.read(6).latin1()).isEqualTo("answer");
        }
    }

    @Test
    void awaitsAChunkedRequestToItsLastChunk() throws IOException {
        try (Listener listener = listener(REQUEST, send("1"), REQUEST, send("2"));
                RawPeer peer = new RawPeer(listener.port())) {
            peer.send("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nab\r\n0\r\nT: 1\r\n\r\n"
                    + "GET / HTTP/1.1\r\n\r\n");
            assertThat(peer.readAll().latin1()).isEqualTo("12");
        }
    }

    @Test
    void answersEachPipelinedRequestOnce() throws IOException {
        try (Listener listener = listener(new Step.Repeat(List.of(REQUEST, send("x")), Script.FOREVER));
                RawPeer peer = new RawPeer(listener.port())) {
            peer.send("GET /1 HTTP/1.1\n\nGET /2 HTTP/1.1\r\n\r\n\r\nGET /3 HTTP/1.1\r\n\r\n").fin();
            assertThat(peer.readAll().latin1()).isEqualTo("xxx");
        }
    }

    @Test
    void repeatsStepsSoManyTimes() throws IOException {
        Step inner = new Step.Repeat(List.of(send("b")), 2);
        try (Listener listener = listener(new Step.Repeat(List.of(send("a"), inner), 3));
                RawPeer peer = new RawPeer(listener.port())) {
            assertThat(peer.readAll().latin1()).isEqualTo("abbabbabb");
        }
    }

    @Test
    void repeatsWithoutEndUntilTheClientLeaves() throws IOException, InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        ListenerObserver observer = new ListenerObserver() {
            @Override
            public void gone(Client client, Optional<IOException> failure) {
                gone.countDown();
            }
        };
        Script script = Script.of(new Step.Repeat(List.of(send("forever")), Script.FOREVER));
        try (Listener listener = Listener.start(Acceptor.tcp(0), script, observer)) {
            try (RawPeer peer = new RawPeer(listener.port())) {
                assertThat(peer.read(70).latin1()).isEqualTo("forever".repeat(10));
            }
            assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void finEndsOurSideAndLeavesTheClientsOpen() throws IOException {
        Step[] halves = {send("a"), new Step.Fin(), REQUEST, new Step.Rst()};
        try (Listener listener = listener(halves); RawPeer peer = new RawPeer(listener.port())) {
            assertThat(peer.readAll().latin1()).isEqualTo("a");
            peer.send("GET / HTTP/1.1\r\n\r\n");
            assertThatThrownBy(() -> {
                while (true) {
                    peer.send("x");
                }
            }).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void rstReallyResetsTheConnection() throws IOException {
        try (Listener listener = listener(REQUEST, send("HTTP/1.1 200 OK\r\n"), new Step.Rst());
                RawPeer peer = new RawPeer(listener.port())) {
            peer.send("GET / HTTP/1.1\r\n\r\n");
            assertThatThrownBy(peer::readAll).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
    }

    @Test
    void closeWithoutNotifyIsAPlainEndWhereThereIsNoTls() throws IOException {
        try (Listener listener = listener(send("a"), new Step.CloseWithoutNotify(), send("never"));
                RawPeer peer = new RawPeer(listener.port())) {
            assertThat(peer.readAll().latin1()).isEqualTo("a");
        }
    }

    @Test
    void overTlsTheEndIsInOrderUnlessTheScriptCutsIt() throws Exception {
        assertThat(endOfTls(Script.of(REQUEST, send("a")))).isEqualTo("a in order");
        assertThat(endOfTls(Script.of(REQUEST, send("a"), new Step.Fin(), REQUEST))).isEqualTo("a in order");
        assertThat(endOfTls(Script.of(REQUEST, send("a"), new Step.CloseWithoutNotify()))).isEqualTo("a NoCloseNotify");
        assertThat(endOfTls(Script.of(REQUEST, send("a"), new Step.Rst()))).endsWith("Reset");
    }

    @Test
    void anAlertAnswersTheHandshakeByItsNumber() throws Exception {
        assertThat(saidOfTls(Script.of(new Step.Alert(40)))).contains("handshake_failure");
        assertThat(saidOfTls(Script.of(new Step.Alert(112)))).contains("unrecognized_name");
    }

    @Test
    void anAlertInTheClearDamagesAStandingTlsStream() throws Exception {
        String end = endOfTls(Script.of(REQUEST, send("abc"), new Step.Alert(80)));
        assertThat(end).isEqualTo("abc Tls");
    }

    @Test
    void aRecordSentBeneathDamagesAStandingTlsStream() throws Exception {
        Octets record = Octets.latin1("\u0017\u0003\u0003\u0000 " + "x".repeat(32));
        assertThat(endOfTls(Script.of(REQUEST, send("abc"), new Step.SendBeneath(record)))).isEqualTo("abc Tls");
    }

    @Test
    void withoutTlsAnAlertIsTheSevenOctetsOfItsRecord() throws IOException {
        try (Listener listener = listener(REQUEST, new Step.Alert(70), send("never"));
                RawPeer peer = new RawPeer(listener.port())) {
            peer.send("GET / HTTP/1.1\r\n\r\n").fin();
            assertThat(peer.readAll()).isEqualTo(Octets.of(new byte[]{21, 3, 3, 0, 2, 2, 70}));
        }
        assertThatThrownBy(() -> new Step.Alert(256)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What is said of a handshake that fails. */
    private static String saidOfTls(Script script) throws Exception {
        Acceptor acceptor = Acceptor.tls(0, TestKeyStore.pkcs12(), TestKeyStore.PASSWORD);
        try (Listener listener = Listener.start(acceptor, script, ListenerObserver.NONE);
                Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation())) {
            Transport.open(listener.endpoint(), TransportOptions.DEFAULT, watch, new TranscriptRecorder()).close();
            return "no failure";
        } catch (WireException failed) {
            return failed.fault().says();
        }
    }

    /** What a client of ours reads over TLS, and how that ended. */
    private static String endOfTls(Script script) throws Exception {
        TlsOptions trusting = new TlsOptions(false, Optional.empty(), List.of(), Optional.empty(), List.of());
        StringBuilder read = new StringBuilder();
        Acceptor acceptor = Acceptor.tls(0, TestKeyStore.pkcs12(), TestKeyStore.PASSWORD);
        try (Listener listener = Listener.start(acceptor, script, ListenerObserver.NONE);
                Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation());
                Connection connection = Transport.open(listener.endpoint(), TransportOptions.DEFAULT.withTls(trusting),
                        watch, new TranscriptRecorder())) {
            connection.write(Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
            byte[] one = new byte[1];
            while (connection.read(one) > 0) {
                read.append((char) one[0]);
            }
            return read + " in order";
        } catch (WireException ended) {
            return read + " " + ended.fault().getClass().getSimpleName();
        }
    }

    @Test
    void waitingEndsWhenTheListenerCloses() throws IOException {
        RawPeer peer;
        try (Listener listener = listener(send("a"), new Step.Wait(Duration.ofDays(1)), send("b"))) {
            peer = new RawPeer(listener.port());
            assertThat(peer.read(1).latin1()).isEqualTo("a");
        }
        try (peer) {
            assertThat(peer.readAll().latin1()).isEmpty();
        }
    }

    @Test
    void waitsBeforeItGoesOn() throws IOException {
        try (Listener listener = listener(send("a"), new Step.Wait(Duration.ofMillis(200)), send("b"));
                RawPeer peer = new RawPeer(listener.port())) {
            assertThat(peer.read(1).latin1()).isEqualTo("a");
            peer.socket().setSoTimeout(20);
            assertThatThrownBy(() -> peer.read(1)).isInstanceOf(java.net.SocketTimeoutException.class);
            peer.socket().setSoTimeout(20_000);
            assertThat(peer.readAll().latin1()).isEqualTo("b");
        }
    }

    @Test
    void theLastAnswerReachesAClientThatSentMoreThanWasRead() throws IOException {
        try (Listener listener = listener(REQUEST, send("HTTP/1.1 413 Content Too Large\r\n\r\n"));
                RawPeer peer = new RawPeer(listener.port())) {
            peer.send("GET / HTTP/1.1\r\n\r\n" + "x".repeat(200_000)).fin();
            assertThat(peer.readAll().latin1()).isEqualTo("HTTP/1.1 413 Content Too Large\r\n\r\n");
        }
    }

    @Test
    void refusesStepsThatCouldSpinWithoutEnd() {
        assertThatThrownBy(() -> new Step.Repeat(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Step.Drip(Octets.empty(), 0, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Step.Send send(String text) {
        return new Step.Send(Octets.latin1(text));
    }

    private static Listener listener(Step... steps) throws IOException {
        return Listener.start(Acceptor.tcp(0), Script.of(steps), ListenerObserver.NONE);
    }

    private static Listener listener(Script script, List<Long> sent) throws IOException {
        return Listener.start(Acceptor.tcp(0), script, new ListenerObserver() {
            @Override
            public void sent(Client client, long octets) {
                sent.add(octets);
            }
        });
    }
}
