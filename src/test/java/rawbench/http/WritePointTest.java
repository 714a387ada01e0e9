package rawbench.http;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WritePointTest {
    @ParameterizedTest
    @CsvSource({"0 flush,0 flush", "18 wait 100 ms,18 wait 100 ms", "7  wait 2s,7 wait 2000 ms",
            "9 wait for 100,9 wait for 100", "123456789012 half-close,123456789012 half-close"})
    void isReadAsItIsSpelled(String words, String spelled) {
        WritePoint point = WritePoint.parse(words).orElseThrow();
        assertThat(point.spelled()).isEqualTo(spelled);
        assertThat(WritePoint.parse(point.spelled())).contains(point);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "flush", "-1 flush", "x flush", "1 wait", "1 wait 5", "1 wait 5 m", "1 wait 3601 s",
            "1 waiting 5 ms", "1 wait for 101", "1 flush now", "1234567890123456789 flush"})
    void whatIsNoneIsNotGuessed(String words) {
        assertThat(WritePoint.parse(words)).isEmpty();
    }

    @Test
    void areDoneInTheOrderOfTheirPlacesAndThoseOfOnePlaceAsTheyStand() {
        List<WritePoint> points = Stream.of("9 flush", "3 half-close", "9 wait 1 ms", "0 flush")
                .map(words -> WritePoint.parse(words).orElseThrow())
                .toList();
        assertThat(WritePoint.ordered(points)).extracting(WritePoint::spelled)
                .containsExactly("0 flush", "3 half-close", "9 flush", "9 wait 1 ms");
    }

    @Test
    void waitsAnHourAtMost() {
        assertThat(new WritePoint.Act.Wait(WritePoint.LONGEST).time()).isEqualTo(Duration.ofHours(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new WritePoint.Act.Wait(Duration.ofMinutes(61)));
        assertThatIllegalArgumentException().isThrownBy(() -> new WritePoint.Act.Wait(Duration.ofNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new WritePoint(-1, new WritePoint.Act.Flush()));
    }
}
