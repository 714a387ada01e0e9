package rawbench.difference;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two lines are parted into words that are the same and words that are not. */
class WordDifferenceTest {
    private static final String[] PIECES = {"word", "42", " ", "  ", ",", "\"", "订", "单", "\uD83D\uDE00", "e\u0301",
            "\uD83D\uDC68\u200D\uD83D\uDC69", "x1", ".", "\uD83D", ""};

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int count = random.nextInt(40); count > 0; count--) {
            line.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return line.toString();
    }

    /** The second line as words in turn: those that are the same as they are, those that differ in brackets. */
    private static String shown(String a, String b) {
        StringBuilder shown = new StringBuilder();
        for (Run run : WordDifference.of(a, b, TimeLimit.NONE).runs()) {
            shown.append(run.same() ? a.substring(run.fromA(), run.toA())
                    : "[" + a.substring(run.fromA(), run.toA()) + "|" + b.substring(run.fromB(), run.toB()) + "]");
        }
        return shown.toString();
    }

    @Test
    void coversBothAndIsTheSameFromBothSides() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            String a = line(random);
            String b = random.nextInt(5) == 0 ? line(random)
                    : a.replace(PIECES[random.nextInt(3)], PIECES[random.nextInt(14)]);
            Alignment alignment = WordDifference.of(a, b, TimeLimit.NONE);
            try {
                Covering.check(alignment.runs(), a.length(), b.length(), (i, j) -> a.charAt(i) - b.charAt(j));
            } catch (AssertionError wrong) {
                throw new AssertionError("seed " + seed + ": " + wrong.getMessage(), wrong);
            }
            assertThat(WordDifference.of(b, a, TimeLimit.NONE)).as("seed %d", seed).isEqualTo(alignment.mirrored());
        }
    }

    @Test
    void wordsAndNumbersAreNotCut() {
        assertThat(shown("\"price\": 1200, \"open\": true", "\"price\": 1250, \"open\": true"))
                .isEqualTo("\"price\": [1200|1250], \"open\": true");
    }

    @Test
    void punctuationBetweenWordsThatDifferIsNoRunOfItsOwn() {
        assertThat(shown("id 6f1a-77b0-91cc now", "id 03e2-5d4f-a8e1 now"))
                .isEqualTo("id [6f1a-77b0-91cc|03e2-5d4f-a8e1] now");
        assertThat(shown("a=1, b=2", "a=3, b=4")).isEqualTo("a=[1|3], b=[2|4]");
        assertThat(shown("1000 x 2000", "3000 x 4000")).isEqualTo("[1000|3000] x [2000|4000]");
    }

    @Test
    void surrogatePairsAndWhatCombinesAreNotCut() {
        assertThat(shown("a \uD83D\uDE00 b", "a \uD83D\uDE01 b")).isEqualTo("a [\uD83D\uDE00|\uD83D\uDE01] b");
        assertThat(shown("cafe\u0301!", "cafe!")).isEqualTo("[cafe\u0301|cafe]!");
        assertThat(shown("\uD83D\uDC68\u200D\uD83D\uDC69", "\uD83D\uDC68\u200D\uD83D\uDC66"))
                .isEqualTo("[\uD83D\uDC68\u200D\uD83D\uDC69|\uD83D\uDC68\u200D\uD83D\uDC66]");
    }

    @Test
    void ideographsAreWordsOfTheirOwn() {
        assertThat(shown("订单已发货", "订单未发货")).isEqualTo("订单[已|未]发货");
    }

    @Test
    void linesWithoutCharactersHaveNoRuns() {
        assertThat(WordDifference.of("", "", TimeLimit.NONE).runs()).isEmpty();
        assertThat(WordDifference.of("", "a", TimeLimit.NONE).runs()).isEqualTo(List.of(new Run(false, 0, 0, 0, 1)));
    }
}
