package rawbench.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.octets.SpanTable;
import rawbench.ui.kit.Mark;
import rawbench.ui.viewer.Marks;

/** The hits of a search as marks: looked up where they are asked for, so that ten million of them cost nothing. */
record HitMarks(SpanTable hits) implements Marks {
    @Override
    public List<Mark> in(long from, long to, int most) {
        List<Mark> marks = new ArrayList<>();
        for (SpanTable.Cursor hit = hits.atBase(from); hit.valid() && hit.from() < to && marks.size() < most; hit
                .next()) {
            marks.add(new Mark(hit.from(), hit.to() - hit.from(), Mark.Kind.HIT, ""));
        }
        return marks;
    }

    @Override
    public Optional<Mark.Kind> weightiest(long from, long to) {
        SpanTable.Cursor hit = hits.atBase(from);
        return hit.valid() && hit.from() < to ? Optional.of(Mark.Kind.HIT) : Optional.empty();
    }
}
