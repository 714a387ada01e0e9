package rawbench.exchange;

import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** A request that is sent again is not read again, and another one is. */
class LastAskedTest {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    private static final Octets HEAD = Octets.latin1("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");

    private final LastAsked last = new LastAsked();

    private static Sending sending(Octets request) throws TargetException {
        return Sending.of(Target.parse("http://127.0.0.1:1"), request);
    }

    @Test
    void whatIsSentAgainIsTheSameAlsoAsAnotherString() throws Exception {
        last.of(sending(GET));
        List<Asked> again = last.of(sending(Octets.of(GET.toByteArray())));
        assertThat(again).isEqualTo(Asked.of(sending(GET))).isSameAs(last.of(sending(GET)));
    }

    @Test
    void anotherRequestIsRead() throws Exception {
        assertThat(last.of(sending(GET)).getFirst().method()).isEqualTo("GET");
        assertThat(last.of(sending(HEAD)).getFirst().method()).isEqualTo("HEAD");
        assertThat(last.of(sending(GET.concat(GET)))).hasSize(2);
        assertThat(last.of(sending(GET))).hasSize(1);
    }

    @Test
    void anotherMethodBesideTheSameOctetsCounts() throws Exception {
        Sending unread = sending(Octets.latin1("\u0000\r\n\r\n"));
        assertThat(last.of(unread.withMethodHint("GET")).getFirst().method()).isEqualTo("GET");
        assertThat(last.of(unread.withMethodHint("HEAD")).getFirst().method()).isEqualTo("HEAD");
    }

    @Test
    void whatIsLongIsReadAnewAndNotKept() throws Exception {
        Octets post = Octets.latin1("POST / HTTP/1.1\r\nContent-Length: 20000\r\n\r\n" + "a".repeat(20_000));
        assertThat(last.of(sending(post))).isNotSameAs(last.of(sending(post))).isEqualTo(last.of(sending(post)));
        assertThat(last.of(sending(GET)).getFirst().method()).isEqualTo("GET");
    }
}
