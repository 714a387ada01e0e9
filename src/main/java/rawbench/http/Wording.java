package rawbench.http;

import java.util.List;

import rawbench.octets.Sentence;

/**
 * How the sentences of findings are worded. The engine has them in English; who shows them may have them in another
 * language, with the same gaps.
 */
@FunctionalInterface
public interface Wording {
    /** As they stand here. */
    Wording ENGLISH = (_, english) -> english;

    /**
     * The pattern of one sentence, or of a part of one.
     *
     * @param key names it, as {@code deviation.bare-lf} or {@code detail.is-not}
     * @param english the English one, with {@code {0}}, {@code {1}}… for its values
     */
    String pattern(String key, String english);

    /** A pattern with its gaps filled by values that are worded already, in which a gap is never looked for. */
    default String says(String key, String english, List<String> values) {
        return Sentence.filled(pattern(key, english), values);
    }
}
