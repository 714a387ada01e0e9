package rawbench.octets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One change of a byte string: what repairs, actions on a text and replacing make, and an editor takes back.
 *
 * @param at offset of the first octet that goes
 * @param length how many go; 0 where octets are put in only
 * @param by what stands there afterwards
 */
public record Edit(long at, long length, Octets by) {
    public Edit {
        if (at < 0 || length < 0) {
            throw new IllegalArgumentException("an edit of " + length + " octets at " + at);
        }
    }

    /** Octets put in before the one at an offset. */
    public static Edit insertion(long at, Octets octets) {
        return new Edit(at, 0, octets);
    }

    /** Everything replaced. */
    public static Edit whole(Octets before, Octets after) {
        return new Edit(0, before.length(), after);
    }

    /** The one change that makes the second byte string of the first, without what both begin and end with. */
    public static Edit between(Octets before, Octets after) {
        long differs = before.mismatch(after);
        long head = differs < 0 ? before.length() : differs;
        long most = Math.min(before.length(), after.length()) - head;
        long tail = 0;
        while (tail < most && before.at(before.length() - 1 - tail) == after.at(after.length() - 1 - tail)) {
            tail++;
        }
        return new Edit(head, before.length() - tail - head, after.slice(head, after.length() - tail));
    }

    /** The offset behind the last octet that goes. */
    public long end() {
        return at + length;
    }

    /**
     * Octets with these changes, all of which are said in offsets of the octets before any of them; those at one place
     * are taken in the order of the list.
     *
     * @throws IllegalArgumentException where two overlap, or one reaches beyond the end
     */
    public static Octets applied(Octets octets, List<Edit> edits) {
        List<Octets> parts = new ArrayList<>();
        long done = 0;
        for (Edit edit : edits.stream().sorted(Comparator.comparingLong(Edit::at)).toList()) {
            if (edit.at < done || edit.end() > octets.length()) {
                throw new IllegalArgumentException(edit.at + "+" + edit.length + " overlaps another, or the end");
            }
            parts.add(octets.slice(done, edit.at));
            parts.add(edit.by);
            done = edit.end();
        }
        parts.add(octets.from(done));
        return Octets.join(parts);
    }

    /**
     * Where a place between two octets is after these changes: behind what was put in before it; a place within octets
     * that went is at the end of what stands there now.
     */
    public static long moved(long place, List<Edit> edits) {
        long moved = place;
        for (Edit edit : edits) {
            if (edit.end() <= place) {
                moved += edit.by.length() - edit.length;
            } else if (edit.at < place) {
                moved += edit.at + edit.by.length() - place;
            }
        }
        return moved;
    }
}
