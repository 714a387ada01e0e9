package rawbench.octets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LineIndexTest {
    @ParameterizedTest
    @MethodSource("rawbench.octets.Texts#charsets")
    void numbersAndPlacesOfLinesAreThoseOfACount(Charset charset) {
        Texts.Text text = Texts.random(charset, new Random(7), 150_000, 40);
        LineIndex index = LineIndex.of(text.octets(), TextForm.of(charset, text.octets())).whole();
        Pieces pieces = new Pieces(text.octets(), index.form());
        List<Long> lines = new ArrayList<>();
        for (long start = 0; start >= 0; start = pieces.next(start)) {
            if (pieces.beginsLine(start)) {
                lines.add(start);
            }
            assertThat(index.lineAt(start)).hasValue(lines.size() - 1);
            assertThat(index.lineAt(pieces.end(start) - 1)).hasValue(lines.size() - 1);
        }
        assertThat(index.lineEnds()).isEqualTo(lines.size() - 1);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(index.startOf(i)).hasValue(lines.get(i));
        }
        assertThat(index.startOf(lines.size())).isEmpty();
    }

    @Test
    void blocksWithoutALineEndArePassedOver() {
        byte[] octets = new byte[5 * Octets.BLOCK + 100];
        octets[Octets.BLOCK - 1] = '\n';
        octets[4 * Octets.BLOCK] = '\n';
        octets[octets.length - 1] = '\n';
        LineIndex index = LineIndex.of(Octets.owning(octets), utf8()).whole();
        assertThat(index.startOf(1)).hasValue(Octets.BLOCK);
        assertThat(index.startOf(2)).hasValue(4L * Octets.BLOCK + 1);
        assertThat(index.startOf(3)).hasValue(octets.length);
        assertThat(index.lineAt(3L * Octets.BLOCK)).hasValue(1);
        assertThat(index.lineAt(octets.length)).hasValue(3);
    }

    @Test
    void whatIsNotCountedYetIsNotKnown() {
        byte[] octets = new byte[5 << 20];
        octets[octets.length - 2] = '\n';
        LineIndex none = LineIndex.of(Octets.owning(octets), utf8());
        assertThat(none.lineAt(0)).hasValue(0);
        assertThat(none.lineAt(1)).isEmpty();
        LineIndex some = none.counted();
        assertThat(some.complete()).isFalse();
        assertThat(some.covered()).isEqualTo(4 << 20);
        assertThat(some.startOf(1)).isEmpty();
        LineIndex all = some.counted();
        assertThat(all.complete()).isTrue();
        assertThat(all.counted()).isSameAs(all);
        assertThat(all.startOf(1)).hasValue(octets.length - 1);
        assertThat(some.startOf(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65_536, 70_000})
    void goesOnWhenTheOctetsBecomeMore(int step) {
        byte[] octets = new byte[200_000];
        new Random(3).nextBytes(octets);
        Octets all = Octets.owning(octets);
        LineIndex index = LineIndex.of(Octets.empty(), utf8());
        for (long to = 0; to < all.length(); to += Math.max(step, 997)) {
            index = index.over(all.slice(0, to)).whole();
        }
        index = index.over(all).whole();
        assertThat(index.lineEnds()).isEqualTo(LineIndex.of(all, utf8()).whole().lineEnds());
        assertThat(index.lineAt(all.length())).hasValue(index.lineEnds());
    }

    private static TextForm utf8() {
        return TextForm.of(StandardCharsets.UTF_8, Octets.empty());
    }
}
