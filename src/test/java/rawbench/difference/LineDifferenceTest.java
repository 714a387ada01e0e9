package rawbench.difference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** Two texts are parted into lines that are the same and lines that are not. */
class LineDifferenceTest {
    private static Lines lines(Octets text) {
        return Lines.of(text, TimeLimit.NONE);
    }

    private static Alignment of(Octets a, Octets b) {
        return LineDifference.of(lines(a), lines(b), TimeLimit.NONE);
    }

    /** The first with the differing runs taken from the second. */
    private static Octets applied(Alignment alignment, Lines a, Lines b) {
        List<Octets> parts = new ArrayList<>();
        for (Run run : alignment.runs()) {
            parts.add(run.same() ? a.text().slice(a.from(run.fromA()), a.from(run.toA()))
                    : b.text().slice(b.from(run.fromB()), b.from(run.toB())));
        }
        return Octets.join(parts);
    }

    @Test
    void takingTheDifferingLinesOfTheSecondGivesTheSecond() {
        for (int seed = 0; seed < 200; seed++) {
            Lines a = lines(Texts.first(seed));
            Lines b = lines(Texts.second(seed));
            Alignment alignment = LineDifference.of(a, b, TimeLimit.NONE);
            assertThat(applied(alignment, a, b)).as("seed %d", seed).isEqualTo(b.text());
            Covering.check(alignment.runs(), a.size(), b.size(), (i, j) -> a.line(i).equals(b.line(j)) ? 0 : 1);
            assertThat(LineDifference.of(b, a, TimeLimit.NONE)).as("seed %d", seed).isEqualTo(alignment.mirrored());
            assertThat(alignment.runs().stream().allMatch(Run::same)).as("seed %d", seed)
                    .isEqualTo(a.text().equals(b.text()));
        }
    }

    @Test
    void aTextDoesNotDifferFromItself() {
        for (int seed = 0; seed < 100; seed++) {
            Octets text = Texts.first(seed);
            int size = lines(text).size();
            assertThat(of(text, text.slice(0, text.length())).runs()).as("seed %d", seed)
                    .isEqualTo(size == 0 ? List.of() : List.of(new Run(true, 0, size, 0, size)));
        }
    }

    @Test
    void linesAreEqualWhenWhatTheyMeanIs() {
        Octets a = Octets.utf8("One\ntwo\nthree\n");
        Octets b = Octets.utf8("one\nTWO\nfour\nthree\n");
        Alignment alignment = LineDifference.of(lines(a), lines(b),
                line -> Octets.latin1(line.latin1().toLowerCase(Locale.ROOT)), TimeLimit.NONE);
        assertThat(alignment.runs()).containsExactly(new Run(true, 0, 2, 0, 2), new Run(false, 2, 2, 2, 3),
                new Run(true, 2, 3, 3, 4));
    }

    @Test
    void anInsertionIntoAVeryLongLineLeavesTheOtherPiecesTheSame() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(4);
        while (text.length() < 1_000_000) {
            text.append("{\"id\":")
                    .append(random.nextInt())
                    .append(",\"name\":\"n")
                    .append(random.nextInt(99))
                    .append("\"},");
        }
        Octets a = Octets.utf8(text.toString());
        Octets b = Octets.utf8(text.insert(500_000, "\"an insertion\"").toString());
        assertThat(of(a, b).runs()).hasSize(3);
        assertThat(Covering.differing(of(a, b))).isLessThan(12);
    }

    @Test
    void linesThatAreNewBeginWhereAPersonWouldSay() {
        String first = "[\n  {\n    \"a\": 1\n  },\n  {\n    \"c\": 3\n  }\n]\n";
        String added = first.replace("  {\n    \"c\"", "  {\n    \"b\": 2\n  },\n  {\n    \"c\"");
        assertThat(of(Octets.utf8(first), Octets.utf8(added)).runs()).containsExactly(new Run(true, 0, 4, 0, 4),
                new Run(false, 4, 4, 4, 7), new Run(true, 4, 8, 7, 11));
        assertThat(of(Octets.utf8("a {\n}\n\nc {\n}\n"), Octets.utf8("a {\n}\n\nb {\n}\n\nc {\n}\n")).runs())
                .containsExactly(new Run(true, 0, 3, 0, 3), new Run(false, 3, 3, 3, 6), new Run(true, 3, 5, 6, 8));
        assertThat(of(Octets.utf8("x\nx\ny\n"), Octets.utf8("x\nx\nx\nx\ny\n")).runs())
                .containsExactly(new Run(true, 0, 2, 0, 2), new Run(false, 2, 2, 2, 4), new Run(true, 2, 3, 4, 5));
    }

    @Test
    void linesThatEndDifferentlyDiffer() {
        assertThat(of(Octets.utf8("a\r\nb\r\n"), Octets.utf8("a\nb\r\n")).runs())
                .containsExactly(new Run(false, 0, 1, 0, 1), new Run(true, 1, 2, 1, 2));
    }

    @Test
    void timeThatIsUpFromTheStartLeavesAnAnswerThatIsTrue() {
        for (int seed = 0; seed < 100; seed++) {
            Lines a = lines(Texts.first(seed));
            Lines b = lines(Texts.second(seed));
            Alignment alignment = LineDifference.of(a, b, TimeLimit.of(Duration.ZERO, () -> false));
            assertThat(applied(alignment, a, b)).as("seed %d", seed).isEqualTo(b.text());
            assertThat(alignment.coarse()).as("seed %d", seed).isEqualTo(!a.text().equals(b.text()));
        }
    }
}
