package rawbench.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of the engine in English, with gaps {@code {0}}, {@code {1}}… for values. The engine says it in English, and
 * so it is kept; who shows it finds the values again by the gaps, and may have the sentence in another language.
 */
public interface Sentence {
    /** Its name for other languages, such as {@code fault.refused}. */
    String key();

    /** The sentence with its gaps. */
    String english();

    /** Whether a gap holds words of the engine, which have another language too, and not a value. */
    boolean worded(int gap);

    /** Whether it only joins another sentence, that of its first gap, with something: then that is looked for first. */
    boolean joint();

    /** The sentence with values in its gaps. */
    default String of(Object... values) {
        return Pattern.compile("\\{(\\d)}")
                .matcher(english())
                .replaceAll(gap -> Matcher.quoteReplacement(
                        String.valueOf(values[Integer.parseInt(gap.group(1))])));
    }
}
