package rawbench.lint;

import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.http.Deviation;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class PlacesTest {
    @Test
    void linesAndColumnsCountFromOneAndALineEndBelongsToItsLine() {
        Octets text = Octets.latin1("ab\r\n\nc");
        assertThat(says(text, 0)).isEqualTo("1:1");
        assertThat(says(text, 3)).isEqualTo("1:4");
        assertThat(says(text, 4)).isEqualTo("2:1");
        assertThat(says(text, 5)).isEqualTo("3:1");
        assertThat(says(text, 6)).isEqualTo("3:2");
    }

    private static String says(Octets text, long at) {
        Advice later = new Advice(Deviation.BARE_LF.at(text.length(), 0), List.of());
        Advice advice = new Advice(Deviation.BARE_LF.at(at, 0), List.of());
        return new Places(text, List.of(later, advice)).of(advice).says();
    }
}
