package rawbench.listen;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.listen.Intake.Arrival;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeTest {
    private static final String CHUNKED = "POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "3\r\nabc\r\n0a;x=\"y\"\r\n0123456789\r\n000\r\nT: 1\r\n\r\n";
    private static final String COUNTED = "POST /l HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody";
    private static final String BARE_LF = "GET /lf HTTP/1.1\nHost: a\n\n";

    static Stream<String> requests() {
        return Stream.of(BARE_LF, COUNTED, CHUNKED, COUNTED + BARE_LF + CHUNKED + COUNTED,
                "\r\n\n\r\nGET /after-empty-lines HTTP/1.1\r\nA: b\r\n\r\n" + CHUNKED);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void readsTheSameWhereverTheOctetsAreSplit(String octets) throws Exception {
        List<String> whole = read(octets.length(), octets, 1 << 20, 1 << 20);
        assertThat(String.join("", whole.subList(0, whole.size() - 1))).isEqualTo(octets);
        for (int split = 1; split < octets.length(); split += 7) {
            assertThat(read(split, octets, 1 << 20, 1 << 20)).as("split at " + split).isEqualTo(whole);
        }
    }

    @Test
    void keepsEachRequestApart() throws Exception {
        assertThat(read(3, COUNTED + BARE_LF, 1 << 20, 1 << 20)).containsExactly(COUNTED, BARE_LF, "head CUT ");
    }

    @Test
    void namesWhatWasCut() throws Exception {
        assertThat(read(3, "GET / HTT", 1 << 20, 1 << 20)).containsExactly("head CUT GET / HTT");
        assertThat(read(3, COUNTED.substring(0, COUNTED.length() - 1), 1 << 20, 1 << 20))
                .containsExactly("body CUT " + COUNTED.substring(0, COUNTED.length() - 1));
        assertThat(read(3, CHUNKED.substring(0, CHUNKED.length() - 2), 1 << 20, 1 << 20))
                .containsExactly("body CUT " + CHUNKED.substring(0, CHUNKED.length() - 2));
    }

    @Test
    void stopsAtItsLimits() throws Exception {
        assertThat(read(100, BARE_LF, BARE_LF.length() - 1, 1 << 20)).singleElement()
                .asString()
                .startsWith("head TOO_LONG");
        assertThat(read(100, BARE_LF, BARE_LF.length(), 1 << 20)).first().isEqualTo(BARE_LF);
        assertThat(read(100, COUNTED, 1 << 20, 3)).singleElement().asString().startsWith("body TOO_LONG");
        assertThat(read(100, CHUNKED, 1 << 20, 10)).singleElement().asString().startsWith("body TOO_LONG");
    }

    @Test
    void seesWhatIsNoChunk() throws Exception {
        String head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (String body : List.of("0x5\r\n", "\r\n", "-1\r\n", "5\r\nabcdefg\r\n", "ffffffffffffffff\r\n",
                "1;" + "e".repeat(5000) + "\r\n")) {
            assertThat(read(100, head + body, 1 << 20, 1 << 20)).as(body)
                    .singleElement()
                    .asString()
                    .startsWith("body UNREADABLE");
        }
    }

    @Test
    void givesASilentClientUp() throws Exception {
        CompletableFuture<Arrival> head = new CompletableFuture<>();
        Service service = client -> head
                .complete(new Intake(client, 1000, 1000, () -> {}).head(Duration.ZERO, Duration.ofMillis(10)));
        try (Listener listener = Listener.start(Acceptor.tcp(0), service, ListenerObserver.NONE);
                RawPeer peer = new RawPeer(listener.port())) {
            peer.send("GET /");
            assertThat(head.get(20, TimeUnit.SECONDS)).isEqualTo(Arrival.SILENT);
        }
    }

    /** Every request in these octets, sent in two pieces, and then how the reading ended. */
    private static List<String> read(int split, String octets, long headLimit, long bodyLimit) throws Exception {
        CompletableFuture<List<String>> requests = new CompletableFuture<>();
        Service service = client -> requests.complete(all(new Intake(client, headLimit, bodyLimit, () -> {})));
        try (Listener listener = Listener.start(Acceptor.tcp(0), service, ListenerObserver.NONE);
                RawPeer peer = new RawPeer(listener.port())) {
            int at = Math.min(split, octets.length());
            peer.send(Octets.latin1(octets.substring(0, at))).send(octets.substring(at)).fin();
            return requests.get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> all(Intake intake) throws IOException {
        List<String> requests = new ArrayList<>();
        while (true) {
            Arrival head = intake.head(Duration.ZERO, Duration.ZERO);
            if (head != Arrival.WHOLE) {
                requests.add("head " + head + " " + intake.received().latin1());
                return requests;
            }
            Arrival body = intake.body(intake.reading().framing(), Duration.ZERO);
            if (body != Arrival.WHOLE) {
                requests.add("body " + body + " " + intake.received().latin1());
                return requests;
            }
            requests.add(intake.received().latin1());
        }
    }
}
