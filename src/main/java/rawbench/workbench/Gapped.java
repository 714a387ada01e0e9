package rawbench.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import rawbench.http.Wording;
import rawbench.wire.Sentence;

/**
 * One sentence of the engine with gaps, as it is found again in a text by what stands between them.
 *
 * @param between what stands before the first gap, between each two, and behind the last
 * @param gaps the number of each gap
 */
record Gapped(Sentence sentence, List<String> between, List<Integer> gaps) {
    static Gapped of(Sentence sentence) {
        List<Integer> gaps = Sentence.GAP.matcher(sentence.english())
                .results()
                .map(gap -> Integer.valueOf(gap.group(1)))
                .toList();
        return new Gapped(sentence, List.of(Sentence.GAP.split(sentence.english(), -1)), gaps);
    }

    /** How many characters stand outside its gaps. */
    int own() {
        return between.stream().mapToInt(String::length).sum();
    }

    /**
     * The text in other words, where it is this sentence.
     *
     * @param inner says in other words what may stand in a gap; empty where it is none of the engine's sentences, which it
     *        must be where words are to stand
     */
    Optional<String> said(String text, Function<String, Optional<String>> inner, Wording wording) {
        if (!text.startsWith(between.getFirst()) || !text.endsWith(between.getLast())) {
            return Optional.empty();
        }
        return said(text, between.getFirst().length(), List.of(), inner, wording);
    }

    /** The same where words that are nobody's may stand in any gap, as they are; not where only others are joined. */
    Optional<String> saidWithStrangeWords(String text, Function<String, Optional<String>> inner, Wording wording) {
        return sentence.joint() ? Optional.empty()
                : said(text, part -> Optional.of(inner.apply(part).orElse(part)), wording);
    }

    /** Looks on for the gaps that are left, the next of which begins at this character. */
    private Optional<String> said(String text, int at, List<String> values, Function<String, Optional<String>> inner,
            Wording wording) {
        String next = between.get(values.size() + 1);
        if (values.size() + 1 == gaps.size()) {
            int end = text.length() - next.length();
            return end < at ? Optional.empty()
                    : value(values.size(), text.substring(at, end), inner)
                            .map(value -> filled(with(values, value), wording));
        }
        for (int end = text.indexOf(next, at); end >= 0; end = text.indexOf(next, end + 1)) {
            int behind = end + next.length();
            Optional<String> said = value(values.size(), text.substring(at, end), inner)
                    .flatMap(value -> said(text, behind, with(values, value), inner, wording));
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private static List<String> with(List<String> values, String value) {
        List<String> more = new ArrayList<>(values);
        more.add(value);
        return more;
    }

    private Optional<String> value(int gap, String text, Function<String, Optional<String>> inner) {
        return sentence.worded(gaps.get(gap)) ? inner.apply(text) : Optional.of(text);
    }

    private String filled(List<String> found, Wording wording) {
        String[] values = new String[10];
        for (int i = 0; i < found.size(); i++) {
            values[gaps.get(i)] = found.get(i);
        }
        return wording.says(sentence.key(), sentence.english(), Arrays.asList(values));
    }
}
