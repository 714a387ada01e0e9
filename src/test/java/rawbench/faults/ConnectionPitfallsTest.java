package rawbench.faults;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Outcome;
import rawbench.exchange.Phase;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.listen.Client;
import rawbench.listen.InTurn;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.listen.Script;
import rawbench.listen.Script.Step;
import rawbench.listen.Service;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client must not do with a connection behind a person's back, met by peers that watch for it. */
class ConnectionPitfallsTest {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final Step REQUEST = new Step.AwaitRequest();
    private static final Step OK = send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

    /** Counts who comes. */
    private static final class Counter implements ListenerObserver {
        private final AtomicInteger clients = new AtomicInteger();

        @Override
        public void came(Client client) {
            clients.incrementAndGet();
        }

        int clients() {
            return clients.get();
        }
    }

    @Test
    void thisSideIsNotEndedUnlessAPersonWantsIt() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        Service watches = client -> {
            client.read(new byte[1024]);
            client.patience(Duration.ofMillis(150));
            seen.add(end(client));
            client.write(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        };
        try (Listener listener = Listener.start(Acceptor.tcp(0), watches, ListenerObserver.NONE)) {
            Sending usual = sending(listener);
            assertThat(send(usual).outcome().ok()).isTrue();
            assertThat(seen.take()).isEqualTo("open");
            assertThat(send(usual.withHalfClose(true)).outcome().ok()).isTrue();
            assertThat(seen.take()).isEqualTo("ended");
        }
    }

    private static String end(Client client) throws IOException {
        try {
            return client.read(new byte[1]) < 0 ? "ended" : "more";
        } catch (SocketTimeoutException silent) {
            return "open";
        }
    }

    @Test
    void nothingIsTriedAgainAndNoConnectionIsTakenUpAgain() throws Exception {
        for (Script failing : List.of(Script.of(REQUEST, new Step.Rst()), Script.of(REQUEST, new Step.Fin()),
                Script.of(new Step.Rst()), Script.of(REQUEST, send("HTTP/1.1 503 Later\r\nRetry-After: 0\r\n"
                        + "Content-Length: 0\r\n\r\n"), REQUEST))) {
            Counter counter = new Counter();
            InTurn thenWell = new InTurn(List.of(failing, Script.of(REQUEST, OK)));
            try (Listener listener = Listener.start(Acceptor.tcp(0), thenWell, counter)) {
                Exchange first = send(sending(listener));
                assertThat(first.received().latin1()).as("not the answer of a second try").doesNotContain("200 OK");
                assertThat(counter.clients()).isEqualTo(1);
                assertThat(send(sending(listener)).outcome().ok()).isTrue();
                assertThat(counter.clients()).as("a connection of its own for each request").isEqualTo(2);
            }
        }
    }

    @Test
    void noContentIsActedUpon() throws Exception {
        Counter elsewhere = new Counter();
        try (Listener other = Listener.start(Acceptor.tcp(0), Script.of(REQUEST, OK), elsewhere)) {
            String place = "http://" + other.endpoint().authority() + "/";
            String page = "<meta http-equiv=refresh content=\"0;url=" + place + "\"><img src=\"" + place + "\">";
            Octets answer = Octets.latin1("HTTP/1.1 302 Found\r\nLocation: " + place + "\r\nRefresh: 0; url=" + place
                    + "\r\nSet-Cookie: a=b\r\nLink: <" + place + ">; rel=preload\r\nContent-Type: text/html\r\n"
                    + "Content-Length: " + page.length() + "\r\n\r\n" + page);
            Counter counter = new Counter();
            try (Listener listener = Listener.start(Acceptor.tcp(0), Script.of(REQUEST, new Step.Send(answer)),
                    counter)) {
                for (int i = 1; i <= 2; i++) {
                    Exchange exchange = send(sending(listener));
                    assertThat(Met.response(exchange).status()).isEqualTo(302);
                    assertThat(exchange.transcript().sent()).as("no cookie either").isEqualTo(GET);
                    assertThat(counter.clients()).isEqualTo(i);
                }
            }
        }
        assertThat(elsewhere.clients()).isZero();
    }

    @Test
    void aRequestThatDoesNotEndLeavesTheServerWaitingAndIsAdvisedUpon() throws Exception {
        for (String request : List.of("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nhalf",
                "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                "GET / HTTP/1.1\r\nHost: h\r\n")) {
            try (Listener listener = Listener.start(Acceptor.tcp(0), Script.of(REQUEST, OK), ListenerObserver.NONE)) {
                Exchange exchange = send(Sending.of(Target.parse(listener.endpoint().authority()),
                        Octets.latin1(request))
                        .withDeadlines(Deadlines.DEFAULT.withFirstOctet(Duration.ofMillis(100))));
                assertThat(exchange.outcome()).isInstanceOfSatisfying(Outcome.TimedOut.class,
                        out -> assertThat(out.phase()).isEqualTo(Phase.FIRST_OCTET));
                assertThat(exchange.outcome().advice()).contains("whether the request is whole");
            }
        }
    }

    @Test
    void anExtraLineEndBehindTheBodyGoesOutAndIsNoSecondRequest() throws Exception {
        Octets request = Octets.latin1("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nbody\r\n");
        Exchange exchange = Met.script(request, Script.of(REQUEST, OK));
        assertThat(exchange.outcome().ok()).isTrue();
        assertThat(exchange.transcript().sent()).isEqualTo(request);
        assertThat(Met.body(exchange)).isEqualTo("ok");
    }

    @Test
    void anAnswerThatComesBeforeTheRequestIsStillTheAnswer() throws Exception {
        Exchange exchange = Met.script(Script.of(OK, REQUEST));
        assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
        assertThat(Met.body(exchange)).isEqualTo("ok");
    }

    private static Sending sending(Listener listener) throws Exception {
        return Sending.of(Target.parse(listener.endpoint().authority()), GET);
    }

    private static Exchange send(Sending sending) {
        return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
    }

    private static Step send(String latin1) {
        return new Step.Send(Octets.latin1(latin1));
    }
}
