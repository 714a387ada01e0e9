package rawbench.ui.framing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rawbench.http.Finding;
import rawbench.http.FramingMap;
import rawbench.http.Span;
import rawbench.http.Wording;
import rawbench.ui.kit.Mark;
import rawbench.ui.viewer.Marks;

/** The spans and findings of a message as marks over its octets: worked out for the stretch in sight only. */
final class FramingMarks implements Marks {
    private final FramingMap map;
    private final List<Mark> odd;
    private final Map<Span.Kind, String> names;

    /** @param names what spans are called; a view in sight may hold thousands, too many to be put into sentences
     * @param wording of what is odd
     */
    FramingMarks(FramingMap map, List<Finding> findings, Map<Span.Kind, String> names, Wording wording) {
        this.map = map;
        this.odd = findings.stream().map(finding -> mark(finding, map.length(), wording)).toList();
        this.names = names;
    }

    /** A place between two octets is shown at the octet behind it, the place behind the last at that one. */
    private static Mark mark(Finding finding, long length, Wording wording) {
        long at = Math.clamp(finding.at(), 0, length - 1);
        return new Mark(at, Math.clamp(finding.length(), 1, length - at), Colour.of(finding), finding.says(wording));
    }

    @Override
    public List<Mark> in(long from, long to, int most) {
        List<Mark> marks = new ArrayList<>();
        map.walk(from, span -> {
            boolean touches = span.from() < to && marks.size() < most;
            if (touches) {
                marks.add(new Mark(span.from(), span.length(), Colour.of(span.kind()), names.get(span.kind())));
            }
            return touches;
        });
        marks.addAll(odd(from, to));
        marks.sort(Comparator.comparingLong(Mark::offset));
        return marks.size() > most ? List.copyOf(marks.subList(0, most)) : marks;
    }

    /** Only what is odd is worth a sign beside the scroll bar. */
    @Override
    public Optional<Mark.Kind> weightiest(long from, long to) {
        return odd(from, to).stream().map(Mark::kind).max(Comparator.naturalOrder());
    }

    /** What is odd about these octets, in their order. */
    List<Mark> odd(long from, long to) {
        return odd.stream().filter(mark -> mark.offset() < to && mark.end() > from).toList();
    }
}
