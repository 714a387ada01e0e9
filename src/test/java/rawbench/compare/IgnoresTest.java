package rawbench.compare;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.difference.TimeLimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rawbench.compare.Answers.blocks;
import static rawbench.compare.Answers.compared;
import static rawbench.compare.Answers.side;

/** What rules fold away, and what they do not. */
class IgnoresTest {
    @Test
    void aFieldIsFoldedAwayByNameWithoutCaseAndCounted() {
        Comparison c = compared(side("Date: 1|Age: 1", ""), side("DATE: 2|Age: 2", ""), "header:date", "header:x");
        assertThat(c.differences()).isEqualTo(1);
        assertThat(c.ignored()).isEqualTo(1);
        assertThat(c.ignoredByRule()).containsExactly(1L, 0L);
    }

    @Test
    void aLineThatOnlyDiffersWhereAnExpressionMatchesIsFoldedAway() {
        Comparison c = compared(side("", "a\ntook 12 ms\nb\n"), side("", "a\ntook 7 ms\nc\n"), "regex:(?<ms>\\d+ ms)");
        assertThat(blocks(c)).containsExactly("CHANGED 1-2 1-2 rule 0", "CHANGED 2-3 2-3");
        assertThat(c.ignores().rules().getFirst().name()).isEqualTo("ms");
    }

    @Test
    void linesThatAnExpressionMatchesWholeMayBeThereOrNot() {
        Comparison c = compared(side("", "a\n# 1\n# 2\nb\n"), side("", "a\nb\n# 3\nc\n"), "regex:#.*");
        assertThat(blocks(c)).containsExactly("REMOVED 1-3 1-1 rule 0", "ADDED 4-4 2-3 rule 0", "ADDED 4-4 3-4");
        assertThat(c.differences()).isEqualTo(1);
        assertThat(c.ignoredByRule()).containsExactly(2L);
    }

    @Test
    void foldedLinesAtTheEdgeOfAChangeAreToldApartFromIt() {
        Comparison c = compared(side("", "# 1\nx\n"), side("", "y\n"), "regex:#.*");
        assertThat(blocks(c)).containsExactly("REMOVED 0-1 0-0 rule 0", "CHANGED 1-2 0-1");
    }

    @Test
    void whiteSpaceIsHowMuchOfItThereIs() {
        Comparison c = compared(side("", "a  b\nc\n\nd"), side("", "a b \n\tc\nd\n"), "whitespace");
        assertThat(c.differences()).isZero();
        assertThat(blocks(c)).hasSize(4);
        assertThat(compared(side("", "a b"), side("", "ab"), "whitespace").differences()).isEqualTo(1);
    }

    @Test
    void theOrderOfFieldsIsANoteThatARuleTakesAway() {
        Comparison c = compared(side("A: 1|B: 2", ""), side("B: 2|A: 1", ""), "order");
        assertThat(c.notes()).isZero();
        assertThat(c.ignoredByRule()).containsExactly(1L);
    }

    @Test
    void anExpressionThatWouldTakeForEverFoldsNothingAwayAndThatIsTold() {
        String slow = "a".repeat(60);
        Comparison c = compared(side("", slow + "b\n"), side("", slow + "c\n"), "regex:.*.*.*.*.*.*=.*");
        assertThat(c.differences()).isEqualTo(1);
        assertThat(c.body().coarse()).isTrue();
    }

    @Test
    void anExpressionThatGoesTooDeepFoldsNothingAway() {
        String deep = "ab".repeat(300_000);
        Comparison c = compared(side("X: " + deep, ""), side("X: " + deep + "c", ""), "regex:(a|b)*c?");
        assertThat(c.differences() + c.ignored()).isEqualTo(1);
    }

    @Test
    void onceCancelledNoLineIsLookedAtAnyMore() throws IgnoreException {
        Ignores ignores = Ignores.parse(List.of("regex:\\d+"));
        Comparison c = Comparison.of(side("", "1\n2\n"), side("", "3\n4\n"), ignores,
                TimeLimit.of(Duration.ofDays(1), () -> true));
        assertThat(c.body().coarse()).isTrue();
        assertThat(c.differences()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"header:|wants the name", "header:a b|wants the name",
            "regex:|wants a regular",
            "regex:(|cannot be read", "json:a|begins with $", "json:$.a[?(@.b)]|filters and slices",
            "json:$['a|not ended",
            "json:$['\\u00']|four hexadecimal", "Date|is no rule"})
    void aRuleThatCannotBeReadIsToldInASentence(String rule, String told) {
        assertThatThrownBy(() -> Ignore.parse(rule)).isInstanceOf(IgnoreException.class).hasMessageContaining(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"header:Date", "json:$.a[*]..b['c d'][0]", "regex:(?<id>[0-9]+) x", "whitespace", "order"})
    void aRuleIsSpelledAsItWasRead(String rule) throws IgnoreException {
        assertThat(Ignore.parse(rule).spelled()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "it's", "\\", "\n", "", "$", "*", "\u4e2d", "a-b", "0"})
    void aNameIsFoundByTheStepThatSpellsIt(String name) throws IgnoreException {
        PathPattern pattern = PathPattern.parse("$" + PathPattern.member(name));
        assertThat(pattern.matches(pattern.member(pattern.start(), name))).isTrue();
        assertThat(pattern.matches(pattern.member(pattern.start(), name + "x"))).isFalse();
    }

    @Test
    void descendantsAreFoundAtAnyDepth() throws IgnoreException {
        PathPattern pattern = PathPattern.parse("$..id");
        long deep = pattern.element(pattern.member(pattern.start(), "items"), 3);
        assertThat(pattern.matches(pattern.member(deep, "id"))).isTrue();
        assertThat(pattern.matches(deep)).isFalse();
    }

    /** Rules only take differences away, they say of each what took it, and they lean to no side. */
    @Test
    void rulesNeverAddADifferenceAndAreTheSameFromBothSides() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Side a = side("", text(random));
            Side b = side("", text(random));
            Comparison plain = compared(a, b);
            Comparison there = compared(a, b, "regex:[0-9]+", "whitespace");
            Comparison back = compared(b, a, "regex:[0-9]+", "whitespace");
            assertThat(there.equal()).as("seed %d", seed).isEqualTo(back.equal());
            assertThat(compared(a, a, "regex:[0-9]+", "whitespace").ignored()).as("seed %d", seed).isZero();
            if (plain.equal()) {
                assertThat(there.equal()).as("seed %d", seed).isTrue();
            }
            String kept = kept(there.body().a(), there.body().blocks(), true);
            assertThat(kept).as("seed %d", seed).isEqualTo(kept(there.body().b(), there.body().blocks(), false));
            assertThat(there.ignoredByRule().stream().mapToLong(Long::longValue).sum()).isEqualTo(there.ignored());
        }
    }

    /** What is the same or ignored of a column, as the rules leave it. */
    private static String kept(Column column, List<Block> blocks, boolean first) {
        StringBuilder kept = new StringBuilder();
        for (Block block : blocks) {
            for (int row = first ? block.fromA() : block.fromB(); row < (first ? block.toA() : block.toB()); row++) {
                String line = column.shown(row).latin1().replaceAll("[0-9]+", "#").replaceAll("\\s+", " ").strip();
                kept.append(block.counts() || line.equals("#") || line.isEmpty() ? "" : line + "\n");
            }
        }
        return kept.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(List.of("a", "b 1", "b  22", "3", "", "c", " c", "77").get(random.nextInt(8)))
                    .append(random.nextInt(9) == 0 ? "" : "\n");
        }
        return text.toString();
    }
}
