package rawbench.ui.request;

import java.util.List;
import java.util.Optional;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.viewer.Selection;

/**
 * What can be done to the lines that are chosen, or the caret's: edits of octets, and what is chosen afterwards. A line that
 * is moved or doubled keeps its own end; only a last line without one is given that of the line it changes places with.
 *
 * @param from the first octet of the first line
 * @param to behind the last line's end
 */
record LineActions(Octets octets, Selection chosen, long from, long to) {
    private static final Octets INDENT = Octets.latin1("  ");

    /** What is to be done. */
    record Done(List<Edit> edits, Selection chosen) {}

    /** The lines in which something is chosen; one in which the choice only ends is none of them. */
    static LineActions of(Octets octets, Selection chosen) {
        long last = chosen.isEmpty() ? chosen.to() : Math.max(chosen.from(), chosen.to() - 1);
        return new LineActions(octets, chosen, lineStart(octets, chosen.from()),
                lineEnd(octets, lineStart(octets, last)));
    }

    private static long lineStart(Octets octets, long place) {
        long at = place;
        while (at > 0 && !endsBefore(octets, at)) {
            at--;
        }
        return at;
    }

    private static boolean endsBefore(Octets octets, long at) {
        int octet = octets.at(at - 1);
        return octet == '\n' || octet == '\r' && (at == octets.length() || octets.at(at) != '\n');
    }

    private static long lineEnd(Octets octets, long start) {
        long at = start;
        while (at < octets.length()) {
            at++;
            if (endsBefore(octets, at)) {
                return at;
            }
        }
        return at;
    }

    /** The end of the line that ends at a place: CR LF, LF, CR, or nothing. */
    private Octets endAt(long start, long end) {
        if (end == start || !endsBefore(octets, end)) {
            return Octets.empty();
        }
        boolean both = octets.at(end - 1) == '\n' && end - 1 > start && octets.at(end - 2) == '\r';
        return octets.slice(end - (both ? 2 : 1), end);
    }

    private Selection chosen(long shift) {
        return new Selection(chosen.anchor() + shift, chosen.caret() + shift);
    }

    /** The same lines once more below, the copy chosen as the lines were. */
    Done duplicated() {
        Octets lines = octets.slice(from, to);
        Octets end = endAt(from, to).isEmpty() ? MessageEnds.usual(octets, from).octets() : Octets.empty();
        return new Done(List.of(Edit.insertion(to, end.concat(lines))), chosen(end.length() + lines.length()));
    }

    /** The lines gone, with their ends. */
    Done deleted() {
        return new Done(List.of(new Edit(from, to - from, Octets.empty())), new Selection(from, from));
    }

    /** The lines before the one above; empty where there is none. */
    Optional<Done> up() {
        if (from == 0) {
            return Optional.empty();
        }
        long above = lineStart(octets, from - endAt(0, from).length());
        return Optional.of(new Done(swapped(above, from, to), chosen(above - from)));
    }

    /** The lines behind the one below; empty where there is none. */
    Optional<Done> down() {
        if (to == octets.length()) {
            return Optional.empty();
        }
        long below = lineEnd(octets, to);
        Octets lent = endAt(to, below).isEmpty() ? endAt(from, to) : Octets.empty();
        return Optional.of(new Done(swapped(from, to, below), chosen(below - to + lent.length())));
    }

    /** The second of two neighbours before the first: only the shorter one is moved. */
    private List<Edit> swapped(long first, long second, long end) {
        Octets lent = endAt(second, end).isEmpty() ? endAt(first, second) : Octets.empty();
        Octets moved = lent.concat(octets.slice(first, second - lent.length()));
        return List.of(new Edit(first, second - first, Octets.empty()), Edit.insertion(end, moved));
    }

    /** The lines of the body further in; those of the head stay, since space before a field would fold it. */
    Done indented() {
        Octets indent = tabbed() ? Octets.latin1("\t") : INDENT;
        return done(bodyLines().stream()
                .filter(line -> !endAt(line, lineEnd(octets, line))
                        .equals(octets.slice(line, lineEnd(octets, line))))
                .map(line -> Edit.insertion(line, indent))
                .toList());
    }

    private boolean tabbed() {
        return bodyLines().stream().anyMatch(line -> line < octets.length() && octets.at(line) == '\t');
    }

    /** The lines of the body further out, by a tab or up to two spaces. */
    Done unindented() {
        return done(bodyLines().stream()
                .map(line -> new Edit(line, indentAt(line), Octets.empty()))
                .filter(edit -> edit.length() > 0)
                .toList());
    }

    private long indentAt(long line) {
        long length = 0;
        while (length < INDENT.length() && line + length < octets.length() && octets.at(line + length) == ' ') {
            length++;
        }
        return length == 0 && line < octets.length() && octets.at(line) == '\t' ? 1 : length;
    }

    private List<Long> bodyLines() {
        long body = MessageEnds.bodyAt(octets).orElse(octets.length());
        return java.util.stream.LongStream.iterate(from, line -> line < to, line -> lineEnd(octets, line))
                .filter(line -> line >= body)
                .boxed()
                .toList();
    }

    /** The lines as one, or the caret's with the next: a space in the place of each end and what is indented behind it. */
    Done joined() {
        java.util.ArrayList<Edit> edits = new java.util.ArrayList<>();
        long start = from;
        boolean one = lineEnd(octets, from) == to;
        for (long end = lineEnd(octets, from); one ? edits.isEmpty() && end < octets.length() : end < to;) {
            long text = end;
            while (text < octets.length() && (octets.at(text) == ' ' || octets.at(text) == '\t')) {
                text++;
            }
            long cut = end - endAt(start, end).length();
            edits.add(new Edit(cut, text - cut, Octets.latin1(cut == start ? "" : " ")));
            start = end;
            end = lineEnd(octets, end);
        }
        return done(List.copyOf(edits));
    }

    private Done done(List<Edit> edits) {
        return new Done(edits,
                new Selection(Edit.moved(chosen.anchor(), edits), Edit.moved(chosen.caret(), edits)));
    }
}
