package rawbench.workbench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Outcome;
import rawbench.exchange.Sending;
import rawbench.http.Deviation;
import rawbench.http.End;
import rawbench.http.Finding;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.listen.RawPeer;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.TestKeyStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A listener from the reply blocks of a template, and what some ways to misbehave bring in detail. */
class CannedRepliesTest {
    private static final SideFiles NONE = SideFiles.of("t", Map.of());

    private final Workbench workbench = new Workbench();

    @Test
    void drip() throws Exception {
        Exchange exchange = example("drip");
        assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
        assertThat(body(exchange)).isEqualTo("one drop a time!");
    }

    @Test
    void stall() throws Exception {
        Exchange exchange = example("stall");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.TimedOut.class);
        assertThat(body(exchange)).isEqualTo("half");
    }

    @Test
    void rstMidBody() throws Exception {
        Exchange exchange = example("rst-mid-body");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(end(exchange)).isEqualTo(End.RST);
        assertThat(body(exchange)).isEqualTo("half");
    }

    @Test
    void wrongLength() throws Exception {
        Exchange exchange = example("length-too-long");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(exchange.outcome().says()).contains("4 of 100 octets");
        assertThat(end(exchange)).isEqualTo(End.FIN);
    }

    @Test
    void noLastChunk() throws Exception {
        Exchange exchange = example("no-last-chunk");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(body(exchange)).isEqualTo("hello");
    }

    @Test
    void badChunkSize() throws Exception {
        Exchange exchange = example("bad-chunk-size");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Malformed.class);
        assertThat(found(exchange, Deviation.CHUNK_SIZE_INVALID)).isTrue();
    }

    @Test
    void interimFirst() throws Exception {
        Exchange exchange = example("interim-first");
        assertThat(exchange.outcome().ok()).isTrue();
        assertThat(reading(exchange).interim()).extracting(Message::status).containsExactly(102, 103);
        assertThat(body(exchange)).isEqualTo("final");
    }

    @Test
    void trailers() throws Exception {
        Exchange exchange = example("trailers");
        assertThat(exchange.outcome().ok()).isTrue();
        assertThat(reading(exchange).response().orElseThrow().trailers().size()).isEqualTo(2);
    }

    @Test
    void bareLf() throws Exception {
        Exchange exchange = example("bare-lf");
        assertThat(exchange.outcome().ok()).isTrue();
        assertThat(found(exchange, Deviation.BARE_LF)).isTrue();
    }

    @Test
    void closeWithoutNotify() throws Exception {
        Acceptor acceptor = Acceptor.tls(0, TestKeyStore.pkcs12(), TestKeyStore.PASSWORD);
        try (Listener listener = workbench.listeners()
                .open(resource("close-without-notify"), NONE, acceptor,
                        ListenerObserver.NONE)) {
            workbench.allowUnverified(listener.endpoint());
            Exchange exchange = get(listener, "https", "/");
            assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
            assertThat(end(exchange)).isEqualTo(End.NO_CLOSE_NOTIFY);
            assertThat(body(exchange)).isEqualTo("until close");
        }
    }

    @Test
    void theFirstBlockThatFitsAnswers() throws Exception {
        TemplateFile file = parse("""
            ### a
            # @rb-reply GET /a/[0-9]+
            HTTP/1.1 200 OK
            Content-Length: 1

            1

            ### b
            # @rb-reply /a/.*
            HTTP/1.1 200 OK
            Content-Length: 1

            2
            """);
        try (Listener listener = listen(file)) {
            assertThat(body(get(listener, "http", "/a/12?x"))).isEqualTo("1");
            assertThat(body(get(listener, "http", "/a/x"))).isEqualTo("2");
            assertThat(body(send(listener, "http", "PUT http://h/a/12 HTTP/1.1\r\nHost: h\r\n\r\n"))).isEqualTo("2");
            Exchange none = get(listener, "http", "/b\u00e9");
            assertThat(reading(none).response().orElseThrow().status()).isEqualTo(404);
            assertThat(body(none)).contains("No block of this template answers \"GET /b")
                    .contains("line 1: @rb-reply GET /a/[0-9]+\nline 8: @rb-reply /a/.*\n");
            Exchange head = send(listener, "http", "HEAD /b HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(reading(head).response().orElseThrow().status()).isEqualTo(404);
            assertThat(reading(head).surplus().isEmpty()).isTrue();
        }
    }

    @Test
    void anExpressionWithoutEndIsToldInsteadOfTried() throws Exception {
        TemplateFile file = parse("# @rb-reply /.*.*.*.*.*.*b\nHTTP/1.1 200 OK\n");
        try (Listener listener = listen(file)) {
            Exchange exchange = get(listener, "http", "/" + "a".repeat(1000));
            assertThat(reading(exchange).response().orElseThrow().status()).isEqualTo(500);
            assertThat(body(exchange)).contains("line 1").contains("simpler");
        }
    }

    @Test
    void variablesTakeTheirValuesWhenTheListenerStarts() throws Exception {
        TemplateFile file = parse(
                "@who = f\u00fcr dich\n###\n# @rb-reply\nHTTP/1.1 200 OK\nContent-Length: 9\n\n{{who}}\n");
        try (Listener listener = listen(file)) {
            assertThat(reading(get(listener, "http", "/")).response().orElseThrow().body())
                    .isEqualTo(Octets.utf8("f\u00fcr dich"));
        }
        assertRefused("###\n# @rb-reply\nHTTP/1.1 200 {{nobody}}\n", "line 1", "{{nobody}} has no value");
    }

    @Test
    void variablesTakeTheirValuesFromTheRequest() throws Exception {
        TemplateFile file = parse("""
            ### one
            # @rb-reply POST /users/(\\d+)
            HTTP/1.1 200 OK
            X-User: {{request.match.1}} {{request.query.q}}
            X-Id: {{$uuid}}
            Connection: close

            {{request.body}}
            ### two
            # @rb-reply
            # @rb-when body ^ping
            HTTP/1.1 200 OK
            Content-Length: 4

            pong
            """);
        try (Listener listener = listen(file)) {
            String body = "\u0000\u00ff{{x}}";
            Exchange first = post(listener, "/users/12?q=a", body);
            assertThat(body(first)).isEqualTo(body);
            assertThat(field(first, "X-User")).isEqualTo("12 a");
            assertThat(field(post(listener, "/users/12?q=a", body), "X-Id")).isNotEqualTo(field(first, "X-Id"));
            Exchange missing = post(listener, "/users/12", body);
            assertThat(reading(missing).response().orElseThrow().status()).isEqualTo(500);
            assertThat(body(missing)).contains("line 1")
                    .contains("{{request.query.q}} has no value")
                    .contains("no parameter q");
            assertThat(body(post(listener, "/x", "ping"))).isEqualTo("pong");
            assertThat(reading(post(listener, "/x", "pang")).response().orElseThrow().status()).isEqualTo(404);
        }
    }

    @Test
    void whatWaitsForTheRequestHasItWhereItsBodyChoseTheReply() throws Exception {
        String wait = "HTTP/1.1 200 OK\nConnection: close\n\n{{request.body}}\n";
        for (String reply : List.of("# @rb-reply\n# @rb-when body ^pi\n# @rb-do wait request\n" + wait,
                "# @rb-reply\n# @rb-do wait request\n" + wait,
                "# @rb-reply\n# @rb-when body ^pi\n" + wait)) {
            try (Listener listener = listen(parse(reply))) {
                assertThat(body(post(listener, "/", "ping"))).as(reply).isEqualTo("ping");
            }
        }
    }

    @Test
    void whatSpeaksBeforeItWaitsForTheRequestHasItsBodyBehindTheWait() throws Exception {
        String interim = "# @rb-reply POST .*\n# @rb-vars on\n#| HTTP/1.1 100 Continue\\r\\n\\r\\n\n# @rb-do wait request\n";
        try (Listener listener = listen(parse(interim + "#| HTTP/1.1 200 OK\\r\\nConnection: close\\r\\n\\r\\n"
                + "{{request.body.$.a}} of {{request.header.Host}}\n"))) {
            ResponseReading reading = reading(patient(listener, "{\"a\":\"ping\"}"));
            assertThat(reading.interim()).hasSize(1);
            assertThat(reading.response().orElseThrow().body().latin1()).startsWith("ping of ");
        }
        try (Listener listener = listen(parse(interim + "#| {{request.body.$.b}}\n"))) {
            assertThat(reading(patient(listener, "{\"a\":1}")).response().orElseThrow().status())
                    .as("what has no value is said, after the interim answer")
                    .isEqualTo(500);
        }
        assertRefused(
                "\n# @rb-reply\n# @rb-vars on\n#| HTTP/1.1 102 {{request.body}}\\r\\n\\r\\n\n# @rb-do wait request\n"
                        + "#| {{request.body.$.a}}\n",
                "says {{request.body}} before");
    }

    @Test
    void whoSpeaksFirstAndAnswersLinesNeedsNoHttp() throws Exception {
        TemplateFile file = parse("""
            # @rb-reply connect
            # @rb-vars on
            #| 220 client {{client.number}}\\r\\n
            ###
            # @rb-reply line ^HELO (\\S+)
            # @rb-vars on
            #| 250 {{request.match.1}}\\r\\n
            ###
            # @rb-reply line ^QUIT
            #| 221 bye\\r\\n
            # @rb-do fin
            """);
        try (Listener listener = listen(file); RawPeer peer = new RawPeer(listener.port())) {
            assertThat(peer.readUntil("\r\n").latin1()).isEqualTo("220 client 1\r\n");
            peer.send("HE").send("LO me\r\nNOOP\r\nQUIT\r\nHELO you\r\n");
            assertThat(peer.readAll().latin1()).isEqualTo("250 me\r\n221 bye\r\n");
        }
    }

    @Test
    void rawPiecesAreAnsweredOctetForOctet() throws Exception {
        try (Listener listener = listen(parse("# @rb-reply raw\n# @rb-vars on\n#| <{{request.body}}>\n"));
                RawPeer peer = new RawPeer(listener.port())) {
            assertThat(peer.send("\u0000\u00ff").read(4).latin1()).isEqualTo("<\u0000\u00ff>");
            assertThat(peer.send("{{a}}").read(7).latin1()).isEqualTo("<{{a}}>");
        }
    }

    @Test
    void whatSpeaksFirstMayBeAllOfIt() throws Exception {
        try (Listener listener = listen(parse("# @rb-reply connect\n#| SSH-2.0-x\\r\\n\n"));
                RawPeer peer = new RawPeer(listener.port())) {
            assertThat(peer.readAll().latin1()).isEqualTo("SSH-2.0-x\r\n");
        }
    }

    @Test
    void blocksThatCannotAnswerTogetherAreRefused() throws IOException {
        assertRefused("# @rb-reply raw\n#| a\n###\n# @rb-reply GET\n#| b\n", "line 3", "does not go with");
        assertRefused("# @rb-reply connect\n#| a\n###\n# @rb-reply connect\n#| b\n", "line 3", "never speak");
        assertRefused("# @rb-reply raw\n# @rb-vars on\n#| {{request.path}}\n", "line 1", "no request in HTTP");
    }

    @Test
    void whatCannotBeReadIsToldBeforeAnybodyIsServed() throws IOException {
        assertRefused("### x\n# @rb-reply\n# @rb-do nothing\n#| a\n", "line 3", "@rb-do wants");
        assertRefused("GET / HTTP/1.1\nHost: a\n", "no reply", "# @rb-reply");
    }

    @Test
    void closingTheListenerEndsAReplyThatNeverEnds() throws Exception {
        Listener listener = listen(parse("# @rb-reply\n# @rb-do repeat forever\n# @rb-do wait 1 ms\n#| tick\\n\n"));
        Sending sending = sending(listener, "tcp", "GET / HTTP/1.1\r\n\r\n");
        Exchange exchange = workbench.send(sending, new ExchangeObserver() {
            @Override
            public void received(long octets) {
                Thread.startVirtualThread(() -> close(listener));
            }
        }, new Cancellation());
        assertThat(exchange.received().latin1()).startsWith("tick\n");
        assertThat(listener.clients()).isZero();
    }

    private static void close(Listener listener) {
        try {
            listener.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Exchange example(String name) throws Exception {
        try (Listener listener = listen(resource(name))) {
            return get(listener, "http", "/");
        }
    }

    private Listener listen(TemplateFile file) throws IOException, WorkbenchException {
        return workbench.listeners().open(file, NONE, Acceptor.tcp(0), ListenerObserver.NONE);
    }

    private Exchange get(Listener listener, String scheme, String path) throws WorkbenchException {
        return send(listener, scheme, "GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n");
    }

    private Exchange post(Listener listener, String path, String body) throws WorkbenchException {
        return send(listener, "http", "POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    /** The first path of JSON takes its time on a machine that is busy. */
    private Exchange patient(Listener listener, String body) throws WorkbenchException {
        Sending post = sending(listener, "http",
                "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        return workbench.send(post.withDeadlines(Deadlines.DEFAULT), ExchangeObserver.NONE, new Cancellation());
    }

    private static String field(Exchange exchange, String name) {
        return reading(exchange).response().orElseThrow().head().first(name).orElseThrow();
    }

    private Exchange send(Listener listener, String scheme, String request) throws WorkbenchException {
        return workbench.send(sending(listener, scheme, request), ExchangeObserver.NONE, new Cancellation());
    }

    private Sending sending(Listener listener, String scheme, String request) throws WorkbenchException {
        Endpoint endpoint = listener.endpoint();
        RequestDraft draft = new RequestDraft("", scheme + "://" + endpoint.authority(), Octets.latin1(request));
        return workbench.prepare(draft).withDeadlines(Deadlines.DEFAULT.withIdle(Duration.ofMillis(700)));
    }

    private static ResponseReading reading(Exchange exchange) {
        return exchange.reading().orElseThrow();
    }

    private static String body(Exchange exchange) {
        return reading(exchange).response().map(Message::body).map(Octets::latin1).orElse("");
    }

    private static End end(Exchange exchange) {
        return reading(exchange).verdict().end();
    }

    private static boolean found(Exchange exchange, Deviation deviation) {
        return reading(exchange).findings().stream().map(Finding::what).anyMatch(deviation::equals);
    }

    private static TemplateFile resource(String name) throws TemplateException {
        return parse(Misbehaviours.named(name).orElseThrow().template());
    }

    private static TemplateFile parse(String text) throws TemplateException {
        return TemplateFile.parse(Octets.utf8(text));
    }

    private void assertRefused(String text, String... says) throws IOException {
        try (Acceptor acceptor = Acceptor.tcp(0)) {
            assertThatThrownBy(() -> workbench.listeners().open(parse(text), NONE, acceptor, ListenerObserver.NONE))
                    .isInstanceOfSatisfying(WorkbenchException.class,
                            refused -> assertThat(refused.getMessage()).contains(says));
        }
    }
}
