package rawbench.compare;

import java.util.ArrayDeque;
import java.util.Deque;

import rawbench.compare.JsonFrame.Way;
import rawbench.difference.TimeLimit;

/**
 * Two JSON texts by what they mean: from the outermost values down, each pair of values that is not spelled the same is
 * looked into. Nesting takes a stack of its own. What is told to be equal was looked at; equal numbers of meaning only
 * say where to look.
 */
final class JsonDifference {
    private final JsonSide a;
    private final JsonSide b;
    private final JsonRules rules;
    private final TimeLimit limit;
    private final JsonLockstep lockstep;
    private final JsonMembers members;
    private final JsonArrays arrays;
    private final JsonBlocks blocks = new JsonBlocks();
    private final Deque<JsonFrame> open = new ArrayDeque<>();
    private boolean coarse;

    /** Two values, the numbers of the objects or arrays that they are or -1, and the frame that they stand in. */
    private record Two(int rowA, int inA, int rowB, int inB, JsonFrame around) {
        boolean named() {
            return around != null && around.object;
        }

        boolean noted() {
            return around != null && around.noted();
        }
    }

    private JsonDifference(JsonTape a, JsonTape b, Ignores ignores, TimeLimit limit) {
        this.rules = new JsonRules(ignores);
        this.a = new JsonSide(a, rules);
        this.b = new JsonSide(b, rules);
        this.limit = limit;
        this.lockstep = new JsonLockstep(this.a, this.b);
        this.members = new JsonMembers(this.a, this.b);
        this.arrays = new JsonArrays(this.a, this.b, rules, limit);
    }

    /**
     * How two texts differ that are both JSON.
     *
     * @param inBody whether they are the decoded bodies themselves
     */
    static BodyDifference of(JsonTape a, JsonTape b, boolean inBody, Ignores ignores, TimeLimit limit) {
        JsonDifference difference = new JsonDifference(a, b, ignores, limit);
        difference.run();
        JsonBlocks blocks = difference.blocks;
        return new BodyDifference(BodyKind.JSON, new JsonColumn(a, blocks.orderA(), inBody),
                new JsonColumn(b, blocks.orderB(), inBody), blocks.all(), true,
                difference.coarse || difference.arrays.coarse(), "");
    }

    private void run() {
        pair(new Two(0, a.tape().container(0), 0, b.tape().container(0), null));
        while (!open.isEmpty()) {
            JsonFrame frame = open.peek();
            if (frame.next()) {
                step(frame);
            } else {
                open.pop();
                int rowA = a.tape().close.get(frame.a.container());
                int rowB = b.tape().close.get(frame.b.container());
                blocks.add(Sign.SAME, rowA, rowA + 1, rowB, rowB + 1, -1);
            }
        }
    }

    private void step(JsonFrame frame) {
        int atA = frame.indexA();
        int atB = frame.indexB();
        if (atA >= 0 && atB >= 0) {
            pair(new Two(frame.a.row(atA), frame.a.container(atA), frame.b.row(atB), frame.b.container(atB), frame));
            return;
        }
        JsonChildren in = atA >= 0 ? frame.a : frame.b;
        int at = Math.max(atA, atB);
        int row = in.row(at);
        int end = (atA >= 0 ? a : b).tape().next(row, Math.max(in.container(at), 0));
        alone(frame, row, end, atA >= 0, way(frame, atA, atB).rule());
    }

    private void alone(JsonFrame frame, int row, int end, boolean ofA, int rule) {
        int fromA = ofA ? row : blocks.orderA().size();
        int fromB = ofA ? 0 : row;
        int toA = ofA ? end : fromA;
        int toB = ofA ? 0 : end;
        if (frame.twin() >= 0) {
            int twin = (ofA ? frame.b : frame.a).row(frame.twin());
            // Who ignores the order still wants to know what changed.
            int ignored = rule >= 0 || frame.changed() ? rule : rules.order();
            blocks.move(fromA, toA, fromB, toB, ignored, twin, frame.changed());
        } else {
            blocks.add(ofA ? Sign.REMOVED : Sign.ADDED, fromA, toA, fromB, toB, rule);
        }
    }

