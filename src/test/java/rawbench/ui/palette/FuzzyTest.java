package rawbench.ui.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FuzzyTest {
    @Test
    void lettersInTheirOrderMatchAndOthersDoNot() {
        assertThat(Fuzzy.match("svs", "Save as…")).map(Fuzzy.Match::places).contains(List.of(0, 2, 6));
        assertThat(Fuzzy.match("SAVE", "Save as…")).isPresent();
        assertThat(Fuzzy.match("as save", "Save as…")).isEmpty();
        assertThat(Fuzzy.match("打开", "重新打开上次关闭的标签页")).map(Fuzzy.Match::places).contains(List.of(2, 3));
        assertThat(Fuzzy.match("", "anything")).map(Fuzzy.Match::places).contains(List.of());
    }

    @Test
    void theBeginningsOfWordsWinAndThenWhatStandsTogether() {
        assertThat(best("rt", "Quarter", "Reopen the tab", "Start")).isEqualTo("Reopen the tab");
        assertThat(best("tab", "Quotable", "Next tab", "To and fro")).isEqualTo("Next tab");
        assertThat(best("find", "Find the next", "Find in this pane", "Find")).isEqualTo("Find");
    }

    private static String best(String query, String... texts) {
        return Stream.of(texts)
                .max(Comparator.comparingInt(text -> Fuzzy.match(query, text).map(Fuzzy.Match::score).orElse(-1)))
                .orElseThrow();
    }

    /** Letters picked from a text in their order are found again, ascending, and are those letters. */
    @Test
    void whateverIsPickedFromATextIsFoundInIt() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String text = random.ints(1 + random.nextInt(40), 'a', 'g')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String picked = text.chars()
                    .filter(_ -> random.nextInt(3) == 0)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            List<Integer> places = Fuzzy.match(picked, text).orElseThrow().places();
            assertThat(places).as("seed " + seed).isSorted().doesNotHaveDuplicates().hasSize(picked.length());
            for (int i = 0; i < places.size(); i++) {
                assertThat(text.charAt(places.get(i))).as("seed " + seed).isEqualTo(picked.charAt(i));
            }
        }
    }
}
