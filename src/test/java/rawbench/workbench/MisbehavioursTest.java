package rawbench.workbench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import rawbench.content.DecodeLimits;
import rawbench.content.Decoded;
import rawbench.content.Decoding;
import rawbench.draft.ReplyDraft;
import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;
import rawbench.draft.TemplateFile;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Outcome;
import rawbench.exchange.Sending;
import rawbench.http.Deviation;
import rawbench.http.End;
import rawbench.http.Finding;
import rawbench.http.Limits;
import rawbench.http.ResponseReading;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.TestKeyStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way to misbehave that comes with Rawbench, and what this client makes of each: they are its fault peer. */
class MisbehavioursTest {
    /** As always, but that a body without end is soon too long. */
    private static final Limits SHORT = new Limits(256L << 10, 1L << 20, 10_000, 100, 64L << 10, 1L << 20, 10_000);
    private static final SideFiles NONE = SideFiles.of("t", Map.of());

    /** What is to come of one: the outcome, what is found, and how the connection ended. */
    private record Expected(Class<? extends Outcome> outcome, Optional<Deviation> finding, Optional<End> end) {}

    private static final Map<String, Expected> EXPECTED = new LinkedHashMap<>();

    static {
        expect(Outcome.Ok.class, null, null, "drip", "interim-first", "trailers", "gzip-members", "answer-early",
                "answer-at-head");
        expect(Outcome.TimedOut.class, null, End.TIMEOUT, "stall", "silence");
        expect(Outcome.Incomplete.class, null, End.RST, "rst", "rst-mid-body");
        expect(Outcome.Incomplete.class, null, End.FIN, "fin");
        expect(Outcome.Incomplete.class, Deviation.HEAD_CUT, End.FIN, "fin-in-head");
        expect(Outcome.Incomplete.class, Deviation.BODY_CUT, End.FIN, "length-too-long", "no-last-chunk");
        expect(Outcome.Ok.class, Deviation.SURPLUS, null, "length-too-short", "two-answers");
        expect(Outcome.Malformed.class, Deviation.LENGTH_CONFLICT, null, "lengths-differ");
        expect(Outcome.Malformed.class, Deviation.LENGTH_INVALID, null, "length-no-number");
        expect(Outcome.Ok.class, Deviation.LENGTH_AND_TRANSFER_CODING, null, "length-and-chunks");
        expect(Outcome.Malformed.class, Deviation.CHUNK_SIZE_INVALID, null, "bad-chunk-size", "huge-chunk-size");
        expect(Outcome.Malformed.class, Deviation.CHUNK_DATA_NOT_ENDED, null, "chunk-not-ended");
        expect(Outcome.Limited.class, Deviation.CHUNK_LINE_LIMIT, null, "endless-extension");
        expect(Outcome.Limited.class, Deviation.INTERIM_LIMIT, null, "endless-interim");
        expect(Outcome.Limited.class, Deviation.TRAILERS_LIMIT, null, "endless-trailers");
        expect(Outcome.Ok.class, Deviation.BARE_LF, null, "bare-lf");
        expect(Outcome.Malformed.class, Deviation.BARE_CR, null, "bare-cr");
        expect(Outcome.Malformed.class, Deviation.NUL, null, "nul-in-field");
        expect(Outcome.Malformed.class, Deviation.LINE_WITHOUT_COLON, null, "no-colon");
        expect(Outcome.Ok.class, Deviation.SPACE_BEFORE_COLON, null, "space-before-colon");
        expect(Outcome.Ok.class, Deviation.OBS_FOLD, null, "folded-field");
        expect(Outcome.Malformed.class, Deviation.STATUS_INVALID, null, "status-zero");
        expect(Outcome.Ok.class, Deviation.BODY_NOT_ALLOWED, null, "body-after-204");
        expect(Outcome.Ok.class, Deviation.SWITCHING_UNASKED, null, "unasked-upgrade");
        expect(Outcome.Malformed.class, Deviation.NOT_HTTP, null, "junk", "http2-frames");
        expect(Outcome.Limited.class, null, null, "endless-head");
        expect(Outcome.Limited.class, Deviation.LINE_LIMIT, null, "endless-line");
        expect(Outcome.Limited.class, Deviation.BODY_LIMIT, null, "endless-body");
        expect(Outcome.Ok.class, Deviation.RATIO_LIMIT, null, "gzip-bomb");
        expect(Outcome.Ok.class, Deviation.CODING_CUT, null, "gzip-cut");
        expect(Outcome.Ok.class, Deviation.CODING_CHECKSUM, null, "gzip-bad-checksum");
        expect(Outcome.Ok.class, Deviation.CODING_ABSENT, null, "gzip-not");
        expect(Outcome.Ok.class, Deviation.CODING_TRAILING, null, "gzip-junk-behind");
        expect(Outcome.Ok.class, Deviation.CODINGS_LIMIT, null, "six-codings");
        expect(Outcome.Incomplete.class, null, End.NO_CLOSE_NOTIFY, "close-without-notify");
        expect(Outcome.TlsFailed.class, null, null, "tls-alert");
        expect(Outcome.Ok.class, null, null, "datagram-twice");
    }

