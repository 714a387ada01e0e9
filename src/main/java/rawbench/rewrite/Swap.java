package rawbench.rewrite;

import java.util.List;

import rawbench.octets.Edit;
import rawbench.octets.Octets;

/** The smallest single edit that turns octets into others: what both begin and end with stays untouched. */
final class Swap {
    private Swap() {
    }

    /** The edit of what stands at an offset; none where both are the same. */
    static List<Edit> of(long at, Octets before, Octets after) {
        long first = before.mismatch(after);
        if (first < 0) {
            return List.of();
        }
        long most = Math.min(before.length(), after.length()) - first;
        long last = 0;
        while (last < most && before.at(before.length() - 1 - last) == after.at(after.length() - 1 - last)) {
            last++;
        }
        return List.of(new Edit(at + first, before.length() - first - last,
                after.slice(first, after.length() - last)));
    }
}
