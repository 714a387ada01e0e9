package rawbench.ui.response;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import rawbench.ui.kit.Texts;

/**
 * Something to be said in the language of the moment: a key of {@link Texts} with its values, or words of a peer that
 * have no other language.
 */
record Phrase(String key, List<Object> values) {
    private static final String LITERAL = "";

    static Phrase of(String key, Object... values) {
        return new Phrase(key, Arrays.asList(values));
    }

    static Phrase literal(String words) {
        return new Phrase(LITERAL, List.of(words));
    }

    String text(Texts texts) {
        if (key.equals(LITERAL)) {
            return Objects.toString(values.getFirst());
        }
        return texts.text(key, values.stream().map(v -> v instanceof Phrase p ? p.text(texts) : v).toArray());
    }
}
