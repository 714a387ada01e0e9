package rawbench.workbench;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import rawbench.content.ContentCoding;
import rawbench.content.Rendering;
import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.FullBacklog;
import rawbench.exchange.Outcome;
import rawbench.exchange.Sending;
import rawbench.http.Finding;
import rawbench.http.LimitName;
import rawbench.octets.Octets;
import rawbench.store.Settings;
import rawbench.wire.Cancellation;
import rawbench.wire.Step;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Each limit and each deadline that a person can settle: a peer runs into it, the sentence names it, its value and how it
 * is raised, and once it is raised the same answer comes through.
 */
class EveryLimitTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Workbench workbench = new Workbench();

    @AfterEach
    void close() throws IOException {
        workbench.close();
    }

    /** What runs into a limit of {@code low} and not into one of {@code high}. */
    private record Run(Octets answer, long low, long high) {
        Run(String answer, long low, long high) {
            this(Octets.latin1(answer), low, high);
        }
    }

    @TestFactory
    List<DynamicTest> eachLimitSaysItsNameItsValueAndHowItIsRaised() {
        return Stream.of(LimitName.values())
                .map(name -> dynamicTest(name.spelled(), () -> limit(name, running(name))))
                .toList();
    }

    private static Run running(LimitName name) {
        return switch (name) {
            case LINE ->
                new Run("HTTP/1.1 200 OK\r\nX: " + "x".repeat(2000) + "\r\nContent-Length: 0\r\n\r\n", 1000, 3000);
            case HEAD ->
                new Run("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(400) + "Content-Length: 0\r\n\r\n", 1000, 3000);
            case FIELDS -> new Run("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(40) + "Content-Length: 0\r\n\r\n", 30, 50);
            case INTERIM -> new Run("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(4) + OK + "ok", 3, 4);
            case CHUNK_LINE -> new Run(chunked("2;" + "x".repeat(2000) + "\r\nok\r\n0\r\n\r\n"), 1000, 3000);
            case TRAILERS -> new Run(chunked("2\r\nok\r\n0\r\n" + "X: y\r\n".repeat(400) + "\r\n"), 1000, 3000);
            case BODY -> new Run(OK + "ok", 1, 2);
            case DECODED -> gzip(1000, 999, 1000);
            case RATIO -> gzip(65 << 20, 2, 2000);
            case CODINGS -> coded(3, 2, 3);
        };
    }

    private static String chunked(String body) {
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
    }

    private static Run gzip(int zeros, long low, long high) {
        Octets body = ContentCoding.GZIP.encode(Octets.owning(new byte[zeros]));
        return new Run(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length()
                + "\r\n\r\n").concat(body), low, high);
    }

    private static Run coded(int times, long low, long high) {
        Octets body = Octets.latin1("ok");
        for (int i = 0; i < times; i++) {
            body = ContentCoding.GZIP.encode(body);
        }
        return new Run(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Encoding: " + "gzip, ".repeat(times - 1)
                + "gzip\r\nContent-Length: " + body.length() + "\r\n\r\n").concat(body), low, high);
    }

    private void limit(LimitName name, Run run) throws WorkbenchException {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(run.answer());
        })) {
            workbench.settle(Settings.DEFAULT.withLimit(name, Optional.of(run.low())), Optional.empty());
            Exchange limited = send(peer.port(), "http");
            Optional<Finding> finding = workbench.rendering(limited, () -> false)
                    .findings()
                    .stream()
                    .filter(f -> f.what() == name.reached())
                    .findFirst();
            String says = finding.map(Finding::says).orElse(limited.outcome().says());
            assertThat(says).contains(name.reached().says()).contains(String.valueOf(run.low()));
            if (finding.isEmpty()) {
                assertThat(limited.outcome()).isInstanceOf(Outcome.Limited.class);
                assertThat(limited.outcome().advice()).isEqualTo(name.advice());
            }
            assertThat(name.advice()).contains("Settings (Limits)").contains("--limit " + name.spelled() + "=N");

            workbench.settle(Settings.DEFAULT.withLimit(name, Optional.of(run.high())), Optional.empty());
            Exchange whole = send(peer.port(), "http");
            assertThat(whole.outcome().ok()).as(whole.outcome().says()).isTrue();
            Rendering rendering = workbench.rendering(whole, () -> false);
            assertThat(rendering.findings()).noneMatch(f -> LimitName.of(f.what()).isPresent());
        }
    }

    @TestFactory
    List<DynamicTest> eachDeadlineSaysItsPhaseItsTimeAndHowItIsRaised() {
        return Stream.of(Step.values())
                .filter(step -> step != Step.CONNECT)
                .map(step -> dynamicTest(step.name(), () -> deadline(step)))
                .toList();
    }

    private void deadline(Step step) throws WorkbenchException {
        String scheme = step == Step.TLS ? "https" : "http";
        try (TestPeer peer = TestPeer.plays(client -> {
            if (step == Step.TLS) {
                client.hold();
                return;
            }
            client.readHead();
            client.send(step == Step.FIRST_OCTET ? "" : OK + "o");
            client.hold();
            client.send(step == Step.FIRST_OCTET ? OK + "ok" : "k");
        })) {
            CountDownLatch named = new CountDownLatch(1);
            Exchange late = send(step, SHORT, scheme, peer.port(), named);
            assertThat(late.outcome()).as(late.outcome().says()).isInstanceOf(Outcome.TimedOut.class);
            assertThat(late.outcome().says()).contains("0.06 s");
            assertThat(late.outcome().advice()).contains("Settings (Time)").contains(step.advice());

            named.countDown();
            peer.release();
            Exchange inTime = send(step, LONG, scheme, peer.port(), named);
            assertThat(inTime.outcome()).as(inTime.outcome().says())
                    .isInstanceOf(step == Step.TLS ? Outcome.TlsFailed.class : Outcome.Ok.class);
        }
    }

    private Exchange send(Step step, Duration limit, String scheme, int port, CountDownLatch named)
            throws WorkbenchException {
        workbench.settle(Settings.DEFAULT.withTime(step, Optional.of(limit)), Optional.empty());
        Sending sending = workbench.prepare(draft(scheme, step == Step.RESOLVE ? "some.name" : "127.0.0.1", port));
        Sending slow = sending.withTransport(sending.transport().withResolver(host -> {
            if (step == Step.RESOLVE) {
                awaitUninterruptibly(named);
            }
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        }));
        return workbench.send(slow, ExchangeObserver.NONE, new Cancellation());
    }

    @Test
    void aDeadlineForConnectingSaysSoAndCanBeRaised() throws Exception {
        try (FullBacklog full = new FullBacklog()) {
            workbench.settle(Settings.DEFAULT.withTime(Step.CONNECT, Optional.of(SHORT)), Optional.empty());
            Exchange late = send(full.port(), "http");
            assertThat(late.outcome()).as(late.outcome().says()).isInstanceOf(Outcome.TimedOut.class);
            assertThat(late.outcome().says()).contains("0.06 s").contains("connecting");
            assertThat(late.outcome().advice()).contains(Step.CONNECT.advice());

            full.letIn();
            workbench.settle(Settings.DEFAULT.withTime(Step.CONNECT, Optional.of(LONG))
                    .withTime(Step.FIRST_OCTET, Optional.of(SHORT)), Optional.empty());
            assertThat(send(full.port(), "http").address()).contains("127.0.0.1:" + full.port());
        }
    }

    private Exchange send(int port, String scheme) throws WorkbenchException {
        return workbench.send(workbench.prepare(draft(scheme, "127.0.0.1", port)), ExchangeObserver.NONE,
                new Cancellation());
    }

    private static RequestDraft draft(String scheme, String host, int port) {
        return new RequestDraft("", scheme + "://" + host + ":" + port,
                Octets.latin1("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
