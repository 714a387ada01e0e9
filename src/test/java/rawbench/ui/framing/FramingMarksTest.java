package rawbench.ui.framing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.http.End;
import rawbench.http.Limits;
import rawbench.http.ResponseFramer;
import rawbench.http.ResponseReading;
import rawbench.http.Span;
import rawbench.http.Wording;
import rawbench.octets.Octets;
import rawbench.ui.kit.Mark;

import static org.assertj.core.api.Assertions.assertThat;

class FramingMarksTest {
    private static final Map<Span.Kind, String> NAMES = Arrays.stream(Span.Kind.values())
            .collect(Collectors.toMap(kind -> kind, Span.Kind::says));

    private static ResponseReading read(Octets octets) {
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        framer.feed(octets);
        return framer.finish(octets, End.FIN);
    }

    private static FramingMarks marks(String answer) {
        ResponseReading reading = read(Octets.latin1(answer));
        return new FramingMarks(reading.map(), reading.findings(), NAMES, Wording.ENGLISH);
    }

    @Test
    void eachSpanHasItsColourAndWhatIsOddStandsOverIt() {
        FramingMarks marks = marks("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokmore");
        assertThat(marks.in(0, 100, 100)).extracting(Mark::kind)
                .containsExactly(Mark.Kind.START_LINE, Mark.Kind.FIELD, Mark.Kind.FRAME,
                        Mark.Kind.DATA, Mark.Kind.SURPLUS, Mark.Kind.NOTE);
    }

    @Test
    void onlyTheStretchInSightIsAskedFor() {
        ResponseReading reading = read(FramingStates.chunks(100_000));
        FramingMarks marks = new FramingMarks(reading.map(), reading.findings(), NAMES, Wording.ENGLISH);
        assertThat(marks.in(500_000, 500_200, 1000)).hasSizeBetween(40, 120);
        assertThat(marks.in(500_000, 1_000_000, 10)).hasSize(10);
    }

    @Test
    void whatIsMissingAtTheEndIsMarkedAtTheLastOctet() {
        FramingMarks marks = marks("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhel");
        long length = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhel".length();
        assertThat(marks.weightiest(length - 1, length)).hasValue(Mark.Kind.WARNING);
        assertThat(marks.weightiest(0, length - 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void marksOfAnyStretchAreThoseOfTheWholeThatTouchIt(long seed) {
        Random random = new Random(seed);
        String answer = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\r\nA : b\r\n\r\n" + "3;x\nabc\r\n".repeat(30)
                + "zz\r\n";
        FramingMarks marks = marks(answer);
        List<Mark> all = marks.in(0, answer.length(), 1000);
        assertThat(all).isSortedAccordingTo((a, b) -> Long.compare(a.offset(), b.offset()));
        for (int i = 0; i < 200; i++) {
            long from = random.nextInt(answer.length());
            long to = from + 1 + random.nextInt(40);
            assertThat(marks.in(from, to, 1000))
                    .isEqualTo(all.stream().filter(m -> m.offset() < to && m.end() > from).toList());
        }
    }
}
