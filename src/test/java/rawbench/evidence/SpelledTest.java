package rawbench.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Words and values as they stand in a line. */
final class SpelledTest {
    @Test
    void whatWasSpelledIsRead() throws Exception {
        String[] parts = {"", " ", "\"", "\\", "\n", "a", "\\n", "=", "\u2028", "李", "\t", "-"};
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<String> words = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                StringBuilder word = new StringBuilder();
                for (int j = random.nextInt(5); j > 0; j--) {
                    word.append(parts[random.nextInt(parts.length)]);
                }
                words.add(word.toString());
            }
            String line = Spelled.words(words);
            assertThat(Spelled.words(1, line)).as("seed " + seed).isEqualTo(words);
            String value = Spelled.value(line);
            assertThat(Spelled.text(1, value)).as("seed " + seed).isEqualTo(line);
            assertThat(value.strip()).as("seed " + seed).isEqualTo(value);
        }
    }

    @Test
    void sentencesStandInQuotationMarks() {
        assertThat(Spelled.words(List.of("failed", "", "It said \"no\"", "a\\b"))).isEqualTo(
                "failed \"\" \"It said \\\"no\\\"\" a\\\\b");
    }

    @Test
    void whatIsNotClosedIsSaidWithItsLine() {
        assertThatThrownBy(() -> Spelled.words(7, "a \"b")).hasMessage(
                "Line 7 of the evidence file: a quotation mark is not closed");
        assertThatThrownBy(() -> Spelled.words(7, "a\\q")).hasMessageContaining("Line 7 of the evidence file: \"\\q\"");
    }
}
