package rawbench.ui.find;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.ui.find.Destination.Distance;
import rawbench.ui.find.Destination.Line;
import rawbench.ui.find.Destination.Offset;
import rawbench.ui.find.Destination.Share;

import static org.assertj.core.api.Assertions.assertThat;

class DestinationTest {
    private static Optional<Destination> text(String spelled) {
        return Destination.of(spelled, true);
    }

    @Test
    void aNumberIsALineOfATextAndAnOffsetOfOctets() {
        assertThat(text("120")).contains(new Line(120));
        assertThat(Destination.of("120", false)).contains(new Offset(120));
        assertThat(Destination.of(" l:20 ", false)).contains(new Line(20));
        assertThat(text("L: 1,204,332")).contains(new Line(1_204_332));
    }

    @Test
    void readsOffsetsPartsAndDistances() {
        assertThat(text("0x1F4")).contains(new Offset(500));
        assertThat(text("@500")).contains(new Offset(500));
        assertThat(text("o:0x10")).contains(new Offset(16));
        assertThat(text("50%")).contains(new Share(0.5));
        assertThat(text("12.5 %")).contains(new Share(0.125));
        assertThat(text("+16")).contains(new Distance(16));
        assertThat(text("-0x10")).contains(new Distance(-16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "l:", "0", "l:0", "1.5", "0x", "101%", "l:5%", "l:+5", "99999999999999999999",
            "0xffffffffffffffffffff", "5 6", "@-1"})
    void readsNothingElse(String spelled) {
        assertThat(text(spelled)).isEmpty();
    }
}
