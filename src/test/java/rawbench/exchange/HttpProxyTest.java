package rawbench.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.http.Limits;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.HostAddress;
import rawbench.wire.ProxyPeer;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Validity;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsOptions;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes through an HTTP proxy, and every way in which one does not let it through. */
final class HttpProxyTest {
    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final Octets ABSOLUTE = Octets.latin1("GET HTTP://h:80/a?b HTTP/1.1\r\nhost:h\r\n\r\n");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final TlsOptions TRUSTING = TlsOptions.DEFAULT.withAuthorities(Optional.of(CERTIFICATES.pem()));

    @Test
    void asksToConnectAndThenSendsTheOctetsAsTheyAre() throws Exception {
        try (TestPeer peer = TestPeer.answers(OK); ProxyPeer proxy = ProxyPeer.http("")) {
            Exchange exchange = send(
                    sending("http://only.the.proxy.knows:" + peer.port(), GET, "http://" + proxy.authority()));

            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(proxy.asked()).containsExactly("only.the.proxy.knows:" + peer.port());
            assertThat(exchange.address()).contains(proxy.authority());
            assertThat(exchange.transcript().sent()).isEqualTo(GET);
            assertThat(exchange.transcript().received()).isEqualTo(Octets.latin1(OK));
            WireEvent.Greeted greeted = exchange.greeted().orElseThrow();
            String authority = "only.the.proxy.knows:" + peer.port();
            assertThat(greeted.proxy()).isEqualTo(proxy.authority());
            assertThat(greeted.said().latin1())
                    .isEqualTo("CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n\r\n");
            assertThat(greeted.heard().latin1()).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
            assertThat(exchange.forwarded()).isFalse();
        }
    }

