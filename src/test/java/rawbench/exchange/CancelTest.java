package rawbench.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.http.End;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.CloseReason;
import rawbench.wire.Deadlines;
import rawbench.wire.TestPeer;
import rawbench.wire.TransportOptions;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** A cancel ends an exchange in whatever phase it is; the peers here would hold it up for ever. */
final class CancelTest {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final Deadlines NONE = new Deadlines(Deadlines.NONE, Deadlines.NONE, Deadlines.NONE, Deadlines.NONE,
            Deadlines.NONE, Deadlines.NONE);

    @Test
    void beforeItBegins() throws Exception {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Exchange exchange = new Exchanger().send(Sending.of(Target.parse("http://127.0.0.1:9"), GET),
                ExchangeObserver.NONE, cancellation);
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void whileResolving() throws Exception {
        Sending sending = Sending.of(Target.parse("http://some.name:80"), GET)
                .withTransport(TransportOptions.DEFAULT.withResolver(host -> {
                    try {
                        Thread.currentThread().join();
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                }));
        assertCancelled(cancelledIn(Phase.RESOLVE, sending), Phase.RESOLVE);
    }

    @Test
    void whileConnecting() throws Exception {
        try (FullBacklog full = new FullBacklog()) {
            assertCancelled(cancelledIn(Phase.CONNECT, Sending.of(Target.parse("127.0.0.1:" + full.port()), GET)),
                    Phase.CONNECT);
        }
    }

    @Test
    void whileShakingHands() throws Exception {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::hold)) {
            assertCancelled(cancelledIn(Phase.TLS, Sending.of(Target.parse("https://127.0.0.1:" + peer.port()), GET)),
                    Phase.TLS);
        }
    }

    @Test
    void whileSendingToAPeerThatDoesNotRead() throws Exception {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::hold)) {
            Exchange exchange = cancelledIn(Phase.SENDING,
                    Sending.of(target(peer), Octets.of(new byte[64 << 20])));
            assertCancelled(exchange, Phase.SENDING);
        }
    }

    @Test
    void whileWaiting() throws Exception {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::hold)) {
            Exchange exchange = cancelledIn(Phase.FIRST_OCTET, Sending.of(target(peer), GET));
            assertCancelled(exchange, Phase.FIRST_OCTET);
            assertThat(exchange.reading().orElseThrow().verdict().end()).isEqualTo(End.CANCELLED);
            assertThat(exchange.transcript().events()).anyMatch(
                    e -> e instanceof WireEvent.Closed closed && closed.reason() instanceof CloseReason.Cancelled);
        }
    }

    @Test
    void inTheMiddleOfABodyWhoseOctetsAreKept() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
            client.hold();
        })) {
            Exchange exchange = cancelledIn(Phase.RECEIVING, Sending.of(target(peer), GET));
            assertCancelled(exchange, Phase.RECEIVING);
            assertThat(exchange.reading().orElseThrow().response().orElseThrow().body().latin1()).isEqualTo("half");
        }
    }

    @Test
    void inAnEndlessBody() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                client.send(Octets.of(new byte[10_000]));
            }
        })) {
            assertCancelled(cancelledIn(Phase.RECEIVING, Sending.of(target(peer), GET)), Phase.RECEIVING);
        }
    }

    @Test
    void onAUnixSocket(@TempDir Path folder) throws Exception {
        try (UnixPeer peer = UnixPeer.plays(folder.resolve("peer.sock"), UnixPeer::hold)) {
            assertCancelled(cancelledIn(Phase.FIRST_OCTET, Sending.of(Target.parse("unix:" + peer.path()), GET)),
                    Phase.FIRST_OCTET);
            assertCancelled(cancelledIn(Phase.SENDING,
                    Sending.of(Target.parse("unix:" + peer.path()), Octets.of(new byte[16 << 20]))), Phase.SENDING);
        }
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::hold)) {
            List<Thread> engine = new java.util.concurrent.CopyOnWriteArrayList<>();
            cancelledIn(Phase.FIRST_OCTET, Sending.of(target(peer), GET), engine::add);
            assertThat(engine).isNotEmpty().noneMatch(t -> t.isVirtual() && t.isAlive());
        }
    }

    private static Exchange cancelledIn(Phase phase, Sending sending) throws Exception {
        return cancelledIn(phase, sending, _ -> {});
    }

    /** Sends, cancels once in this phase, and waits for the result. */
    private static Exchange cancelledIn(Phase phase, Sending sending, Consumer<Thread> heard) throws Exception {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Void> reached = new CompletableFuture<>();
        CompletableFuture<Exchange> result = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> result.complete(
                        new Exchanger().send(sending.withDeadlines(NONE), new ExchangeObserver() {
                            @Override
                            public void phase(Phase entered) {
                                if (entered == phase) {
                                    reached.complete(null);
                                }
                            }

                            @Override
                            public void sent(long octets) {
                                heard.accept(Thread.currentThread());
                            }
                        }, cancellation)));
        reached.get(20, TimeUnit.SECONDS);
        cancellation.cancel();
        return result.get(20, TimeUnit.SECONDS);
    }

    private static void assertCancelled(Exchange exchange, Phase phase) {
        assertThat(exchange.outcome()).as(exchange.outcome().says())
                .isInstanceOfSatisfying(Outcome.Cancelled.class,
                        cancelled -> assertThat(cancelled.phase()).isEqualTo(phase));
    }

    private static Target target(TestPeer peer) throws TargetException {
        return Target.parse("http://127.0.0.1:" + peer.port());
    }
}
