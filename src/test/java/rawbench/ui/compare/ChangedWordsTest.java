package rawbench.ui.compare;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangedWordsTest {
    @Test
    void everyWordThatDiffersIsSetOffNotAllBetweenTheFirstAndTheLast() {
        String a = "{ \"id\": 88, \"state\": \"open\", \"n\": 1 }";
        String b = "{ \"id\": 89, \"state\": \"open\", \"n\": 2 }";
        ChangedWords words = ChangedWords.of(a, b);
        assertThat(words.a()).extracting(part -> a.substring(part.from(), part.to())).containsExactly("88", "1");
        assertThat(words.b()).extracting(part -> b.substring(part.from(), part.to())).containsExactly("89", "2");
    }

    @Test
    void oneSignBetweenChangedWordsBelongsToThem() {
        ChangedWords words = ChangedWords.of("Cache-Control: max-age=60", "Cache-Control: no-store");
        assertThat(words.a()).containsExactly(new Said.Part(15, 25));
        assertThat(words.b()).containsExactly(new Said.Part(15, 23));
    }

    @Test
    void whatOnlyOneHasIsSetOffThereAlone() {
        ChangedWords words = ChangedWords.of("a c", "a b c");
        assertThat(words.a()).isEmpty();
        assertThat(words.b()).hasSize(1);
        assertThat(ChangedWords.of("x", "x")).isEqualTo(new ChangedWords(List.of(), List.of()));
    }
}
