package rawbench.difference;

import java.util.List;
import java.util.function.UnaryOperator;

import rawbench.octets.Octets;

/** The difference of two texts by line. */
public final class LineDifference {
    private LineDifference() {
    }

    /** How the lines and pieces of two texts stand to each other; what is the same is so octet by octet. */
    public static Alignment of(Lines a, Lines b, TimeLimit limit) {
        return of(a, b, new Meaning.Plain(), limit);
    }

    /**
     * The same where lines are equal when what {@code meaning} makes of them is.
     *
     * @param meaning a pure function of a line with its end, or of a piece of one; called twice for some lines
     */
    public static Alignment of(Lines a, Lines b, UnaryOperator<Octets> meaning, TimeLimit limit) {
        return of(a, b, new Meaning.Made(meaning), limit);
    }

    private static Alignment of(Lines a, Lines b, Meaning meaning, TimeLimit limit) {
        long at = a.text().mismatch(b.text());
        if (at < 0) {
            return new Alignment(a.size() == 0 ? List.of() : List.of(new Run(true, 0, a.size(), 0, b.size())), false);
        }
        boolean first = at == a.text().length()
                || at < b.text().length() && a.text().at(at) < b.text().at(at);
        return first ? new LineMatching(a, b, meaning, limit).run(at)
                : new LineMatching(b, a, meaning, limit).run(at).mirrored();
    }
}
