package rawbench.compare;

import java.util.ArrayDeque;
import java.util.Deque;

import rawbench.difference.TimeLimit;

/** Whether two values mean the same, what rules ignore left out: looked at, not only guessed from their numbers. */
final class JsonEqual {
    private final JsonSide a;
    private final JsonSide b;
    private final JsonRules rules;
    private final JsonLockstep lockstep;
    private final TimeLimit limit;

    /** Two values, the numbers of the objects or arrays that they are, and the way to each for the rules. */
    @SuppressWarnings("ArrayRecordComponent") // is never compared with another
    private record Two(int rowA, int inA, int rowB, int inB, boolean named, long[] stateA, long[] stateB) {}

    JsonEqual(JsonSide a, JsonSide b, JsonRules rules, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.rules = rules;
        this.limit = limit;
        this.lockstep = new JsonLockstep(a, b);
    }

    /** Whether two elements are equal; false also where the time is up. */
    boolean same(int rowA, int inA, int rowB, int inB, long[] stateA, long[] stateB) {
        Deque<Two> open = new ArrayDeque<>();
        open.push(new Two(rowA, inA, rowB, inB, false, stateA, stateB));
        while (!open.isEmpty()) {
            if (!same(open.pop(), open)) {
                return false;
            }
        }
        return true;
    }

    private boolean same(Two two, Deque<Two> open) {
        if (rules.rule(two.stateA) >= 0 || rules.rule(two.stateB) >= 0) {
            return true;
        }
        int valueA = a.value(two.rowA, two.named);
        int valueB = b.value(two.rowB, two.named);
        if (two.inA < 0 || two.inB < 0) {
            return two.inA < 0 && two.inB < 0 && (JsonMeaning.same(a.text(), valueA, b.text(), valueB)
                    || rules.text(a.text(), valueA, b.text(), valueB) >= 0);
        }
        int kind = a.text().at(valueA);
        if (limit.over() || kind != b.text().at(valueB)) {
            return false;
        }
        boolean spelledSame = a.tape().hash(two.inA) == b.tape().hash(two.inB) && lockstep.same(two.rowA,
                a.tape().next(two.rowA, two.inA), two.rowB, b.tape().next(two.rowB, two.inB));
        return spelledSame || (kind == '{' ? members(two, open) : elements(two, open));
    }

    private boolean elements(Two two, Deque<Two> open) {
        JsonChildren inA = JsonChildren.of(a.tape(), two.inA);
        JsonChildren inB = JsonChildren.of(b.tape(), two.inB);
        for (int i = 0; i < inA.size() && inA.size() == inB.size(); i++) {
            open.push(new Two(inA.row(i), inA.container(i), inB.row(i), inB.container(i), false,
                    two.stateA == null ? null : rules.element(two.stateA, i),
                    two.stateB == null ? null : rules.element(two.stateB, i)));
        }
        return inA.size() == inB.size();
    }

    private boolean members(Two two, Deque<Two> open) {
        JsonChildren inA = JsonChildren.of(a.tape(), two.inA);
        JsonChildren inB = JsonChildren.of(b.tape(), two.inB);
        JsonPlan plan = new JsonMembers(a, b).plan(inA, inB);
        int steps = plan == null ? inA.size() : plan.size();
        boolean same = true;
        for (int i = 0; same && i < steps; i++) {
            int atA = plan == null ? i : plan.a(i);
            int atB = plan == null ? i : plan.b(i);
            long[] stateA = atA < 0 ? null : member(a, two.stateA, inA.row(atA));
            long[] stateB = atB < 0 ? null : member(b, two.stateB, inB.row(atB));
            if (atA < 0 || atB < 0) {
                same = rules.rule(atA < 0 ? stateB : stateA) >= 0;
            } else {
                open.push(new Two(inA.row(atA), inA.container(atA), inB.row(atB), inB.container(atB), true, stateA,
                        stateB));
            }
        }
        return same;
    }

    private long[] member(JsonSide side, long[] state, int row) {
        return state == null ? null : rules.member(state, side.name(row));
    }
}
