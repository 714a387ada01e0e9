package rawbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.faults.RefusedPort;
import rawbench.listen.Client;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.listen.Script;
import rawbench.listen.Script.Step;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Cancellation;
import rawbench.wire.TestKeyStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a peer does wrong, and what {@code rawbench send} says then: exit status, what is written, and which finding.
 * The peer is a listener that follows a script; rows about certificates, names and datagrams stand elsewhere.
 */
class FaultRowsTest {
    private static final Step REQUEST = new Step.AwaitRequest();
    private static final Step SOON = new Step.Wait(Duration.ofMillis(50));
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    @TempDir
    Path folder;

    private Path request;

    @BeforeEach
    void writeRequest() throws IOException {
        request = folder.resolve("request.octets");
        Files.write(request, "GET /x HTTP/1.1\r\nHost: peer\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    // How the connection ends

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nConte", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe", "HTTP/1.1 200 OK\r\n\r\nuntil close"})
    void resetAnywhereIsSixAndKeepsWhatCame(String sent) throws Exception {
        Step[] steps = sent.isEmpty() ? new Step[]{REQUEST, new Step.Rst()}
                : new Step[]{REQUEST, send(sent), SOON, new Step.Rst()};
        Call call = met(Script.of(steps), "--wire");
        assertThat(call.exit()).isEqualTo(6);
        assertThat(call.err()).contains("reset").contains("after " + sent.length() + " octets");
        assertThat(call.text()).isEqualTo(sent);
    }

