package rawbench.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.http.Message;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Validity;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsOptions;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Connect, send, send again, half-close and close are acts of their own (RFC 9112 9.3, 9.6). */
final class HeldConnectionTest {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final TlsOptions UNVERIFIED = new TlsOptions(false, Optional.empty(), List.of(), Optional.empty(),
            List.of());
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";

    @Test
    void eachSendIsAnExchangeOfItsOwn() throws Exception {
        try (TestPeer peer = TestPeer.plays(HeldConnectionTest::answersTwice);
                HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Exchange first = send(held, sending(peer));
            Exchange second = send(held, sending(peer));

            assertThat(body(first)).isEqualTo("a1");
            assertThat(body(second)).isEqualTo("a2");
            assertThat(second.transcript().sent()).isEqualTo(GET);
            assertThat(second.received().latin1()).isEqualTo(OK + "a2");
            assertThat(first.transcript().events()).anyMatch(WireEvent.Connected.class::isInstance)
                    .noneMatch(WireEvent.Closed.class::isInstance);
            assertThat(second.transcript().events()).noneMatch(WireEvent.Connected.class::isInstance);
            assertThat(second.address()).isEqualTo(first.address());
            assertThat(second.timings().connect()).isEmpty();
            assertThat(held.standing()).isEqualTo(new Standing(Standing.State.IDLE, 2, Optional.empty()));
            assertThat(peer.clients()).hasSize(1);
        }
    }

