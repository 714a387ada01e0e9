package rawbench.exchange;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import rawbench.http.End;
import rawbench.http.Limits;
import rawbench.http.ResponseFramer;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;
import rawbench.wire.CloseReason;
import rawbench.wire.Step;
import rawbench.wire.SystemError;
import rawbench.wire.TlsFacts;
import rawbench.wire.TlsProblem;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.WireFault;

import static org.assertj.core.api.Assertions.assertThat;

/** Several things may be true of one exchange; the weightiest is its outcome. */
final class JudgeTest {
    private static final WireFault CANCELLED = new WireFault.Closed(CloseReason.CANCELLED, "c", "");
    private static final WireFault LOCAL = new WireFault.Local("the disk is full", "make room");
    private static final WireFault TIMED_OUT = new WireFault.TimedOut(Step.IDLE, Duration.ofSeconds(3), "t", "");
    private static final WireFault RESET = new WireFault.Reset(SystemError.RESET, false, "reset by h:1", "look");
    private static final WireFault TLS = new WireFault.Tls(TlsProblem.BROKEN,
            new TlsFacts("", "", Optional.empty(), Optional.empty(), false, Optional.empty(), java.util.List.of(),
                    Optional.empty()),
            "broken", "");
    private static final String OVER_LIMIT = "HTTP/1.1 100 Continue\r\n\r\n".repeat(101);
    private static final String MALFORMED = "HTTP/1.1 200 OK\r\nno colon\r\nContent-Length: 5\r\n\r\n";
    private static final String CUT = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe";
    private static final String WHOLE = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    @Test
    void cancelledBeforeAllElse() throws Exception {
        assertThat(framed(OVER_LIMIT, CANCELLED, LOCAL)).isEqualTo("cancelled");
    }

    @Test
    void failedHereBeforeALimit() throws Exception {
        assertThat(framed(OVER_LIMIT, LOCAL, null)).isEqualTo("io");
        assertThat(framed(OVER_LIMIT, null, LOCAL)).isEqualTo("io");
    }

    @Test
    void aLimitBeforeTls() throws Exception {
        assertThat(framed(OVER_LIMIT, TLS, null)).isEqualTo("limit");
    }

    @Test
    void tlsBeforeIncomplete() throws Exception {
        assertThat(framed(CUT, TLS, null)).isEqualTo("tls");
    }

    @Test
    void timedOutBeforeIncompleteAndMalformed() throws Exception {
        assertThat(framed(CUT, TIMED_OUT, null)).isEqualTo("timeout");
        assertThat(framed(MALFORMED, TIMED_OUT, null)).isEqualTo("timeout");
    }

    @Test
    void incompleteBeforeMalformed() throws Exception {
        assertThat(framed(MALFORMED, RESET, null)).isEqualTo("incomplete");
        assertThat(framed(MALFORMED, null, null)).isEqualTo("incomplete");
    }

    @Test
    void malformedWhenWhole() throws Exception {
        assertThat(framed(MALFORMED + "hello", null, null)).isEqualTo("malformed");
    }

    @Test
    void aFailedWriteIsNothingWhereTheAnswerIsWhole() throws Exception {
        assertThat(framed(WHOLE, null, RESET)).isEqualTo("ok");
    }

    @Test
    void peerThatSaysNothingIsAdvisedOnByItsEndpoint() throws Exception {
        assertThat(outcome("http://h:1", "", null, null).advice()).contains("wants TLS");
        assertThat(outcome("https://h:1", "", null, null).advice()).contains("handshake").doesNotContain("https://");
    }

    @Test
    void octetsWithoutFraming() throws Exception {
        assertThat(raw("octets", Phase.RECEIVING, End.FIN, null)).isEqualTo("ok");
        assertThat(raw("", Phase.FIRST_OCTET, End.FIN, null)).isEqualTo("ok");
        assertThat(raw("octets", Phase.RECEIVING, End.TIMEOUT, TIMED_OUT)).isEqualTo("ok");
        assertThat(raw("", Phase.FIRST_OCTET, End.TIMEOUT, TIMED_OUT)).isEqualTo("timeout");
        assertThat(raw("octets", Phase.RECEIVING, End.RST, RESET)).isEqualTo("incomplete");
        assertThat(raw("octets", Phase.RECEIVING, End.CANCELLED, CANCELLED)).isEqualTo("cancelled");
        assertThat(raw("octets", Phase.RECEIVING, End.OPEN, LOCAL)).isEqualTo("io");
        assertThat(raw("octets", Phase.RECEIVING, End.OPEN, null)).isEqualTo("limit");
    }

    private static String framed(String answer, WireFault reader, WireFault writer) throws Exception {
        return outcome("http://h:1", answer, reader, writer).code();
    }

    private static Outcome outcome(String target, String answer, WireFault reader, WireFault writer) throws Exception {
        Sending sending = Sending.of(Target.parse(target), Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        framer.feed(Octets.latin1(answer));
        Ending ending = ending(Phase.RECEIVING, reader == null ? End.FIN : Ending.end(reader), reader, writer);
        ResponseReading reading = framer.finish(Octets.latin1(answer), ending.end());
        try (TranscriptRecorder recorder = received(answer)) {
            return new Judge(sending, ending, whole(sending), recorder.snapshot().received()).framed(reading);
        }
    }

    private static String raw(String answer, Phase phase, End end, WireFault reader) throws Exception {
        Sending sending = Sending.of(Target.parse("tcp://h:1"), Octets.empty());
        try (TranscriptRecorder recorder = received(answer)) {
            return new Judge(sending, ending(phase, end, reader, null), whole(sending),
                    recorder.snapshot().received()).raw().code();
        }
    }

    private static Sent whole(Sending sending) {
        return new Sent(sending.request().length(), sending.request().length(), Sent.Expected.NOT_ASKED);
    }

    private static TranscriptRecorder received(String answer) throws Exception {
        TranscriptRecorder recorder = new TranscriptRecorder();
        recorder.received(Octets.latin1(answer).toByteArray(), 0, answer.length());
        return recorder;
    }

    private static Ending ending(Phase phase, End end, WireFault reader, WireFault writer) {
        return new Ending(true, phase, end, Optional.ofNullable(reader), Optional.ofNullable(writer));
    }
}