    @Test
    void anEndWithoutAnOctetIsNotARefusedConnection() throws Exception {
        Call ended = met(Script.of(REQUEST, new Step.Fin()));
        assertThat(ended.exit()).isEqualTo(6);
        assertThat(ended.err()).contains("took the connection").contains("without sending a single octet");
        int port = RefusedPort.number();
        Call refused = Call.of("send", "--request-file", request.toString(), "--target", "127.0.0.1:" + port);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nA: b\r\n"})
    void anEndInTheHeadIsAlwaysACutHead(String sent) throws Exception {
        Call call = answered(sent, "--wire");
        assertThat(call.exit()).isEqualTo(6);
        assertThat(call.err()).contains("head-cut");
        assertThat(call.text()).isEqualTo(sent);
    }

    @Test
    void anEndInBodyChunkOrTrailersIsIncomplete() throws Exception {
        Call body = answered(OK + "Content-Length: 9\r\n\r\nhalf");
        assertThat(body.exit()).isEqualTo(6);
        assertThat(body.text()).isEqualTo("half");
        assertThat(body.err()).contains("4 of 9 octets");
        Call chunk = answered(CHUNKED + "9\r\nhalf");
        assertThat(chunk.exit()).isEqualTo(6);
        assertThat(chunk.text()).isEqualTo("half");
        Call noLast = answered(CHUNKED + "4\r\nhalf\r\n");
        assertThat(noLast.exit()).isEqualTo(6);
        Call trailers = answered(CHUNKED + "4\r\nhalf\r\n0\r\nX: y\r\n");
        assertThat(trailers.exit()).isEqualTo(6);
        assertThat(trailers.err()).contains("trailers-cut");
        assertThat(trailers.text()).isEqualTo("half");
    }

    @Test
    void tenGigabytesPromisedAndFiveOctetsSentReserveNothing() throws Exception {
        Call call = answered(OK + "Content-Length: 10000000000\r\n\r\nhello");
        assertThat(call.exit()).isEqualTo(6);
        assertThat(call.text()).isEqualTo("hello");
        assertThat(call.err()).contains("5 of 10000000000 octets");
    }

    // Time

    @Test
    void silenceIsFiveAndNamesThePhase() throws Exception {
        Call call = met(Script.of(REQUEST, REQUEST), "--first-octet-timeout", "0.05");
        assertThat(call.exit()).isEqualTo(5);
        assertThat(call.err()).contains("sent no octet");
    }

    @Test
    void aSlowHeadAndASlowBodyAreFiveAndKeepWhatCame() throws Exception {
        Call head = met(Script.of(REQUEST, send(OK + "A: b"), REQUEST), "--idle-timeout", "0.05", "--wire");
        assertThat(head.exit()).isEqualTo(5);
        assertThat(head.text()).isEqualTo(OK + "A: b");
        Call body = met(Script.of(REQUEST, send(OK + "Content-Length: 9\r\n\r\nhalf"), REQUEST), "--idle-timeout",
                "0.05");
        assertThat(body.exit()).isEqualTo(5);
        assertThat(body.text()).isEqualTo("half");
    }

    @Test
    void aDripThatNeverFallsSilentEndsByTheTotalLimit() throws Exception {
        Script drips = Script.of(REQUEST, send(OK + "\r\n"),
                new Step.Repeat(List.of(new Step.Wait(Duration.ofMillis(5)), send("drip")), Script.FOREVER));
        Call call = met(drips, "--timeout", "0.2");
        assertThat(call.exit()).isEqualTo(5);
        assertThat(call.text()).startsWith("dripdrip");
    }

    @Test
    void aRequestThatNobodyReadsIsFiveWhileSending() throws Exception {
        Files.write(request, new byte[32 << 20]);
        Call call = met(Script.of(new Step.Wait(Duration.ofDays(1))), "--idle-timeout", "0.2");
        assertThat(call.exit()).isEqualTo(5);
        assertThat(call.err()).contains("while sending");
    }

    @Test
    void cancelEndsAStallThoughThePeerNeverSpeaksAgain() throws Exception {
        Cancellation cancellation = new Cancellation();
        CountDownLatch waiting = new CountDownLatch(1);
        ListenerObserver observer = new ListenerObserver() {
            @Override
            public void sent(Client client, long octets) {
                waiting.countDown();
            }
        };
        Script stalls = Script.of(REQUEST, send(OK + "Content-Length: 9\r\n\r\nhalf"), REQUEST);
        try (Listener listener = Listener.start(Acceptor.tcp(0), stalls, observer)) {
            CompletableFuture<Call> call = CompletableFuture.supplyAsync(() -> Call.cancelledBy(cancellation, "send",
                    "--request-file", request.toString(), "--target", listener.endpoint().authority()));
            waiting.await();
            cancellation.cancel();
            assertThat(call.get().exit()).isEqualTo(9);
        }
    }

    // The body's length

    @ParameterizedTest
    @ValueSource(strings = {"-5", "", "+5", "0x5", "5l", "5.0", "9223372036854775808", "99999999999999999999"})
    void aLengthThatCannotBeReadIsSeven(String length) throws Exception {
        Call call = answered(OK + "Content-Length: " + length + "\r\n\r\nhello", "--wire");
        assertThat(call.exit()).isEqualTo(7);
        assertThat(call.err()).contains("length-invalid").contains("RFC 9112 6.3");
        assertThat(call.text()).endsWith("\r\n\r\nhello");
    }

    @Test
    void aLengthOfAHundredDigitsIsSeven() throws Exception {
        assertThat(answered(OK + "Content-Length: " + "9".repeat(100) + "\r\n\r\nhello").exit()).isEqualTo(7);
    }

    @Test
    void twoDifferentLengthsAreSevenAndBothAreShown() throws Exception {
        for (String lengths : List.of("Content-Length: 5\r\nContent-Length: 6", "Content-Length: 5, 6")) {
            Call call = answered(OK + lengths + "\r\n\r\nhello!");
            assertThat(call.exit()).isEqualTo(7);
            assertThat(call.err()).contains("length-conflict").contains("5").contains("6");
        }
    }

    @Test
    void equalLengthsAreOneAndMarked() throws Exception {
        for (String lengths : List.of("Content-Length: 5\r\nContent-Length: 5", "Content-Length: 5, 5")) {
            Call call = answered(OK + lengths + "\r\n\r\nhello");
            assertThat(call.exit()).isZero();
            assertThat(call.err()).contains("length-repeated");
            assertThat(call.text()).isEqualTo("hello");
        }
    }

    @Test
    void chunkedWinsOverALengthAndIsMarked() throws Exception {
        Call call = answered(OK + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                "--json");
        assertThat(call.exit()).isZero();
        assertThat(call.json().at("/framing").asString()).isEqualTo("chunked");
        assertThat(call.json().at("/verdict/complete").asString()).isEqualTo("ambiguous");
        assertThat(call.text()).contains("length-and-transfer-coding");
    }

    @Test
    void octetsBehindTheBodyAreMarkedCountedAndNoPartOfIt() throws Exception {
        String two = OK + "Content-Length: 2\r\n\r\nok";
        Call extra = answered(two + "extra", "--json");
        assertThat(extra.exit()).isZero();
        assertThat(extra.json().at("/octets/surplus").asInt()).isEqualTo(5);
        assertThat(extra.text()).contains("\"surplus\"");
        Call again = answered(two + two, "--wire");
        assertThat(again.exit()).isZero();
        assertThat(again.text()).isEqualTo(two + two);
        assertThat(again.err()).contains("surplus").contains(two.length() + " octets");
    }

    // Chunks

    @ParameterizedTest
    @ValueSource(strings = {"11111111111111111", "ffffffffffffffff", "-1", "0x5", "5g", ""})
    void aChunkSizeThatCannotBeReadIsSevenWithItsPlace(String size) throws Exception {
        Call call = answered(CHUNKED + "2\r\nok\r\n" + size + "\r\nhello\r\n0\r\n\r\n");
        assertThat(call.exit()).isEqualTo(7);
        assertThat(call.err()).contains("chunk-size-invalid").contains("octet " + (CHUNKED.length() + 7));
        assertThat(call.text()).isEqualTo("ok");
    }

    @Test
    void chunkDataWithoutItsLineEndIsSevenWithItsPlace() throws Exception {
        Call call = answered(CHUNKED + "5\r\nhelloX0\r\n\r\n");
        assertThat(call.exit()).isEqualTo(7);
        assertThat(call.err()).contains("chunk-data-not-ended").contains("octet " + (CHUNKED.length() + 8));
        assertThat(call.text()).isEqualTo("hello");
    }

    @Test
    void tenThousandLeadingZerosAreTakenAndMarked() throws Exception {
        Call call = answered(CHUNKED + "0".repeat(10_000) + "5\r\nhello\r\n0\r\n\r\n");
        assertThat(call.exit()).isZero();
        assertThat(call.err()).contains("chunk-size-spelling");
        assertThat(call.text()).isEqualTo("hello");
    }

    @Test
    void aLongOrEndlessChunkExtensionReachesItsOwnLimit() throws Exception {
        Call megabyte = answered(CHUNKED + "5;" + "x".repeat(1 << 20) + "\r\nhello\r\n0\r\n\r\n");
        assertThat(megabyte.exit()).isEqualTo(8);
        assertThat(megabyte.err()).contains("chunk-line-limit");
        Call endless = met(Script.of(REQUEST, send(CHUNKED + "5;"), forever("x".repeat(1000))));
        assertThat(endless.exit()).isEqualTo(8);
        assertThat(endless.err()).contains("chunk-line-limit");
    }

    @Test
    void endlessTrailersReachTheirOwnLimit() throws Exception {
        Call call = met(Script.of(REQUEST, send(CHUNKED + "5\r\nhello\r\n0\r\n"),
                forever("X-Trailer: " + "again ".repeat(100) + "\r\n")));
        assertThat(call.exit()).isEqualTo(8);
        assertThat(call.err()).contains("trailers-limit");
        assertThat(call.text()).isEqualTo("hello");
    }

    // The head

    @Test
    void anEndlessLineReachesTheLimitOfALine() throws Exception {
        for (String begun : List.of("HTTP/1.1 200 ", OK + "X: ")) {
            Call call = met(Script.of(REQUEST, send(begun), forever("y".repeat(1000))));
            assertThat(call.exit()).isEqualTo(8);
            assertThat(call.err()).contains("line-limit").contains("262144");
        }
    }

    @Test
    void fieldsAndInterimResponsesWithoutEndReachTheirLimits() throws Exception {
        Call million = met(Script.of(REQUEST, send(OK), new Step.Repeat(List.of(send("A:\r\n")), 1_000_000)));
        assertThat(million.exit()).isEqualTo(8);
        assertThat(million.err()).contains("fields-limit").contains("10000");
        Call fields = met(Script.of(REQUEST, send(OK), forever(("X-Long: " + "v".repeat(900) + "\r\n").repeat(9))));
        assertThat(fields.exit()).isEqualTo(8);
        assertThat(fields.err()).contains("head-limit");
        for (String interim : List.of("HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")) {
            Call call = met(Script.of(REQUEST, forever(interim)));
            assertThat(call.exit()).isEqualTo(8);
            assertThat(call.err()).contains("interim-limit");
        }
    }

    @Test
    void theLimitsCanBeSet() throws Exception {
        Call call = met(Script.of(REQUEST, send(OK), new Step.Repeat(List.of(send("A: b\r\n")), 12_000),
                send("Content-Length: 2\r\n\r\nok")), "--limit", "fields=20000");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.text()).isEqualTo("ok");
    }

