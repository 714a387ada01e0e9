package rawbench.ui.request;

import java.util.List;

import rawbench.octets.Octets;
import rawbench.ui.kit.Mark;

/** The bracket beside the caret and the one that belongs to it, sought near by: brackets in a string count as any others. */
final class Brackets {
    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";
    /** So many octets are looked at to either side. */
    private static final int REACH = 50_000;

    private final OctetArea area;
    private final Runnable changed;
    private List<Mark> marks = List.of();

    /** @param changed is called when other octets are to be marked */
    Brackets(OctetArea area, Runnable changed) {
        this.area = area;
        this.changed = changed;
    }

    List<Mark> marks() {
        return marks;
    }

    /** The caret stands elsewhere, or the octets are others. */
    void look() {
        List<Mark> now = area.selection().isEmpty() && area.isEditable()
                ? pair(area.model().octetsProperty().get(), area.selection().caret())
                : List.of();
        if (!now.equals(marks)) {
            marks = now;
            changed.run();
        }
    }

    /** The bracket before a place, else the one behind it, and its other one; empty where there are not both. */
    static List<Mark> pair(Octets octets, long caret) {
        List<Mark> behind = caret > 0 ? of(octets, caret - 1) : List.of();
        return behind.isEmpty() && caret < octets.length() ? of(octets, caret) : behind;
    }

    private static List<Mark> of(Octets octets, long at) {
        int octet = octets.at(at);
        boolean opens = OPEN.indexOf(octet) >= 0;
        int kind = opens ? OPEN.indexOf(octet) : CLOSE.indexOf(octet);
        if (kind < 0) {
            return List.of();
        }
        int other = (opens ? CLOSE : OPEN).charAt(kind);
        int step = opens ? 1 : -1;
        int depth = 0;
        long last = opens ? Math.min(octets.length(), at + REACH) : Math.max(-1, at - REACH);
        for (long place = at; place != last; place += step) {
            int here = octets.at(place);
            depth += here == octet ? 1 : here == other ? -1 : 0;
            if (depth == 0) {
                return List.of(mark(at), mark(place));
            }
        }
        return List.of();
    }

    private static Mark mark(long at) {
        return new Mark(at, 1, Mark.Kind.NOTE, "");
    }
}
