package rawbench.octets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of the engine in English, with gaps {@code {0}}, {@code {1}}… for values. The engine says it in English, and
 * so it is kept; who shows it finds the values again by the gaps, and may have the sentence in another language. Each is
 * a constant of an enum about one kind of thing.
 */
public interface Sentence {
    /** A gap, its number in a group. */
    Pattern GAP = Pattern.compile("\\{(\\d)}");

    /**
     * How it reads.
     *
     * @param english with its gaps
     * @param worded the gaps that hold words of the engine, which have another language too, and not a value
     * @param joint whether it only joins another sentence, that of its first gap, with something: then that is looked for
     *     first
     */
    record Form(String english, Set<Integer> worded, boolean joint) {
        /** A sentence for itself. */
        public static Form of(String english, Integer... worded) {
            return new Form(english, Set.of(worded), false);
        }

        /** One that joins another, that of its first gap, with something. */
        public static Form joining(String english, Integer... worded) {
            return new Form(english, Set.of(worded), true);
        }
    }

    /** What it is about, in a word: the same for all of an enum. */
    String kind();

    /** The constant's own name. */
    String name();

    Form form();

    /** Its name for other languages, such as {@code fault.refused}. */
    default String key() {
        return kind() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence with its gaps. */
    default String english() {
        return form().english();
    }

    /** Whether a gap holds words of the engine. */
    default boolean worded(int gap) {
        return form().worded().contains(gap);
    }

    /** Whether it only joins another sentence with something. */
    default boolean joint() {
        return form().joint();
    }

    /** A pattern with its gaps filled by values, in which a gap is never looked for; other braces stand as they are. */
    static String filled(String pattern, List<?> values) {
        return GAP.matcher(pattern)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        String.valueOf(values.get(Integer.parseInt(gap.group(1))))));
    }

    /** The sentence with values in its gaps. */
    default String of(Object... values) {
        return values.length == 0 ? english() : filled(english(), Arrays.asList(values));
    }
}