    private static void expect(Class<? extends Outcome> outcome, Deviation finding, End end, String... names) {
        for (String name : names) {
            EXPECTED.put(name, new Expected(outcome, Optional.ofNullable(finding), Optional.ofNullable(end)));
        }
    }

    private final Workbench workbench = new Workbench();

    @TestFactory
    Stream<DynamicTest> eachIsToldForWhatItIs() {
        return Misbehaviours.all(Locale.ENGLISH)
                .stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> assertTold(one)));
    }

    private void assertTold(Misbehaviour one) throws Exception {
        Expected expected = EXPECTED.get(one.name());
        assertThat(expected).as("what is to come of it").isNotNull();
        if (one.ofDatagrams()) {
            return;
        }
        Acceptor acceptor = one.ofTls() ? Acceptor.tls(0, TestKeyStore.pkcs12(), TestKeyStore.PASSWORD)
                : Acceptor.tcp(0);
        try (Listener listener = workbench.listeners()
                .open(TemplateFile.parse(Octets.utf8(one.template())), NONE, acceptor, ListenerObserver.NONE)) {
            Exchange exchange = get(listener, one.ofTls() ? "https" : "http", one.name().equals("endless-body"));
            assertThat(exchange.outcome()).as(exchange.outcome().says()).isInstanceOf(expected.outcome());
            expected.finding().ifPresent(deviation -> assertThat(findings(exchange)).contains(deviation));
            expected.end()
                    .ifPresent(end -> assertThat(exchange.reading().orElseThrow().verdict().end()).isEqualTo(end));
        }
    }

    private Exchange get(Listener listener, String scheme, boolean endless) throws WorkbenchException {
        workbench.allowUnverified(listener.endpoint());
        RequestDraft draft = new RequestDraft("", scheme + "://" + listener.endpoint().authority(),
                Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
        Duration patience = Duration.ofMillis(700);
        Sending sending = workbench.prepare(draft)
                .withDeadlines(Deadlines.DEFAULT.withIdle(patience).withFirstOctet(patience))
                .withLimits(endless ? SHORT : Limits.DEFAULT);
        return workbench.send(sending, ExchangeObserver.NONE, new Cancellation());
    }

    private static List<Deviation> findings(Exchange exchange) {
        ResponseReading reading = exchange.reading().orElseThrow();
        Stream<Finding> decoding = reading.response()
                .map(answer -> Decoding.of(answer, exchange.sending().method(), DecodeLimits.DEFAULT, () -> false))
                .map(Decoded::findings)
                .orElse(List.of())
                .stream();
        return Stream.concat(reading.findings().stream(), decoding).map(Finding::what).toList();
    }

    @Test
    void eachIsExplainedInEnglishAndChinese() {
        List<Misbehaviour> english = Misbehaviours.all(Locale.ENGLISH);
        List<Misbehaviour> chinese = Misbehaviours.all(Locale.SIMPLIFIED_CHINESE);
        assertThat(english).extracting(Misbehaviour::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        EXPECTED.keySet());
        for (int i = 0; i < english.size(); i++) {
            Misbehaviour one = english.get(i);
            assertThat(one.name()).matches("[a-z0-9-]+");
            assertThat(one.explanation()).as(one.name()).contains("The client").endsWith(".");
            assertThat(one.rfc()).as(one.name()).matches("RFC \\d+( \\d+(\\.\\d+)*)?");
            assertThat(chinese.get(i).title()).as(one.name()).isNotEqualTo(one.title());
            assertThat(chinese.get(i).explanation()).as(one.name()).isNotEqualTo(one.explanation()).contains("客户端");
            assertThat(chinese.get(i).template()).isEqualTo(one.template());
        }
    }

    @Test
    void eachIsWrittenInTheFormatAndComesBackAsItWas() throws Exception {
        for (Misbehaviour one : Misbehaviours.all(Locale.ENGLISH)) {
            ReplyDraft reply = TemplateFile.parse(Octets.utf8(one.template())).replies().getFirst().reply(NONE);
            TemplateFile written = TemplateFile.parse(Octets.empty()).plusReply(reply, NONE);
            SideFiles beside = SideFiles.of("t", written.sideFiles());
            assertThat(written.replies().getFirst().reply(beside)).as(one.name()).isEqualTo(reply);
            assertThat(Misbehaviours.named(one.name())).contains(one);
        }
    }
}