    @Test
    void connectsWithoutSending() throws Exception {
        CountDownLatch silent = new CountDownLatch(1);
        try (TestPeer peer = TestPeer.plays(client -> {
            client.plain().setSoTimeout(20);
            try {
                client.in().read();
            } catch (java.net.SocketTimeoutException nothingCame) {
                silent.countDown();
            }
            client.plain().setSoTimeout(0);
            answersTwice(client);
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            assertThat(held.connect(sending(peer), ExchangeObserver.NONE, new Cancellation())).isEmpty();
            assertThat(held.standing()).isEqualTo(new Standing(Standing.State.IDLE, 0, Optional.empty()));
            assertThat(silent.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(body(send(held, sending(peer)))).isEqualTo("a1");
        }
    }

    @Test
    void saysWhatKeptItFromStanding() throws Exception {
        int port;
        try (TestPeer gone = TestPeer.plays(_ -> {})) {
            port = gone.port();
        }
        try (HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Sending sending = Sending.of(Target.parse("127.0.0.1:" + port), GET);
            Exchange failed = held.connect(sending, ExchangeObserver.NONE, new Cancellation()).orElseThrow();

            assertThat(failed.outcome()).isInstanceOf(Outcome.NoConnection.class);
            assertThat(failed.sent().octets()).isZero();
            assertThat(held.standing().state()).isEqualTo(Standing.State.CLOSED);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HTTP/1.1 200 OK~Content-Length: 2~~ok                                    |
        HTTP/1.1 204 No Content~~                                                |
        HTTP/1.0 200 OK~Connection: keep-alive~Content-Length: 2~~ok             |
        HTTP/1.1 200 OK~Content-Length: 2~Connection: x, Close~~ok               | CLOSE_SAID_BY_SERVER
        HTTP/1.0 200 OK~Content-Length: 2~~ok                                    | OLD_VERSION
        HTTP/1.1 200 OK~Content-Length: 2~~okmore                                | SURPLUS
        HTTP/1.1 204 No Content~~body                                            | SURPLUS
        HTTP/1.1 200 OK~Content-Length: 2~Transfer-Encoding: chunked~~0~~        | AMBIGUOUS
        HTTP/1.1 200 OK~Content-Length: 9~~ok                                    | UNREAD
        HTTP/1.1 200 OK~Content-Length: 2~Content-Length: 3~~ok                  | UNTIL_CLOSE
        HTTP/1.1 200 OK~~ok                                                      | UNTIL_CLOSE
        HTTP/1.1 101 Switching Protocols~Upgrade: x~~                            | TUNNEL
        not HTTP at all                                                          | UNREAD
        """)
    void anAnswerDecidesWhetherAnotherRequestMayFollow(String answer, NoReuse against) throws Exception {
        try (TestPeer peer = TestPeer.answers(answer.replace("~", "\r\n"))) {
            Exchange exchange = new Exchanger().send(sending(peer), ExchangeObserver.NONE, new Cancellation());

            assertThat(NoReuse.after(exchange, Asked.of(exchange.sending()))).isEqualTo(Optional.ofNullable(against));
        }
    }

    @Test
    void theRequestsOwnCloseCountsToo() throws Exception {
        try (TestPeer peer = TestPeer.plays(HeldConnectionTest::answersTwice);
                HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            send(held, sending(peer, "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"));

            assertThat(held.standing().against()).contains(NoReuse.CLOSE_SAID_HERE);
        }
    }

    @Test
    void refusesAgainstTheRulesAndSendsNothing() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\na1");
            client.hold();
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            send(held, sending(peer));

            assertThatThrownBy(() -> send(held, sending(peer))).isInstanceOf(NoReuseException.class)
                    .hasMessage("Not sent: the server said Connection: close (RFC 9112 9.6)");
            assertThat(peer.clients().getFirst().got()).isEqualTo(GET);
            assertThat(held.standing()).isEqualTo(
                    new Standing(Standing.State.IDLE, 1, Optional.of(NoReuse.CLOSE_SAID_BY_SERVER)));
        }
    }

    @Test
    void sendsAnywayWhereAPersonWantsIt() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\na1");
            client.readHead();
            client.send(OK + "a2");
            client.hold();
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            send(held, sending(peer));
            Exchange second = held.send(sending(peer), true, ExchangeObserver.NONE, new Cancellation());

            assertThat(body(second)).isEqualTo("a2");
        }
    }

    @Test
    void anotherTargetIsAnotherConnection() throws Exception {
        try (TestPeer peer = TestPeer.plays(HeldConnectionTest::answersTwice);
                HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            send(held, sending(peer));
            Sending other = Sending.of(Target.parse("localhost:" + peer.port()), GET);

            assertThat(held.against(other)).contains(NoReuse.OTHER_TARGET);
            assertThatThrownBy(() -> send(held, other)).isInstanceOf(NoReuseException.class);
            Exchange anyway = held.send(other, true, ExchangeObserver.NONE, new Cancellation());
            assertThat(anyway.target()).isEqualTo(sending(peer).target());
        }
    }

    @Test
    void aServerThatClosesTheIdleConnectionIsNoticed() throws Exception {
        noticed(client -> {
            client.readHead();
            client.send(OK + "a1");
        }, NoReuse.CLOSED_BY_PEER);
    }

    @Test
    void aResetOfTheIdleConnectionIsNoticed() throws Exception {
        noticed(client -> {
            client.readHead();
            client.send(OK + "a1");
            client.in().read(new byte[0]);
            client.hold();
            client.reset();
        }, NoReuse.RESET);
    }

    @Test
    void octetsOnTheIdleConnectionAreNoticed() throws Exception {
        noticed(client -> {
            client.readHead();
            client.send(OK + "a1");
            client.hold();
            client.send("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
        }, NoReuse.SURPLUS);
    }

    private static void noticed(TestPeer.Script script, NoReuse expected) throws Exception {
        CountDownLatch noticed = new CountDownLatch(1);
        Consumer<Standing> changed = now -> {
            if (now.against().isPresent()) {
                noticed.countDown();
            }
        };
        try (TestPeer peer = TestPeer.plays(script);
                HeldConnection held = new HeldConnection(Keep.ALWAYS, changed)) {
            assertThat(body(send(held, sending(peer)))).isEqualTo("a1");
            peer.release();

            assertThat(noticed.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(held.standing().against()).contains(expected);
            assertThatThrownBy(() -> send(held, sending(peer))).isInstanceOf(NoReuseException.class);
        }
    }

    @Test
    void aServerThatClosesAtTheSecondRequestIsToldAsWhatItMayBe() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(OK + "a1");
            client.readHead();
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            send(held, sending(peer));
            Exchange second = send(held, sending(peer));

            assertThat(second.outcome()).isInstanceOf(Outcome.Incomplete.class);
            assertThat(second.outcome().says()).endsWith("may have closed the connection while it was idle");
            assertThat(second.outcome().advice()).startsWith("Connect anew");
            assertThat(held.standing().state()).isEqualTo(Standing.State.CLOSED);
            assertThat(peer.clients()).hasSize(1);
        }
    }

    @Test
    void halfCloseIsAnActAndEndsTheReuse() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(OK + "a1");
            client.readAll();
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            send(held, sending(peer));
            held.halfClose();
            peer.awaitFinished();

            assertThat(held.standing().against()).contains(NoReuse.HALF_CLOSED);
        }
    }

    @Test
    @SuppressWarnings("try")
    void closeIsFinal() throws Exception {
        try (TestPeer peer = TestPeer.plays(HeldConnectionTest::answersTwice);
                HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            send(held, sending(peer));
            held.close();

            assertThat(held.standing()).isEqualTo(
                    new Standing(Standing.State.CLOSED, 1, Optional.of(NoReuse.CLOSED_HERE)));
            assertThatThrownBy(() -> held.send(sending(peer), true, ExchangeObserver.NONE, new Cancellation()))
                    .isInstanceOf(NoReuseException.class);
        }
    }

    @Test
    void whatIsCancelledIsClosed() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            cancellation.cancel();
            client.hold();
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Exchange exchange = held.send(sending(peer), false, ExchangeObserver.NONE, cancellation);

            assertThat(exchange.outcome()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(held.standing()).isEqualTo(
                    new Standing(Standing.State.CLOSED, 1, Optional.of(NoReuse.UNREAD)));
        }
    }

    @Test
    void nothingElseIsSentWhileAnExchangeRuns() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        try (TestPeer peer = TestPeer.plays(HeldConnectionTest::answersTwice);
                HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Sending sending = sending(peer);
            held.send(sending, false, new ExchangeObserver() {
                @Override
                public void phase(Phase phase) {
                    if (phase == Phase.CONNECT) {
                        assertThat(held.against(sending)).isEmpty();
                        assertThatThrownBy(() -> send(held, sending)).isInstanceOf(IllegalStateException.class);
                        tried.countDown();
                    }
                }
            }, new Cancellation());

            assertThat(tried.getCount()).isZero();
            assertThat(held.standing().sends()).isOne();
        }
    }

    @Test
    void closingEndsWhatRuns() throws Exception {
        HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {});
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            held.close();
            client.hold();
        })) {
            assertThat(send(held, sending(peer)).outcome()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(held.standing().state()).isEqualTo(Standing.State.CLOSED);
        }
    }

    @Test
    void deadlinesCountForWhatIsClosedWhileItIsOpened() throws Exception {
        HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {});
        AtomicBoolean closed = new AtomicBoolean();
        ExchangeObserver closes = new ExchangeObserver() {
            @Override
            public void phase(Phase phase) {
                if (phase == Phase.TLS) {
                    held.close();
                    closed.set(true);
                }
            }
        };
        Duration soon = Duration.ofSeconds(1);
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::readAll)) {
            Sending sending = Sending.of(Target.parse("https://127.0.0.1:" + peer.port()), GET)
                    .withTls(UNVERIFIED)
                    .withDeadlines(Deadlines.DEFAULT.withTotal(soon));
            Exchange failed = CompletableFuture
                    .supplyAsync(() -> held.connect(sending, closes, new Cancellation()).orElseThrow())
                    .get(20, TimeUnit.SECONDS);

            assertThat(closed).isTrue();
            assertThat(failed.outcome()).isInstanceOf(Outcome.TimedOut.class);
            assertThat(held.standing().state()).isEqualTo(Standing.State.CLOSED);
        }
    }

    @Test
    void whatWasClosedBeforeItStoodNeverStands() throws Exception {
        HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {});
        held.close();
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::readAll)) {
            Exchange failed = held.connect(sending(peer), ExchangeObserver.NONE, new Cancellation()).orElseThrow();
            peer.awaitFinished();

            assertThat(failed.outcome()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(held.standing().state()).isEqualTo(Standing.State.CLOSED);
        }
    }

    @Test
    void aRequestThatWasNotSentToItsEndIsInTheWay() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n");
            client.hold();
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            send(held,
                    sending(peer, "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\nbody")
                            .withExpectWait(Duration.ofMinutes(5)));

            assertThat(held.standing()).isEqualTo(
                    new Standing(Standing.State.IDLE, 1, Optional.of(NoReuse.UNSENT)));
        }
    }

    @Test
    void holdsTls() throws Exception {
        TestCertificates certificates = new TestCertificates();
        CountDownLatch noticed = new CountDownLatch(1);
        try (TestPeer peer = TestPeer.tls(certificates.signed(Validity.NOW, "127.0.0.1"), client -> {
            answersTwice(client);
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, now -> {
            if (now.against().isPresent()) {
                noticed.countDown();
            }
        })) {
            Sending sending = Sending.of(Target.parse("https://127.0.0.1:" + peer.port()), GET)
                    .withTls(UNVERIFIED);
            assertThat(body(send(held, sending))).isEqualTo("a1");
            assertThat(body(send(held, sending))).isEqualTo("a2");
            peer.release();
            assertThat(noticed.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(held.standing().against()).contains(NoReuse.CLOSED_BY_PEER);
        }
    }

    @Test
    @SuppressWarnings("try")
    void closesTlsInGoodOrderWhileItIsIdle() throws Exception {
        TestCertificates certificates = new TestCertificates();
        try (TestPeer peer = TestPeer.tls(certificates.signed(Validity.NOW, "127.0.0.1"), client -> {
            client.readHead();
            client.send(OK + "a1");
            client.readAll();
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            send(held, Sending.of(Target.parse("https://127.0.0.1:" + peer.port()), GET)
                    .withTls(UNVERIFIED));
            held.close();
            peer.awaitFinished();

            assertThat(peer.clients().getFirst().trouble()).isNull();
        }
    }

    @Test
    void holdsAUnixSocket(@TempDir Path folder) throws Exception {
        try (UnixPeer peer = UnixPeer.plays(folder.resolve("s"), (_, client) -> {
            for (int i = 1; i <= 2; i++) {
                client.read(ByteBuffer.allocate(1 << 16));
                client.write(ByteBuffer.wrap((OK + "a" + i).getBytes(StandardCharsets.ISO_8859_1)));
            }
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Sending sending = Sending.of(Target.parse("unix:" + peer.path()), GET);

            assertThat(body(send(held, sending))).isEqualTo("a1");
            assertThat(body(send(held, sending))).isEqualTo("a2");
        }
    }

    private static void answersTwice(TestPeer.Client client) throws java.io.IOException {
        for (int i = 1; i <= 2; i++) {
            client.readHead();
            client.send(OK + "a" + i);
        }
        client.hold();
    }

    private static String body(Exchange exchange) {
        assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
        return exchange.reading().orElseThrow().response().map(Message::body).orElseThrow().latin1();
    }

    private static Sending sending(TestPeer peer) throws TargetException {
        return Sending.of(Target.parse("127.0.0.1:" + peer.port()), GET);
    }

    private static Sending sending(TestPeer peer, String request) throws TargetException {
        return sending(peer).withRequest(Octets.latin1(request));
    }

    private static Exchange send(HeldConnection held, Sending sending) throws NoReuseException {
        return held.send(sending, false, ExchangeObserver.NONE, new Cancellation());
    }
}
