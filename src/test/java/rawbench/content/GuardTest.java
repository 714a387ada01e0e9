package rawbench.content;

import java.io.ByteArrayOutputStream;

import org.junit.jupiter.api.Test;

import rawbench.http.Deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Where a ladder is stopped, to the octet. */
class GuardTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long fed = 1;
    private boolean cancelled;

    private Guard guard(DecodeLimits limits) {
        return new Guard(out::write, limits, () -> fed, () -> cancelled);
    }

    @Test
    void letsThroughAsManyOctetsAsAllowedAndNotOneMore() throws StopException {
        Guard guard = guard(new DecodeLimits(10, 1000, 1000, 1));
        guard.take(new byte[4], 0, 4);
        guard.take(new byte[6], 0, 6);
        assertThat(guard.passed()).isEqualTo(10);
        assertThatExceptionOfType(StopException.class).isThrownBy(() -> guard.take(new byte[]{1}, 0, 1))
                .satisfies(stop -> assertThat(stop.finding().orElseThrow().what()).isEqualTo(Deviation.DECODED_LIMIT))
                .withMessageContaining("stopped at 10 octets");
        assertThat(out.size()).isEqualTo(10);
    }

    @Test
    void letsThroughThePartOfABlockThatIsAllowed() {
        Guard guard = guard(new DecodeLimits(2, 1000, 1000, 1));
        assertThatExceptionOfType(StopException.class).isThrownBy(() -> guard.take(new byte[]{7, 8, 9, 10}, 1, 3));
        assertThat(out.toByteArray()).containsExactly(8, 9);
        assertThat(guard.passed()).isEqualTo(2);
    }

    @Test
    void mindsTheRatioOnlyOnceEnoughWasDecoded() throws StopException {
        fed = 10;
        Guard guard = guard(new DecodeLimits(100_000, 10, 200, 1));
        guard.take(new byte[200], 0, 200);
        assertThatExceptionOfType(StopException.class).isThrownBy(() -> guard.take(new byte[1], 0, 1))
                .satisfies(stop -> assertThat(stop.finding().orElseThrow().what()).isEqualTo(Deviation.RATIO_LIMIT))
                .withMessageContaining("10 octets had grown to 201, more than 10 to one");
    }

    @Test
    void allowsExactlyTheRatio() throws StopException {
        fed = 10;
        Guard guard = guard(new DecodeLimits(100_000, 10, 0, 1));
        guard.take(new byte[109], 0, 109);
        assertThatExceptionOfType(StopException.class).isThrownBy(() -> guard.take(new byte[1], 0, 1));
        assertThat(out.size()).isEqualTo(110);
    }

    @Test
    void letsNothingThroughOnceSomebodyHasHadEnough() {
        cancelled = true;
        assertThatExceptionOfType(StopException.class)
                .isThrownBy(() -> guard(DecodeLimits.DEFAULT).take(new byte[1], 0, 1))
                .satisfies(stop -> assertThat(stop.finding()).isEmpty());
        assertThat(out.size()).isZero();
    }
}
