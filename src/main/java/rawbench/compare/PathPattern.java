package rawbench.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * A JSON path of a rule (RFC 9535 without filters and slices): names, indices, wildcards, and descendants.
 *
 * <p>It is matched on the way down a text: a state, which is a set of places in the pattern as the bits of a number,
 * goes with every step from a value to one inside it. The state 0 matches nothing further down.
 */
public final class PathPattern {
    private static final int MOST_STEPS = 62;

    /** One step: to a name, to an index (from 0), or to anything; from a value itself or from whatever is inside it. */
    private record Step(boolean descendant, String name, int index) {
        static final int NONE = -1;

        boolean any() {
            return name == null && index == NONE;
        }
    }

    private final String spelled;
    private final List<Step> steps;

    private PathPattern(String spelled, List<Step> steps) {
        this.spelled = spelled;
        this.steps = steps;
    }

    /**
     * Reads a pattern: {@code $.orders[*].id}, {@code $..time}, {@code $['odd name'][0]}.
     *
     * @throws IgnoreException when it cannot be read; says where
     */
    public static PathPattern parse(String spelled) throws IgnoreException {
        return new PathPattern(spelled, new Steps(spelled).all());
    }

    public String spelled() {
        return spelled;
    }

    /** A step to a member as a pattern spells it: {@code .name}, or {@code ['odd name']}. */
    static String member(String name) {
        if (name.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
            return "." + name;
        }
        StringBuilder quoted = new StringBuilder("['");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\'' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append("']").toString();
    }

    /** The state at the whole text. */
    public long start() {
        return 1;
    }

    /** The state at a member of that name. */
    public long member(long state, String name) {
        return step(state, name, Step.NONE);
    }

    /** The state at the element with that index, from 0. */
    public long element(long state, int index) {
        return step(state, null, index);
    }

    /** Whether the value with that state is one that the path names. */
    public boolean matches(long state) {
        return (state >> steps.size() & 1) != 0;
    }

    private long step(long state, String name, int index) {
        long next = 0;
        for (int i = 0; i < steps.size() && state != 0; i++) {
            if ((state >> i & 1) == 0) {
                continue;
            }
            Step step = steps.get(i);
            next |= step.descendant() ? 1L << i : 0;
            boolean fits = step.any() || (name == null ? step.index() == index && step.name() == null
                    : name.equals(step.name()));
            next |= fits ? 2L << i : 0;
        }
        return next;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathPattern pattern && pattern.spelled.equals(spelled);
    }

    @Override
    public int hashCode() {
        return spelled.hashCode();
    }

    @Override
    public String toString() {
        return spelled;
    }

    /** Reads the steps of a path. */
    private static final class Steps {
        private final String path;
        private int at;

        Steps(String path) {
            this.path = path;
        }

        List<Step> all() throws IgnoreException {
            if (!path.startsWith("$")) {
                throw wrong(RefusalWords.BEGINS_WITH_DOLLAR);
            }
            at = 1;
            List<Step> steps = new ArrayList<>();
            while (at < path.length()) {
                steps.add(next());
            }
            if (steps.size() > MOST_STEPS) {
                throw new IgnoreException(RefusalWords.TOO_MANY_STEPS.of(path, MOST_STEPS));
            }
            return List.copyOf(steps);
        }

        private Step next() throws IgnoreException {
            boolean descendant = taken("..");
            if (taken("[")) {
                return bracket(descendant);
            }
            if (!descendant && !taken(".")) {
                throw wrong(RefusalWords.STEP_WANTED);
            }
            if (taken("*")) {
                return new Step(descendant, null, Step.NONE);
            }
            int from = at;
            while (at < path.length() && ".[]*'\"()?,: ".indexOf(path.charAt(at)) < 0) {
                at++;
            }
            if (from == at) {
                throw wrong(RefusalWords.NAME_WANTED);
            }
            return new Step(descendant, path.substring(from, at), Step.NONE);
        }

        private Step bracket(boolean descendant) throws IgnoreException {
            Step step;
            if (taken("*")) {
                step = new Step(descendant, null, Step.NONE);
            } else if (at < path.length() && "'\"".indexOf(path.charAt(at)) >= 0) {
                step = new Step(descendant, quoted(), Step.NONE);
            } else {
                step = new Step(descendant, null, index());
            }
            if (!taken("]")) {
                throw wrong(RefusalWords.BRACKET_WANTED);
            }
            return step;
        }

        private String quoted() throws IgnoreException {
            char quote = path.charAt(at++);
            StringBuilder name = new StringBuilder();
            while (at < path.length() && path.charAt(at) != quote) {
                name.append(path.charAt(at) == '\\' ? escaped() : path.charAt(at++));
            }
            if (at >= path.length()) {
                throw wrong(RefusalWords.QUOTE_OPEN);
            }
            at++;
            return name.toString();
        }

        /** A character behind a backslash, as RFC 9535 2.3.1 spells it; one that needs none stands for itself. */
        private char escaped() throws IgnoreException {
            at++;
            if (at >= path.length()) {
                throw wrong(RefusalWords.QUOTE_OPEN);
            }
            char c = path.charAt(at++);
            return switch (c) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> unicode();
                default -> c;
            };
        }

        private char unicode() throws IgnoreException {
            int end = Math.min(path.length(), at + 4);
            String digits = path.substring(at, end);
            if (!digits.matches("[0-9A-Fa-f]{4}")) {
                throw wrong(RefusalWords.HEX_WANTED);
            }
            at = end;
            return (char) Integer.parseInt(digits, 16);
        }

        private int index() throws IgnoreException {
            int from = at;
            while (at < path.length() && path.charAt(at) >= '0' && path.charAt(at) <= '9') {
                at++;
            }
            if (from == at || at - from > 9) {
                throw wrong(RefusalWords.INDEX_WANTED);
            }
            return Integer.parseInt(path.substring(from, at));
        }

        private boolean taken(String word) {
            boolean there = path.startsWith(word, at);
            at += there ? word.length() : 0;
            return there;
        }

        private IgnoreException wrong(RefusalWords why) {
            return new IgnoreException(RefusalWords.ODD_PATH.of(path, at + 1, why.of()));
        }
    }
}
