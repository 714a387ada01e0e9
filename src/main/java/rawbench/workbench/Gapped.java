package rawbench.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import rawbench.http.Wording;
import rawbench.octets.Sentence;

/**
 * One sentence of the engine with gaps, as it is found again in a text by what stands between them.
 *
 * @param between what stands before the first gap, between each two, and behind the last
 * @param gaps the number of each gap
 * @param own how many characters stand outside its gaps
 */
record Gapped(Sentence sentence, List<String> between, List<Integer> gaps, int own) {
    static Gapped of(Sentence sentence) {
        List<Integer> gaps = Sentence.GAP.matcher(sentence.english())
                .results()
                .map(gap -> Integer.valueOf(gap.group(1)))
                .toList();
        List<String> between = List.of(Sentence.GAP.split(sentence.english(), -1));
        return new Gapped(sentence, between, gaps, between.stream().mapToInt(String::length).sum());
    }

    /**
     * The text in other words, where it is this sentence.
     *
     * @param inner says in other words what may stand in a gap; empty where it is none of the engine's sentences, which it
     *        must be where words are to stand
     */
    Optional<Said> said(String text, Function<String, Optional<Said>> inner, Wording wording) {
        if (text.length() < own || !text.startsWith(between.getFirst()) || !text.endsWith(between.getLast())) {
            return Optional.empty();
        }
        return said(text, between.getFirst().length(), List.of(), inner, wording);
    }

    /** The same where words that are nobody's may stand in any gap, as they are; not where only others are joined. */
    Optional<Said> saidWithStrangeWords(String text, Function<String, Optional<Said>> inner, Wording wording) {
        return sentence.joint() ? Optional.empty()
                : said(text, part -> Optional.of(inner.apply(part).orElse(Said.strange(part))), wording);
    }

    /** Looks on for the gaps that are left, the next of which begins at this character. */
    private Optional<Said> said(String text, int at, List<Said> values, Function<String, Optional<Said>> inner,
            Wording wording) {
        String next = between.get(values.size() + 1);
        if (values.size() + 1 == gaps.size()) {
            int end = text.length() - next.length();
            return end < at ? Optional.empty()
                    : value(values, text.substring(at, end), inner)
                            .map(value -> filled(with(values, value), wording));
        }
        for (int end = text.indexOf(next, at); end >= 0; end = text.indexOf(next, end + 1)) {
            int behind = end + next.length();
            Optional<Said> said = value(values, text.substring(at, end), inner)
                    .flatMap(value -> said(text, behind, with(values, value), inner, wording));
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private static List<Said> with(List<Said> values, Said value) {
        List<Said> more = new ArrayList<>(values);
        more.add(value);
        return more;
    }

    /** The value of the gap behind these; a gap that stands twice has the same value at both places. */
    private Optional<Said> value(List<Said> before, String text, Function<String, Optional<Said>> inner) {
        int gap = gaps.get(before.size());
        int first = gaps.indexOf(gap);
        Optional<Said> value = sentence.worded(gap) ? inner.apply(text) : Optional.of(Said.strange(text));
        return first < before.size() ? value.filter(before.get(first)::equals) : value;
    }

    private Said filled(List<Said> found, Wording wording) {
        String[] values = new String[10];
        int explained = own;
        for (int i = 0; i < found.size(); i++) {
            values[gaps.get(i)] = found.get(i).text();
            explained += found.get(i).own();
        }
        return new Said(wording.says(sentence.key(), sentence.english(), Arrays.asList(values)), explained);
    }
}
