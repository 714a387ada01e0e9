package rawbench.ui.timing;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.timing.Stretch.Kind;
import rawbench.ui.timing.Stretch.State;

import static org.assertj.core.api.Assertions.assertThat;

class WaterfallTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @Test
    void everyPhaseOfAnExchangeHasItsRowInOrder() {
        Waterfall waterfall = of(Moments.played(client -> {
            client.readHead();
            client.send(OK);
        }));
        assertThat(kinds(waterfall)).startsWith(Kind.RESOLVE, Kind.CONNECT, Kind.SEND, Kind.WAIT, Kind.HEAD, Kind.BODY);
        assertThat(waterfall.stretches()).allMatch(stretch -> stretch.state() == State.DONE);
        assertThat(waterfall.reused()).isFalse();
        assertThat(waterfall.firstOctet()).isPresent();
        assertOrdered(waterfall);
    }

    @Test
    void theOctetsOfTheRowsAreThoseThatWentAndCame() {
        Exchange exchange = Moments.played(client -> {
            client.readHead();
            client.drip(Octets.latin1("HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\nsurplus"));
        });
        Waterfall waterfall = of(exchange);
        assertThat(octets(waterfall, Kind.SEND)).isEqualTo(exchange.transcript().sent().length());
        assertThat(octets(waterfall, Kind.INTERIM) + octets(waterfall, Kind.HEAD) + octets(waterfall, Kind.BODY)
                + octets(waterfall, Kind.SURPLUS)).isEqualTo(exchange.transcript().received().length());
        assertThat(octets(waterfall, Kind.HEAD))
                .isEqualTo("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".length());
        for (Stretch stretch : waterfall.stretches()) {
            assertThat(stretch.arrivals().stream().mapToLong(Arrival::octets).sum())
                    .isIn(stretch.octets(), 0L);
        }
        assertOrdered(waterfall);
    }

    @Test
    void interimResponsesAreMomentsBeforeTheHead() {
        Waterfall waterfall = of(Moments.played(client -> {
            client.readHead();
            client.send("HTTP/1.1 102 Processing\r\n\r\n");
            client.send("HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n");
            Moments.pause(client, 5);
            client.send(OK);
        }));
        assertThat(waterfall.stretches()).filteredOn(stretch -> stretch.kind() == Kind.INTERIM)
                .extracting(Stretch::subject)
                .containsExactly("102 Processing", "103 Early Hints");
        assertThat(kinds(waterfall)).containsSubsequence(Kind.INTERIM, Kind.INTERIM, Kind.FINAL_WAIT, Kind.HEAD,
                Kind.BODY);
        assertOrdered(waterfall);
    }

    @Test
    void everyAddressThatWasTriedHasARowWithWhatBecameOfIt() {
        Waterfall waterfall = of(Moments.tried("127.0.0.9", "127.0.0.8", "127.0.0.1"));
        List<Stretch> tries = of(waterfall, Kind.CONNECT);
        assertThat(tries).extracting(Stretch::state).containsExactly(State.FAILED, State.FAILED, State.DONE);
        assertThat(tries).extracting(stretch -> stretch.subject().replaceAll(":.*", ""))
                .containsExactly("127.0.0.9", "127.0.0.8", "127.0.0.1");
        assertThat(tries.getFirst().detail()).contains("refused");
    }

    @Test
    void tlsHasARowWithWhatWasAgreedOn() {
        Stretch tls = of(of(Moments.tls()), Kind.TLS).getFirst();
        assertThat(tls.subject()).startsWith("TLSv1.3, TLS_");
        assertThat(tls.state()).isEqualTo(State.DONE);
    }

    @Test
    void whereNobodyListensTheRowsEndWithTheTry() {
        Waterfall waterfall = of(Moments.to("http://127.0.0.1:9"));
        assertThat(kinds(waterfall)).containsExactly(Kind.RESOLVE, Kind.CONNECT);
        assertThat(waterfall.stretches().getLast().state()).isEqualTo(State.FAILED);
        assertThat(waterfall.firstOctet()).isEmpty();
    }

    @Test
    void aHandshakeThatFailsIsTheLastRow() {
        Waterfall waterfall = of(Moments.untrusted());
        assertThat(kinds(waterfall)).containsExactly(Kind.RESOLVE, Kind.CONNECT, Kind.TLS);
        assertThat(waterfall.stretches().getLast().state()).isEqualTo(State.FAILED);
    }

    @Test
    void aProxyThatRefusesIsTheLastRow() {
        Waterfall waterfall = of(Moments.refusedByAProxy());
        assertThat(kinds(waterfall)).containsExactly(Kind.RESOLVE, Kind.CONNECT, Kind.PROXY);
        assertThat(waterfall.stretches().getLast().state()).isEqualTo(State.FAILED);
    }

    @Test
    void aConnectionUsedAgainHasNoRowsForOpeningIt() {
        Waterfall waterfall = of(Moments.again());
        assertThat(waterfall.reused()).isTrue();
        assertThat(kinds(waterfall)).startsWith(Kind.SEND, Kind.WAIT, Kind.HEAD, Kind.BODY);
    }

    @Test
    void silenceUntilTheTimeIsUpIsAWaitThatWasCut() {
        Waterfall waterfall = of(Moments.played(client -> {
            client.readHead();
            client.hold();
        }));
        assertThat(kinds(waterfall)).endsWith(Kind.WAIT, Kind.TIMED_OUT);
        Stretch wait = of(waterfall, Kind.WAIT).getFirst();
        assertThat(wait.state()).isEqualTo(State.CUT);
        assertThat(wait.to()).isEqualTo(waterfall.stretches().getLast().from());
        assertThat(waterfall.firstOctet()).isEmpty();
    }

    @Test
    void aBodyThatIsCancelledIsCutAndTheSilenceAfterItToo() {
        Waterfall waterfall = of(Moments.cancelled());
        assertThat(kinds(waterfall)).endsWith(Kind.HEAD, Kind.BODY, Kind.SILENCE, Kind.CANCELLED);
        assertThat(of(waterfall, Kind.BODY).getFirst().state()).isEqualTo(State.CUT);
        assertThat(of(waterfall, Kind.BODY).getFirst().octets()).isEqualTo("begun".length());
    }

    @Test
    void aBodyThatWaitsForLeaveHasTheWaitAsARow() {
        Exchange exchange = Moments.played(client -> {
            client.readHead();
            client.send("HTTP/1.1 100 Continue\r\n\r\n");
            client.read(4);
            client.send(OK);
        }, Octets.latin1("PUT / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\nbody"));
        Waterfall waterfall = of(exchange);
        assertThat(kinds(waterfall)).containsSubsequence(Kind.SEND, Kind.CONTINUE, Kind.WAIT, Kind.INTERIM, Kind.HEAD);
        Stretch leave = of(waterfall, Kind.CONTINUE).getFirst();
        assertThat(leave.state()).isEqualTo(State.DONE);
        assertThat(leave.to()).isEqualTo(of(waterfall, Kind.INTERIM).getFirst().to());
        assertThat(of(waterfall, Kind.WAIT).getFirst().from()).isGreaterThanOrEqualTo(leave.to());
    }

    @Test
    void eachOfSeveralAnswersHasItsOwnRows() {
        Octets two = Octets.latin1("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n");
        List<Exchange> each = Moments.played(client -> {
            client.readHead();
            client.readHead();
            client.send(OK);
            Moments.pause(client, 5);
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nolder");
        }, two).each();
        Waterfall first = of(each.getFirst());
        Waterfall second = of(each.getLast());
        assertThat(octets(first, Kind.SEND)).isEqualTo(two.length() / 2);
        assertThat(octets(second, Kind.SEND)).isEqualTo(two.length() / 2);
        assertThat(octets(first, Kind.BODY)).isEqualTo(2);
        assertThat(octets(second, Kind.BODY)).isEqualTo(5);
        assertThat(kinds(first)).endsWith(Kind.BODY);
        assertThat(first.all()).isEqualTo(first.stretches().getLast().to());
        assertThat(of(second, Kind.HEAD).getFirst().from()).isGreaterThan(first.all());
    }

    @Test
    void whatIsNotHttpIsOctetsWithoutAnEnd() {
        Exchange exchange = Moments.played(client -> {
            client.readHead();
            client.send("220 mail.example ESMTP ready\r\n");
        });
        Waterfall waterfall = of(exchange);
        assertThat(octets(waterfall, Kind.OCTETS)).isEqualTo(exchange.transcript().received().length());
    }

    @Test
    void aMillionArrivalsAreNoMoreThanAScreenShows() {
        Arrivals arrivals = new Arrivals(1000);
        for (int i = 0; i < 1_000_000; i++) {
            arrivals.add(i / 1000.0, 3);
        }
        List<Arrival> all = arrivals.take();
        assertThat(all).hasSizeLessThanOrEqualTo(Arrivals.SLOTS + 1);
        assertThat(all.stream().mapToLong(Arrival::octets).sum()).isEqualTo(3_000_000);
        assertThat(all.stream().mapToLong(Arrival::events).sum()).isEqualTo(1_000_000);
        assertThat(arrivals.take()).isEmpty();
    }

    private static void assertOrdered(Waterfall waterfall) {
        for (Stretch stretch : waterfall.stretches()) {
            assertThat(stretch.from()).as(stretch.kind().name()).isBetween(0.0, stretch.to());
            assertThat(stretch.to()).as(stretch.kind().name()).isLessThanOrEqualTo(waterfall.all());
        }
    }

    private static Waterfall of(Exchange exchange) {
        return Waterfall.of(exchange, () -> false);
    }

    private static List<Kind> kinds(Waterfall waterfall) {
        return waterfall.stretches().stream().map(Stretch::kind).collect(Collectors.toList());
    }

    private static List<Stretch> of(Waterfall waterfall, Kind kind) {
        return waterfall.stretches().stream().filter(stretch -> stretch.kind() == kind).toList();
    }

    private static long octets(Waterfall waterfall, Kind kind) {
        return of(waterfall, kind).stream().mapToLong(Stretch::octets).sum();
    }
}