    @Test
    void carriesTlsWithThePeer() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "some.name"), HttpProxyTest::answer);
                ProxyPeer proxy = ProxyPeer.http("")) {
            Exchange exchange = send(
                    sending("https://some.name:" + peer.port(), GET, "http://" + proxy.authority()).withTls(TRUSTING));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.tls().orElseThrow().sni()).contains("some.name");
            assertThat(exchange.tls().orElseThrow().verified()).isTrue();
            assertThat(exchange.timings().tls().orElseThrow())
                    .isGreaterThanOrEqualTo(exchange.timings().connect().orElseThrow());
        }
    }

    @Test
    void carriesTlsWithinTheTlsOfTheProxy() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "some.name"), HttpProxyTest::answer);
                ProxyPeer proxy = ProxyPeer.https(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"))) {
            Exchange exchange = send(
                    sending("https://some.name:" + peer.port(), GET, "https://" + proxy.authority()).withTls(TRUSTING));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.tls().orElseThrow().chain().getFirst().names()).containsExactly("some.name");
            assertThat(exchange.transcript().events().stream().filter(WireEvent.TlsEstablished.class::isInstance))
                    .hasSize(2);
        }
    }

    @Test
    void carriesPlainOctetsWithinTheTlsOfTheProxy() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.0 200 OK\r\n\r\nto the end");
                ProxyPeer proxy = ProxyPeer.https(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"))) {
            Exchange exchange = send(
                    sending("http://h:" + peer.port(), GET, "https://" + proxy.authority()).withTls(TRUSTING));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.received().latin1()).endsWith("to the end");
            assertThat(exchange.tls()).isEmpty();
            assertThat(exchange.timings().tls()).isEmpty();
        }
    }

    @Test
    void sendsCredentialsAndKeepsThePasswordToItself() throws Exception {
        try (TestPeer peer = TestPeer.answers(OK); ProxyPeer proxy = ProxyPeer.http("ann:s€cret/@:")) {
            Sending sending = sending("http://h:" + peer.port(), GET,
                    "http://ann:s%E2%82%ACcret%2F%40%3a@" + proxy.authority());
            Exchange exchange = send(sending);
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.greeted().orElseThrow().said().latin1())
                    .contains("\r\nProxy-Authorization: Basic ***\r\n");
            assertThat(sending.toString()).doesNotContain("cret").contains("ann@" + proxy.authority());
        }
    }

    @Test
    void saysThatCredentialsAreWantedOrWrong() throws Exception {
        try (ProxyPeer proxy = ProxyPeer.http("ann:secret")) {
            Outcome wanted = send(sending("http://h:1", GET, "http://" + proxy.authority())).outcome();
            assertThat(wanted).isInstanceOf(Outcome.NoConnection.class);
            assertThat(wanted.says()).contains("The proxy " + proxy.authority() + " wants credentials")
                    .contains("407 Who Are You", "Basic realm=\"test\"");
            assertThat(wanted.advice()).contains("http://user:password@" + proxy.authority());

            Outcome wrong = send(sending("http://h:1", GET, "http://ann:guess@" + proxy.authority())).outcome();
            assertThat(wrong.says()).contains("does not take the credentials of the user \"ann\"")
                    .doesNotContain("guess");
        }
    }

    @Test
    void saysThatAnotherKindOfLoginIsWanted() throws Exception {
        Exchange exchange = refusedWith(
                "HTTP/1.1 407 No\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n"
                        + "Content-Length: 0\r\n\r\n",
                "ann:secret@");
        assertThat(exchange.outcome().says()).contains("it takes Negotiate, NTLM");
        assertThat(exchange.outcome().advice()).contains("Only Basic");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"403 Forbidden|does not allow a connection to h:1 (403 Forbidden)",
            "405 Method Not Allowed|does not know the method CONNECT (405", "501 X|does not know the method CONNECT",
            "502 Bad Gateway|could not connect to h:1 (502 Bad Gateway)", "503 X|could not connect to h:1 (503 X)",
            "504 Late|had no answer in time from h:1 (504 Late)", "400 Bad Request|refused to connect to h:1 (400",
            "302 Found|refused to connect to h:1 (302 Found)", "418|refused to connect to h:1 (418)"})
    void saysWhyTheProxyDoesNotConnect(String status, String says) throws Exception {
        Exchange exchange = refusedWith("HTTP/1.1 " + status + "\r\nContent-Length: 3\r\n\r\nno\n", "");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.NoConnection.class);
        assertThat(exchange.outcome().says()).contains(says);
        assertThat(exchange.reading()).isEmpty();
        assertThat(exchange.received().isEmpty()).isTrue();
        assertThat(exchange.transcript().sent().isEmpty()).isTrue();
    }

    @Test
    void saysHowToForwardWhereConnectIsNotAllowed() throws Exception {
        assertThat(refusedWith("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n", "").outcome().advice())
                .contains("port 443 only", "GET http://h:1/ HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 4", "Transfer-Encoding: chunked", "Connection: close"})
    void keepsTheWholeAnswerOfARefusal(String framing) throws Exception {
        String body = framing.startsWith("T") ? "4\r\nno!\n\r\n0\r\n\r\n" : "no!\n";
        String answer = "HTTP/1.1 502 Bad\r\n" + framing + "\r\n\r\n" + body;
        assertThat(refusedWith(answer, "").greeted().orElseThrow().heard().latin1()).isEqualTo(answer);
    }

    @Test
    void takesInterimAnswersBeforeTheOneThatCounts() throws Exception {
        Exchange exchange = throughAnswer("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n",
                OK);
        assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
        assertThat(exchange.received()).isEqualTo(Octets.latin1(OK));
    }

    @Test
    void octetsRightBehindTheHeadAreThePeers() throws Exception {
        try (TestPeer proxy = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\n\r\n220 hello\r\n");
        })) {
            Exchange exchange = send(sending("tcp://mail:25", Octets.empty(), "http://127.0.0.1:" + proxy.port()));
            assertThat(exchange.received().latin1()).isEqualTo("220 hello\r\n");
            assertThat(exchange.greeted().orElseThrow().heard().latin1()).isEqualTo("HTTP/1.1 200 OK\r\n\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SSH-2.0-x\\r\\n|cannot be read: it begins with \"SSH-2.0-x",
            "HTTP/1.1 2|in the middle of its answer to CONNECT, after 10 octets",
            "HTTP/1.1 200 OK\\r\\nA: b\\r\\n|in the middle of its answer",
            "''|closed the connection without an answer"})
    void namesAnAnswerToConnectThatIsNone(String answer, String says) throws Exception {
        Exchange exchange = refusedWith(answer.replace("\\r\\n", "\r\n"), "");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.NoConnection.class);
        assertThat(exchange.outcome().says()).contains(says);
    }

    @Test
    void anEndlessHeadIsOverALimit() throws Exception {
        try (TestPeer proxy = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\n");
            while (true) {
                client.send("A: b\r\n".repeat(1000));
            }
        })) {
            Limits small = new Limits(1000, 2000, 1000, 10, 100, 100, 1000);
            Exchange exchange = send(
                    sending("http://h:1", GET, "http://127.0.0.1:" + proxy.port()).withLimits(small));
            assertThat(exchange.outcome()).isInstanceOf(Outcome.NoConnection.class);
            assertThat(exchange.outcome().says()).contains("answer to CONNECT that cannot be read").contains("2000");
        }
    }

    @Test
    void namesAResetInTheMiddleOfTheGreeting() throws Exception {
        try (TestPeer proxy = TestPeer.plays(client -> {
            client.readHead();
            client.reset();
        })) {
            Outcome outcome = send(sending("http://h:1", GET, "http://127.0.0.1:" + proxy.port())).outcome();
            assertThat(outcome).isInstanceOf(Outcome.NoConnection.class);
            assertThat(outcome.says()).contains("broke the connection off before it had connected to h:1");
        }
    }

    @Test
    void aProxyThatIsSilentIsTimedOut() throws Exception {
        try (TestPeer proxy = TestPeer.plays(TestPeer.Client::hold)) {
            Deadlines soon = new Deadlines(Deadlines.NONE, Duration.ofMillis(100), Deadlines.NONE, Deadlines.NONE,
                    Deadlines.NONE, Deadlines.NONE);
            Outcome outcome = send(
                    sending("http://h:1", GET, "http://127.0.0.1:" + proxy.port()).withDeadlines(soon)).outcome();
            assertThat(outcome).isInstanceOf(Outcome.TimedOut.class);
            assertThat(((Outcome.TimedOut) outcome).phase()).isEqualTo(Phase.CONNECT);
            assertThat(outcome.says()).contains("has not said whether it connects to h:1");
        }
    }

    @Test
    void cancelEndsTheGreeting() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (TestPeer proxy = TestPeer.plays(client -> {
            client.readHead();
            cancellation.cancel();
            client.hold();
        })) {
            Exchange exchange = new Exchanger().send(sending("http://h:1", GET, "http://127.0.0.1:" + proxy.port()),
                    ExchangeObserver.NONE, cancellation);
            assertThat(exchange.outcome()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(exchange.greeted().orElseThrow().said().latin1()).startsWith("CONNECT h:1 ");
        }
    }

    @Test
    void aRequestInAbsoluteFormGoesToTheProxyAsItIs() throws Exception {
        try (TestPeer proxy = TestPeer.answers(OK)) {
            Exchange exchange = send(sending("http://h:80", ABSOLUTE, "http://ann:s@127.0.0.1:" + proxy.port()));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(proxy.clients().getFirst().got()).isEqualTo(ABSOLUTE);
            assertThat(exchange.forwarded()).isTrue();
            assertThat(exchange.greeted()).isEmpty();
            assertThat(exchange.loginWanted()).isEmpty();
        }
    }

    @Test
    void aRequestInAbsoluteFormGoesThroughTheTlsOfTheProxyToo() throws Exception {
        try (TestPeer proxy = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"), HttpProxyTest::answer);
                ProxyPeer unknown = ProxyPeer.https(CERTIFICATES.selfSigned(Validity.NOW, "127.0.0.1"))) {
            Exchange exchange = send(
                    sending("http://h:80", ABSOLUTE, "https://127.0.0.1:" + proxy.port()).withTls(TRUSTING));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(proxy.clients().getFirst().got()).isEqualTo(ABSOLUTE);
            assertThat(exchange.tls()).isEmpty();

            Exchange refused = send(sending("http://h:80", ABSOLUTE, "https://" + unknown.authority()));
            assertThat(refused.outcome().says()).contains("The proxy " + unknown.authority(), "self-signed");
        }
    }

    @Test
    void aForwardedRequestThatLacksCredentialsIsToldWhoWritesThem() throws Exception {
        try (TestPeer proxy = TestPeer.answers("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n")) {
            Exchange exchange = send(sending("http://h:80", ABSOLUTE, "http://ann:s@127.0.0.1:" + proxy.port()));
            assertThat(exchange.loginWanted().orElseThrow()).contains("write a Proxy-Authorization field");
        }
    }

    @Test
    void onlyPlainHttpIsForwarded() throws Exception {
        assertThat(Opening.forwarded(sending("http://h:80", ABSOLUTE, "http://p"))).isTrue();
        assertThat(Opening.forwarded(sending("http://h:80", ABSOLUTE, "https://p"))).isTrue();
        assertThat(Opening.forwarded(sending("http://h:80", GET, "http://p"))).isFalse();
        assertThat(Opening.forwarded(sending("http://h:80", Octets.latin1("GET /http://h/ HTTP/1.1\r\n\r\n"), "p")))
                .isFalse();
        assertThat(Opening.forwarded(sending("https://h:80", ABSOLUTE, "http://p"))).isFalse();
        assertThat(Opening.forwarded(sending("tcp://h:80", ABSOLUTE, "http://p"))).isFalse();
        assertThat(Opening.forwarded(sending("http://h:80", ABSOLUTE, "socks5://p"))).isFalse();
        assertThat(Opening.forwarded(sending("http://h:80", ABSOLUTE, "p").withProxy(Optional.empty()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"http://[::1]:8080,[::1]:8080", "http://[fe80::1%lo]:8080,[fe80::1]:8080",
            "http://bücher.example:80,xn--bcher-kva.example:80", "http://127.0.0.1:1,127.0.0.1:1",
            "http://given:81,[2001:db8::1]:81", "http://given:82,given:82"})
    void namesThePeerAsTheProxyCanUnderstandIt(String target, String authority) throws Exception {
        try (TestPeer proxy = TestPeer.answers("HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n")) {
            Sending sending = sending(target, GET, "http://127.0.0.1:" + proxy.port());
            HostAddress given = new HostAddress("GIVEN", OptionalInt.of(81), InetAddress.ofLiteral("2001:db8::1"));
            Exchange exchange = send(sending.withTransport(sending.transport().withGiven(List.of(given))));
            assertThat(exchange.greeted().orElseThrow().said().latin1())
                    .isEqualTo("CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n\r\n");
        }
    }

    @Test
    void saysThatItIsTheProxyWhichCannotBeReached() throws Exception {
        int closed;
        try (TestPeer peer = TestPeer.answers("")) {
            closed = peer.port();
        }
        Outcome refused = send(sending("http://h:1", GET, "http://127.0.0.1:" + closed)).outcome();
        assertThat(refused).isInstanceOf(Outcome.NoConnection.class);
        assertThat(refused.says()).contains("The proxy 127.0.0.1:" + closed + " cannot be used: Connection refused");
        Outcome unknown = send(sending("http://h:1", GET, "http://[fe80::1%no-such-card]:1")).outcome();
        assertThat(unknown.says()).startsWith("The proxy ").contains("no network interface \"no-such-card\"");
    }

    @Test
    void aProxyIsVerifiedWhateverWasChosenForThePeer() throws Exception {
        try (ProxyPeer proxy = ProxyPeer.https(CERTIFICATES.selfSigned(Validity.NOW, "127.0.0.1"))) {
            Exchange exchange = send(sending("http://h:1", GET, "https://" + proxy.authority())
                    .withTls(TlsOptions.DEFAULT.withVerify(false)));
            assertThat(exchange.outcome()).isInstanceOf(Outcome.TlsFailed.class);
            assertThat(exchange.outcome().says()).contains("The proxy " + proxy.authority(), "self-signed");
            assertThat(exchange.outcome().advice()).contains("--ca");
            assertThat(exchange.tls().orElseThrow().chain()).isEmpty();
        }
    }

    @Test
    void datagramsGoStraight() throws Exception {
        Sending sending = sending("udp://127.0.0.1:9", Octets.empty(), "http://127.0.0.1:1");
        assertThat(sending.target().endpoint()).matches(endpoint -> !Proxy.serves(endpoint));
        Deadlines soon = Deadlines.DEFAULT.withIdle(Duration.ofMillis(50));
        assertThat(send(sending.withDeadlines(soon)).proxy()).isEmpty();
    }

    private static Exchange refusedWith(String answer, String login) throws Exception {
        try (TestPeer proxy = TestPeer.answers(answer)) {
            return send(sending("http://h:1", GET, "http://" + login + "127.0.0.1:" + proxy.port()));
        }
    }

    private static Exchange throughAnswer(String connect, String answer) throws Exception {
        try (TestPeer proxy = TestPeer.plays(client -> {
            client.readHead();
            client.send(connect);
            client.readHead();
            client.send(answer);
        })) {
            return send(sending("http://h:1", GET, "http://127.0.0.1:" + proxy.port()));
        }
    }

    private static Sending sending(String target, Octets request, String proxy) throws TargetException {
        return Sending.of(Target.parse(target), request).withProxy(Optional.of(Proxy.parse(proxy)));
    }

    private static Exchange send(Sending sending) {
        return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
    }

    private static void answer(TestPeer.Client client) throws IOException {
        client.readHead();
        client.send(OK);
    }
}
