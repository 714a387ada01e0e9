package rawbench.ui.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import rawbench.octets.Edit;
import rawbench.octets.Octets;

/**
 * What changes in the spelled text when octets do: lines are spelled anew, and of them only what differs is replaced, so
 * that a change costs what it touches.
 *
 * @param line the first line that is spelled anew
 * @param lines how many were, before
 * @param from where in the text, from that line's beginning on, the difference begins
 * @param gone how many characters go there
 * @param text what comes there
 * @param now the lines that stand there afterwards
 */
record Respelling(int line, int lines, int from, int gone, String text, OctetLines now) {
    /** More changes than this are made as one: the text control needs its time for each. */
    private static final int MANY = 64;

    private record Region(int first, int last, long grown) {}

    /** What is to be changed, the last in the text first, so that no change moves another one's place. */
    static List<Respelling> of(OctetLines lines, Octets before, Octets after, List<Edit> edits) {
        List<Respelling> changes = new ArrayList<>();
        long grown = 0;
        for (Region region : regions(lines, before, edits)) {
            changes.addFirst(spelled(lines, region, grown, before, after));
            grown += region.grown;
        }
        return changes;
    }

    private static List<Region> regions(OctetLines lines, Octets before, List<Edit> edits) {
        List<Edit> ordered = edits.stream().sorted(Comparator.comparingLong(Edit::at)).toList();
        List<Region> regions = new ArrayList<>();
        for (Edit edit : ordered.size() > MANY ? List.of(hull(ordered)) : ordered) {
            Region region = new Region(first(lines, before, edit.at()), lines.at(edit.end()),
                    edit.by().length() - edit.length());
            boolean joins = !regions.isEmpty() && regions.getLast().last >= region.first;
            regions.add(joins ? both(regions.removeLast(), region) : region);
        }
        return regions;
    }

    private static Region both(Region one, Region next) {
        return new Region(Math.min(one.first, next.first), Math.max(one.last, next.last), one.grown + next.grown);
    }

    /** One edit over all; of what it puts there only the length is asked for. */
    private static Edit hull(List<Edit> ordered) {
        long at = ordered.getFirst().at();
        long end = ordered.getLast().end();
        List<Octets> by = new ArrayList<>();
        long kept = end - at;
        for (Edit edit : ordered) {
            by.add(edit.by());
            kept -= edit.length();
        }
        by.add(Octets.owning(new byte[(int) kept]));
        return new Edit(at, end - at, Octets.join(by));
    }

    /** A line feed put behind a CR makes another line end of both. */
    private static int first(OctetLines lines, Octets before, long at) {
        int line = lines.at(at);
        long start = lines.start(line);
        return line > 0 && at == start && before.at(start - 1) == '\r' ? line - 1 : line;
    }

    private static Respelling spelled(OctetLines lines, Region region, long shift, Octets before, Octets after) {
        long start = lines.start(region.first);
        long end = start;
        for (int line = region.first; line <= region.last; line++) {
            end += lines.length(line);
        }
        String old = OctetText.of(before.slice(start, end));
        Octets there = after.slice(start + shift, end + shift + region.grown);
        String now = OctetText.of(there);
        boolean atEnd = region.last == lines.count() - 1;
        OctetLines by = atEnd ? OctetLines.of(there) : OctetLines.of(there).withoutLast();
        int head = head(old, now);
        int tail = tail(old, now, head);
        return new Respelling(region.first, region.last - region.first + 1, head, old.length() - tail - head,
                now.substring(head, now.length() - tail), by);
    }

    private static int head(String old, String now) {
        int most = Math.min(old.length(), now.length());
        int same = 0;
        while (same < most && old.charAt(same) == now.charAt(same)) {
            same++;
        }
        return same > 0 && Character.isHighSurrogate(old.charAt(same - 1)) ? same - 1 : same;
    }

    private static int tail(String old, String now, int head) {
        int most = Math.min(old.length(), now.length()) - head;
        int same = 0;
        while (same < most && old.charAt(old.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
            same++;
        }
        return same > 0 && Character.isLowSurrogate(old.charAt(old.length() - same)) ? same - 1 : same;
    }
}
