package rawbench.http;

import java.util.List;

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
        String pattern = pattern(key, english);
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (gap(pattern, i)) {
                filled.append(values.get(pattern.charAt(i + 1) - '0'));
                i += 2;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    /** Whether a gap begins there, a digit in braces: other braces stand for themselves, as about names of variables. */
    private static boolean gap(String pattern, int at) {
        return at + 2 < pattern.length() && pattern.charAt(at) == '{' && pattern.charAt(at + 2) == '}'
                && pattern.charAt(at + 1) >= '0' && pattern.charAt(at + 1) <= '9';
    }
}
