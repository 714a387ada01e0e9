package rawbench.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a comparison that look into JSON. What they match hangs on the way from the whole text to a value: a
 * state goes with it, one number for each path, and is {@code null} where nothing further down can match.
 */
final class JsonRules {
    /** Longer texts are not looked into. */
    private static final int LONGEST = 1 << 20;

    private final Ignores ignores;
    private final List<PathPattern> paths = new ArrayList<>();
    /** For each path the number of its rule. */
    private final List<Integer> numbers = new ArrayList<>();

    JsonRules(Ignores ignores) {
        this.ignores = ignores;
        for (int i = 0; i < ignores.rules().size(); i++) {
            if (ignores.rules().get(i) instanceof Ignore.JsonPath rule) {
                paths.add(rule.path());
                numbers.add(i);
            }
        }
    }

    /** Whether values mean what they mean. */
    boolean none() {
        return paths.isEmpty() && !ignores.inText();
    }

    long[] start() {
        long[] state = new long[paths.size()];
        for (int i = 0; i < state.length; i++) {
            state[i] = paths.get(i).start();
        }
        return living(state);
    }

    long[] member(long[] state, String name) {
        long[] next = new long[state.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = paths.get(i).member(state[i], name);
        }
        return living(next);
    }

    long[] element(long[] state, int index) {
        long[] next = new long[state.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = paths.get(i).element(state[i], index);
        }
        return living(next);
    }

    private static long[] living(long[] state) {
        for (long each : state) {
            if (each != 0) {
                return state;
            }
        }
        return null;
    }

    /** The rule by which the value with that state is ignored, or -1. */
    int rule(long[] state) {
        for (int i = 0; state != null && i < state.length; i++) {
            if (paths.get(i).matches(state[i])) {
                return numbers.get(i);
            }
        }
        return -1;
    }

    int order() {
        return ignores.order();
    }

    boolean inText() {
        return ignores.inText();
    }

    /** The rule by which two scalars that differ are the same, or -1. */
    int text(JsonText a, int fromA, JsonText b, int fromB) {
        return inText() && shorter(a, fromA) && shorter(b, fromB)
                ? ignores.text(JsonMeaning.text(a, fromA), JsonMeaning.text(b, fromB))
                : -1;
    }

    /** The number of a scalar's meaning as the rules see it. */
    long hash(JsonText text, int from) {
        if (!inText() || !shorter(text, from)) {
            return JsonMeaning.hash(text, from);
        }
        long hash = JsonHash.STRING;
        String reduced = ignores.reduced(JsonMeaning.text(text, from));
        for (int i = 0; i < reduced.length(); i++) {
            hash = JsonHash.step(hash, reduced.charAt(i));
        }
        return hash;
    }

    private static boolean shorter(JsonText text, int from) {
        return text.end(from) - from <= LONGEST;
    }
}
