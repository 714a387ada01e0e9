package rawbench.compare;

import java.util.List;

import rawbench.difference.TimeLimit;

/**
 * Something that varied between answers to one request, and the rule that would fold it away.
 *
 * @param rule what is proposed
 * @param differing in how many of the others it was not as in the first
 * @param others how many others there are
 * @param first what it was in the first; empty where it had none
 * @param other what it was in one of the others
 */
public record Noise(Ignore rule, int differing, int others, String first, String other) {
    /**
     * What varies by itself: proposals by field, by path of JSON, and by shape in lines of text, never one that hides the
     * status or all of a body. Compares all with the first: to be called on a worker.
     *
     * @param sides the answers to one request, two at least
     */
    public static List<Noise> of(List<Side> sides, TimeLimit limit) {
        if (sides.size() < 2) {
            throw new IllegalArgumentException("what varies is seen in two at least, not in " + sides.size());
        }
        NoiseSearch search = new NoiseSearch(sides.size() - 1);
        for (Side other : sides.subList(1, sides.size())) {
            search.look(Comparison.of(sides.getFirst(), other, NoiseSearch.SHAPES, limit));
        }
        return search.found();
    }

    /** How often it varied, for people: {@code Date: 4 of 4 others differ}. */
    public String says() {
        return rule.name() + ": " + differing + " of " + others + (others == 1 ? " other differs" : " others differ");
    }
}
