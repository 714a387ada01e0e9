package rawbench.difference;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.LineIndex;
import rawbench.octets.Octets;
import rawbench.octets.TextForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A text is read as lines with their ends, and long lines as pieces. */
class LinesTest {
    private static Lines lines(Octets text) {
        return Lines.of(text, TimeLimit.NONE);
    }

    private static List<String> each(Lines lines) {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            each.add(lines.line(i).text(StandardCharsets.UTF_8));
        }
        return each;
    }

    @Test
    void linesKeepTheirEndsAndNothingFollowsTheLastOne() {
        assertThat(each(lines(Octets.utf8("a\r\nb\rc\n\nd\n")))).containsExactly("a\r\n", "b\rc\n", "\n", "d\n");
        assertThat(each(lines(Octets.utf8("a\nb")))).containsExactly("a\n", "b");
        assertThat(lines(Octets.empty()).size()).isZero();
    }

    @Test
    void linesAndPiecesJoinToTheTextAndKnowWhereTheyAre() {
        for (int seed = 0; seed < 100; seed++) {
            Octets text = Texts.first(seed);
            Lines lines = lines(text);
            LineIndex index = LineIndex.of(text, TextForm.of(StandardCharsets.UTF_8, text)).whole();
            long at = 0;
            for (int i = 0; i < lines.size(); i++) {
                Octets line = lines.line(i);
                assertThat(lines.from(i)).as("seed %d, row %d", seed, i).isEqualTo(at);
                assertThat(line).isEqualTo(text.slice(at, at + line.length()));
                assertThat(line.length()).isBetween(1L, (long) Lines.MAX_LINE);
                assertThat(lines.number(i)).isEqualTo(index.lineAt(at).orElseThrow() + 1);
                assertThat(lines.continues(i)).isEqualTo(at > 0 && text.at(at - 1) != '\n');
                assertThat(line.indexOf('\n', 0)).isIn(-1L, line.length() - 1);
                assertThat(text.at(at) & 0xC0).as("a character is cut").isNotEqualTo(0x80);
                at += line.length();
            }
            assertThat(at).isEqualTo(text.length()).isEqualTo(lines.from(lines.size()));
        }
    }

    @ParameterizedTest
    @CsvSource({"2047, false", "2048, false", "2049, true"})
    void aLineIsCutWhenItIsLongerThanTheMost(int length, boolean cut) {
        Octets line = Octets.latin1("x".repeat(length - 1) + "\n");
        assertThat(lines(line).size() > 1).isEqualTo(cut);
        assertThat(lines(line.concat(Octets.latin1("next"))).size() > 2).isEqualTo(cut);
    }

    @Test
    void theEndOfALineIsNotCutFromItsLastCharacter() {
        for (int length = 2040; length < 2060; length++) {
            Lines lines = lines(Octets.latin1("x".repeat(length) + "\r\nnext\n"));
            assertThat(lines.line(lines.size() - 2).length()).as("length %d", length).isGreaterThan(2);
        }
    }

    @Test
    void octetsThatAreNoTextAreCutToo() {
        byte[] octets = new byte[100_000];
        new Random(1).nextBytes(octets);
        assertThat(String.join("", eachLatin1(lines(Octets.owning(octets))))).isEqualTo(Octets.owning(octets).latin1());
        byte[] later = new byte[10_000];
        Arrays.fill(later, (byte) 0x80);
        assertThat(lines(Octets.owning(later)).size()).isEqualTo(5);
    }

    private static List<String> eachLatin1(Lines lines) {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            each.add(lines.line(i).latin1());
        }
        return each;
    }

    @Test
    void whenNobodyWaitsTheRestIsCutBlindlyAndNothingIsLost() {
        Octets text = Octets.utf8("a line\n".repeat(20_000));
        AtomicInteger asked = new AtomicInteger();
        Lines lines = Lines.of(text,
                TimeLimit.of(Duration.ofDays(1), () -> asked.incrementAndGet() > 2));
        assertThat(lines.size()).isLessThan(8300);
        assertThat(lines.from(lines.size())).isEqualTo(text.length());
    }

    @Test
    void anIndexOutsideIsRefused() {
        Lines lines = lines(Octets.utf8("a\n"));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> lines.line(1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> lines.number(-1));
    }
}