    @Test
    void nulCrAndALineWithoutColonAreSevenAndShownAsTheyCame() throws Exception {
        for (String field : List.of("X: a\0b", "X: a\rb", "no colon here")) {
            String answer = OK + field + "\r\nContent-Length: 2\r\n\r\nok";
            Call call = answered(answer, "--wire");
            assertThat(call.exit()).as(field).isEqualTo(7);
            assertThat(call.out()).isEqualTo(Octets.latin1(answer));
        }
    }

    @Test
    void oddButReadableFieldsAreMarkedAndKeptExactly() throws Exception {
        String answer = OK
                + "X-Eight: \u00e9\u00ff\u0080\r\nX-Fold: a\r\n  b\r\nX-Space : c\nContent-Length: 2\r\n\r\nok";
        Call call = answered(answer, "--wire");
        assertThat(call.exit()).isZero();
        assertThat(call.out()).isEqualTo(Octets.latin1(answer));
        assertThat(call.err()).contains("obs-text", "obs-fold", "space-before-colon", "bare-lf");
        assertThat(answered(answer).text()).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>nine</html>", "SSH-2.0-OpenSSH_9.2\r\n", "220 mail.example ESMTP\r\n",
            "\0\0\u0006\u0004\0\0\0\0\0\0\u0003\0\0\0d", "\u0015\u0003\u0003\0\u0002\u0002F"})
    void whatIsNotHttpIsSevenWithItsFirstOctets(String answer) throws Exception {
        Call call = answered(answer);
        assertThat(call.exit()).isEqualTo(7);
        assertThat(call.err()).contains("begins with \"");
        assertThat(call.out()).isEqualTo(Octets.latin1(answer));
    }

    @Test
    void aStatusThatIsNoneIsSeven() throws Exception {
        for (String status : List.of("000", "1000", "2x0", "99")) {
            assertThat(answered("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n").exit()).as(status)
                    .isEqualTo(7);
        }
    }

    @Test
    void aHundredAndOneUnaskedIsMarked() throws Exception {
        Call call = answered("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nnew protocol");
        assertThat(call.exit()).isZero();
        assertThat(call.err()).contains("switching-unasked");
    }

    @Test
    void aBodyBehind204IsMarkedAndShown() throws Exception {
        String answer = "HTTP/1.1 204 No Content\r\nContent-Length: 4\r\n\r\nbody";
        Call call = answered(answer, "--wire");
        assertThat(call.exit()).isZero();
        assertThat(call.err()).contains("body-not-allowed");
        assertThat(call.text()).isEqualTo(answer);
    }

    // Codings

    @Test
    void aBombReachesTheRatioAndItsBeginningIsWritten() throws Exception {
        byte[] zipped = gzip(new byte[100 << 20]);
        Call call = coded("gzip", zipped, "--output", folder.resolve("out").toString());
        assertThat(call.exit()).isEqualTo(8);
        assertThat(call.err()).contains("ratio-limit");
        assertThat(Files.size(folder.resolve("out"))).isBetween(64L << 20, 100L << 20);
    }

    @Test
    void fiveCodingsAreUndoneAndFiftyAreNot() throws Exception {
        byte[] five = "hello".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 5; i++) {
            five = gzip(five);
        }
        Call undone = coded("gzip, gzip, gzip, gzip, gzip", five);
        assertThat(undone.exit()).isZero();
        assertThat(undone.text()).isEqualTo("hello");
        Call fifty = coded("gzip, ".repeat(49) + "gzip", five);
        assertThat(fifty.exit()).isEqualTo(8);
        assertThat(fifty.err()).contains("codings-limit");
    }

    @Test
    void gzipInEveryState() throws Exception {
        byte[] hello = gzip("hello".getBytes(StandardCharsets.US_ASCII));
        byte[] junk = joined(hello, new byte[]{1, 2, 3});
        assertThat(coded("gzip", junk)).satisfies(call -> {
            assertThat(call.exit()).isZero();
            assertThat(call.text()).isEqualTo("hello");
            assertThat(call.err()).contains("coding-trailing");
        });
        assertThat(coded("gzip", joined(hello, hello)).text()).isEqualTo("hellohello");
        assertThat(coded("gzip", joined(hello, hello)).exit()).isZero();
        Call cut = coded("gzip", Arrays.copyOf(hello, hello.length - 8));
        assertThat(cut.exit()).isEqualTo(7);
        assertThat(cut.text()).isEqualTo("hello");
        assertThat(cut.err()).contains("coding-cut");
        byte[] wrong = hello.clone();
        wrong[wrong.length - 8] ^= 1;
        Call checksum = coded("gzip", wrong);
        assertThat(checksum.exit()).isEqualTo(7);
        assertThat(checksum.text()).isEqualTo("hello");
        assertThat(checksum.err()).contains("coding-checksum");
        Call plain = coded("gzip", "plain".getBytes(StandardCharsets.US_ASCII));
        assertThat(plain.exit()).isEqualTo(7);
        assertThat(plain.text()).isEqualTo("plain");
        assertThat(plain.err()).contains("coding-absent");
        Call empty = coded("gzip", new byte[0]);
        assertThat(empty.exit()).isZero();
        assertThat(empty.out().isEmpty()).isTrue();
    }

    // While the request goes

    @Test
    void anEndlessBodyReachesTheLimitOrIsCancelled() throws Exception {
        Call limited = met(Script.of(REQUEST, send(OK + "\r\n"), forever("x".repeat(8192))), "--max-body", "1M");
        assertThat(limited.exit()).isEqualTo(8);
        assertThat(limited.err()).contains("body-limit");
        assertThat(limited.out().length()).isEqualTo(1L << 20);
    }

    @Test
    void anAnswerBeforeTheRequestIsReadIsShownThoughTheSendingFailed() throws Exception {
        Files.write(request, joined("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 67108864\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII), new byte[64 << 20]));
        Call call = met(Script.of(send("HTTP/1.1 413 Content Too Large\r\nContent-Length: 8\r\n\r\ntoo much"),
                new Step.Fin(), new Step.Wait(Duration.ofDays(1))), "--json");
        assertThat(call.exit()).isZero();
        assertThat(call.json().at("/status").asInt()).isEqualTo(413);
        assertThat(call.json().at("/octets/sent").asLong()).isLessThan(64L << 20);
    }

    // TLS

    @Test
    void tlsThatIsCutIsSixWithoutALengthAndSixWithAShortOne() throws Exception {
        Call toClose = metTls(Script.of(REQUEST, send(OK + "\r\nperhaps all"), new Step.CloseWithoutNotify()));
        assertThat(toClose.exit()).isEqualTo(6);
        assertThat(toClose.err()).contains("close_notify");
        assertThat(toClose.text()).isEqualTo("perhaps all");
        Call counted = metTls(Script.of(REQUEST, send(OK + "Content-Length: 9\r\n\r\nhalf"),
                new Step.CloseWithoutNotify()));
        assertThat(counted.exit()).isEqualTo(6);
        assertThat(counted.text()).isEqualTo("half");
        Call whole = metTls(Script.of(REQUEST, send(OK + "Content-Length: 4\r\n\r\nfull"),
                new Step.CloseWithoutNotify()));
        assertThat(whole.exit()).isZero();
    }

    @Test
    void aBadRecordOrAlertInTheBodyIsFourAndKeepsWhatCame() throws Exception {
        Octets record = Octets.latin1("\u0017\u0003\u0003\0 " + "x".repeat(32));
        for (Step bad : List.of(new Step.SendBeneath(record), new Step.Alert(80), new Step.SendBeneath(
                Octets.latin1("\0".repeat(100))))) {
            Call call = metTls(Script.of(REQUEST, send(OK + "Content-Length: 9\r\n\r\nhalf"), SOON, bad, REQUEST));
            assertThat(call.exit()).as(call.err()).isEqualTo(4);
            assertThat(call.text()).isEqualTo("half");
        }
    }

    @Test
    void anAlertInTheHandshakeIsFourByItsName() throws Exception {
        Call call = metTls(Script.of(new Step.Alert(40)));
        assertThat(call.exit()).isEqualTo(4);
        assertThat(call.err()).contains("handshake_failure");
        Call version = metTls(Script.of(new Step.Alert(70)));
        assertThat(version.exit()).isEqualTo(4);
        assertThat(version.err()).contains("No TLS version in common");
    }

    @Test
    void plainHttpOnATlsPortAndTheReverseAreNamed() throws Exception {
        try (Listener listener = plain(Script.of(new Step.SendBeneath(
                Octets.latin1("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"))))) {
            Call call = called("https://" + listener.endpoint().authority());
            assertThat(call.exit()).isEqualTo(4);
            assertThat(call.err()).contains("does not speak TLS").contains("HTTP/1.1 400");
        }
        try (Listener listener = Listener.start(tls(), Script.of(REQUEST), ListenerObserver.NONE)) {
            Call call = called("http://" + listener.endpoint().authority());
            assertThat(call.exit()).isEqualTo(7);
            assertThat(call.err()).contains("this port speaks TLS");
        }
    }

    private Call answered(String answer, String... words) throws IOException {
        return met(Script.of(REQUEST, send(answer)), words);
    }

    private Call coded(String codings, byte[] body, String... words) throws IOException {
        return met(Script.of(REQUEST, send(OK + "Content-Encoding: " + codings + "\r\nContent-Length: " + body.length
                + "\r\n\r\n"), new Step.Send(Octets.of(body))), words);
    }

    private Call met(Script script, String... words) throws IOException {
        try (Listener listener = plain(script)) {
            return called("http://" + listener.endpoint().authority(), words);
        }
    }

    private Call metTls(Script script) throws IOException {
        try (Listener listener = Listener.start(tls(), script, ListenerObserver.NONE)) {
            return called("https://" + listener.endpoint().authority(), "--insecure");
        }
    }

    private Call called(String target, String... words) {
        List<String> all = new ArrayList<>(List.of("send", "--request-file", request.toString(), "--target", target));
        all.addAll(List.of(words));
        return Call.of(all.toArray(String[]::new));
    }

    private static Listener plain(Script script) throws IOException {
        return Listener.forgetful(Acceptor.tcp(0), script, ListenerObserver.NONE);
    }

    private static Acceptor tls() throws IOException {
        return Acceptor.tls(0, TestKeyStore.pkcs12(), TestKeyStore.PASSWORD);
    }

    private static Step send(String latin1) {
        return new Step.Send(Octets.latin1(latin1));
    }

    private static Step forever(String latin1) {
        return new Step.Repeat(List.of(send(latin1)), Script.FOREVER);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        }
        return zipped.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