    private void pair(Two two) {
        int valueA = a.value(two.rowA, two.named());
        int valueB = b.value(two.rowB, two.named());
        if (two.inA < 0 && two.inB < 0) {
            scalars(two, valueA, valueB);
            return;
        }
        boolean alike = two.inA >= 0 && two.inB >= 0 && a.text().at(valueA) == b.text().at(valueB);
        if (!alike || a.isEmpty(two.inA) != b.isEmpty(two.inB)) {
            whole(Sign.CHANGED, two, way(two).rule());
        } else if (a.isEmpty(two.inA)) {
            add(sign(two), two.rowA, two.rowB, -1);
        } else if (sameSpelled(two)) {
            add(two.noted() ? Sign.SPELLING : Sign.SAME, two.rowA, two.rowB, -1);
            blocks.add(Sign.SAME, two.rowA + 1, endA(two), two.rowB + 1, endB(two), -1);
        } else if (blocks.full() || limit.over()) {
            coarse = true;
            whole(Sign.CHANGED, two, way(two).rule());
        } else {
            add(sign(two), two.rowA, two.rowB, -1);
            open.push(frame(two, a.text().at(valueA) == '{'));
        }
    }

    private boolean sameSpelled(Two two) {
        return a.tape().hash(two.inA) == b.tape().hash(two.inB)
                && lockstep.same(two.rowA, endA(two), two.rowB, endB(two));
    }

    private JsonFrame frame(Two two, boolean object) {
        JsonChildren inA = JsonChildren.of(a.tape(), two.inA);
        JsonChildren inB = JsonChildren.of(b.tape(), two.inB);
        Way way = way(two);
        JsonPlan plan = object ? members.plan(inA, inB) : arrays.plan(inA, inB, way.a(), way.b());
        return new JsonFrame(inA, inB, object, way, plan);
    }

    private void scalars(Two two, int valueA, int valueB) {
        boolean same = lockstep.sameRow(two.rowA, two.rowB);
        if (same || JsonMeaning.same(a.text(), valueA, b.text(), valueB)) {
            add(same && !two.noted() ? Sign.SAME : Sign.SPELLING, two.rowA, two.rowB, -1);
            return;
        }
        int rule = way(two).rule();
        add(Sign.CHANGED, two.rowA, two.rowB, rule >= 0 ? rule : rules.text(a.text(), valueA, b.text(), valueB));
    }

    /** Whether the row in which a pair begins is spelled the same: its name is all that can differ. */
    private Sign sign(Two two) {
        boolean same = !two.named() || lockstep.sameToken(a.tape().at.get(two.rowA), b.tape().at.get(two.rowB));
        return same && !two.noted() ? Sign.SAME : Sign.SPELLING;
    }

    private void add(Sign sign, int rowA, int rowB, int rule) {
        blocks.add(sign, rowA, rowA + 1, rowB, rowB + 1, rule);
    }

    private void whole(Sign sign, Two two, int rule) {
        blocks.add(sign, two.rowA, endA(two), two.rowB, endB(two), rule);
    }

    private int endA(Two two) {
        return two.inA < 0 ? two.rowA + 1 : a.tape().next(two.rowA, two.inA);
    }

    private int endB(Two two) {
        return two.inB < 0 ? two.rowB + 1 : b.tape().next(two.rowB, two.inB);
    }

    private Way way(Two two) {
        if (two.around != null) {
            return way(two.around, two.around.indexA(), two.around.indexB());
        }
        return rules.none() ? Way.FREE : new Way(rules.start(), rules.start(), rules.rule(rules.start()));
    }

    /** The way to what the frame has at these indices; one of them may be -1. */
    private Way way(JsonFrame frame, int atA, int atB) {
        if (frame.way.free()) {
            return frame.way;
        }
        long[] stateA = atA < 0 ? null : step(frame, a, frame.way.a(), frame.a, atA);
        long[] stateB = atB < 0 ? null : step(frame, b, frame.way.b(), frame.b, atB);
        int rule = frame.way.rule() >= 0 ? frame.way.rule() : rules.rule(stateA);
        return new Way(stateA, stateB, rule >= 0 ? rule : rules.rule(stateB));
    }

    private long[] step(JsonFrame frame, JsonSide side, long[] state, JsonChildren in, int at) {
        return state == null ? null
                : frame.object ? rules.member(state, side.name(in.row(at))) : rules.element(state, at);
    }
}
