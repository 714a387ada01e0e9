package rawbench.ui.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import rawbench.http.Finding;
import rawbench.ui.kit.Texts;

/**
 * Something to be said in the language of the moment: a key of {@link Texts} with its values, or words of a peer that
 * have no other language.
 */
record Phrase(String key, List<Object> values) {
    private static final String LITERAL = "";
    private static final String JOINED = "+";

    static Phrase of(String key, Object... values) {
        return new Phrase(key, Arrays.asList(values));
    }

    static Phrase literal(String words) {
        return new Phrase(LITERAL, List.of(words));
    }

    static Phrase of(Finding finding) {
        return new Phrase(LITERAL, List.of(finding));
    }

    /** Phrases one after the other, with something between. */
    static Phrase joined(List<Phrase> phrases, String between) {
        List<Object> values = new ArrayList<>(phrases);
        values.addFirst(between);
        return new Phrase(JOINED, values);
    }

    String text(Texts texts) {
        if (key.equals(JOINED)) {
            return values.stream()
                    .skip(1)
                    .map(p -> ((Phrase) p).text(texts))
                    .collect(Collectors.joining(values.getFirst().toString()));
        }
        if (key.equals(LITERAL)) {
            return values.getFirst() instanceof Finding finding ? finding.says(texts::pattern)
                    : Objects.toString(values.getFirst());
        }
        return texts.text(key, values.stream().map(v -> v instanceof Phrase p ? p.text(texts) : v).toArray());
    }
}
