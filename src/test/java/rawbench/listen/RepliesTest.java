package rawbench.listen;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import rawbench.http.RequestReading;
import rawbench.listen.Script.Step;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a listener does that chooses a script for each request, and one that serves each client differently. */
class RepliesTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";

    @Test
    void eachRequestOfAConnectionGetsItsOwnScript() throws IOException {
        try (Listener listener = listener(RepliesTest::named); RawPeer peer = new RawPeer(listener.port())) {
            peer.send("GET /a HTTP/1.1\r\n\r\nPOST /b HTTP/1.1\r\nContent-Length: 3\r\n\r\nxyzGET /c HTTP/1.1\r\n\r\n");
            assertThat(peer.fin().readAll().latin1()).isEqualTo(OK + "/a" + OK + "/b" + OK + "/c");
        }
    }

    @Test
    void theAnswerWaitsForTheWholeRequestUnlessTheScriptSaysWhen() throws IOException {
        try (Listener listener = listener(_ -> Script.of(send("early "), new Step.AwaitRequest(), send("late")));
                RawPeer peer = new RawPeer(listener.port())) {
            peer.send("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n");
            assertThat(peer.readUntil("early ").latin1()).isEqualTo("early ");
            assertThat(peer.send("abc").readAll().latin1()).isEqualTo("late");
        }
        try (Listener listener = listener(RepliesTest::named); RawPeer peer = new RawPeer(listener.port())) {
            peer.send("POST /x HTTP/1.1\r\nContent-Length: 3\r\n\r\nab").fin();
            assertThat(peer.readAll().isEmpty()).as("the body was cut: there is nothing to answer").isTrue();
        }
    }

    @Test
    void theRequestThatChoseAScriptIsTheFirstThatItWaitsFor() throws IOException {
        Replies.Choice choice = new Replies.Choice() {
            @Override
            public Optional<Script> atHead(RequestReading head, Client client) {
                return Optional.empty();
            }

            @Override
            public Script whole(RequestReading request, Client client) {
                return Script.of(new Step.AwaitRequest(), send("one "), new Step.AwaitRequest(), send("two"));
            }
        };
        try (Listener listener = Listener.start(Acceptor.tcp(0), new Replies(choice), ListenerObserver.NONE);
                RawPeer peer = new RawPeer(listener.port())) {
            peer.send("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
            assertThat(peer.readUntil("one ").latin1()).isEqualTo("one ");
            assertThat(peer.send("GET / HTTP/1.1\r\n\r\n").readAll().latin1()).isEqualTo("two");
        }
    }

    @Test
    void anAnswerThatIsNotWholeEndsTheConnection() throws IOException {
        for (String answer : List.of("HTTP/1.1 200 OK\r\n\r\nuntil close", OK + "x", "not HTTP",
                "HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 0\r\n\r\n")) {
            try (Listener listener = listener(_ -> Script.of(send(answer)));
                    RawPeer peer = new RawPeer(listener.port())) {
                assertThat(peer.send("GET / HTTP/1.1\r\n\r\n").readAll().latin1()).isEqualTo(answer);
            }
        }
    }

    @Test
    void aClientThatWantsTheEndGetsIt() throws IOException {
        for (String request : List.of("GET /a HTTP/1.0\r\n\r\n", "GET /a HTTP/1.1\r\nConnection: close\r\n\r\n")) {
            try (Listener listener = listener(RepliesTest::named); RawPeer peer = new RawPeer(listener.port())) {
                assertThat(peer.send(request).readAll().latin1()).isEqualTo(OK + "/a");
            }
        }
    }

    @Test
    void aScriptThatEndsItsSideIsTheLast() throws IOException {
        try (Listener listener = listener(_ -> Script.of(send(OK + "ok"), new Step.Fin()));
                RawPeer peer = new RawPeer(listener.port())) {
            assertThat(peer.send("GET / HTTP/1.1\r\n\r\n").readAll().latin1()).isEqualTo(OK + "ok");
        }
    }

    @Test
    void clientsAreServedInTurnAndTheLastServiceServesTheRest() throws IOException {
        InTurn inTurn = new InTurn(List.of(Script.of(send("one")), Script.of(send("two"))));
        try (Listener listener = Listener.start(Acceptor.tcp(0), inTurn, ListenerObserver.NONE)) {
            for (String expected : List.of("one", "two", "two")) {
                try (RawPeer peer = new RawPeer(listener.port())) {
                    assertThat(peer.readAll().latin1()).isEqualTo(expected);
                }
            }
        }
        assertThatThrownBy(() -> new InTurn(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** A reply that is the request-target, which has two octets. */
    private static Script named(RequestReading request) {
        return Script.of(send(OK), new Step.Drip(Octets.latin1(request.line().requestTarget()), 1, Duration.ZERO));
    }

    private static Step send(String text) {
        return new Step.Send(Octets.latin1(text));
    }

    private static Listener listener(Function<RequestReading, Script> choice) throws IOException {
        return Listener.start(Acceptor.tcp(0), new Replies(byHead(choice)), ListenerObserver.NONE);
    }

    private static Replies.Choice byHead(Function<RequestReading, Script> choice) {
        return new Replies.Choice() {
            @Override
            public Optional<Script> atHead(RequestReading head, Client client) {
                return Optional.of(choice.apply(head));
            }

            @Override
            public Script whole(RequestReading request, Client client) {
                throw new IllegalStateException("it was chosen when the head had come");
            }
        };
    }
}
