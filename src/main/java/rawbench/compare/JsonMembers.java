package rawbench.compare;

import java.util.Arrays;

/** Matches the members of two objects: by name, and those of one name by their order. */
final class JsonMembers {
    private final JsonSide a;
    private final JsonSide b;

    JsonMembers(JsonSide a, JsonSide b) {
        this.a = a;
        this.b = b;
    }

    /** The members of both in the order of the first; {@code null} where both have the same names in the same order. */
    JsonPlan plan(JsonChildren inA, JsonChildren inB) {
        if (sameNames(inA, inB)) {
            return null;
        }
        long[] namesA = names(a, inA);
        long[] namesB = names(b, inB);
        int[] counterparts = counterparts(inA, inB, namesA, namesB);
        boolean[] kept = LongestOrder.stays(counterparts, namesB.length, ordered(namesA) <= ordered(namesB));
        boolean[] taken = new boolean[namesB.length];
        for (int i : counterparts) {
            if (i >= 0) {
                taken[i] = true;
            }
        }
        JsonPlan plan = new JsonPlan();
        int from = 0;
        for (int i = 0; i < namesA.length; i++) {
            if (counterparts[i] < 0) {
                plan.onlyA(i, -1);
                continue;
            }
            from = kept[i] ? added(plan, taken, from, counterparts[i]) : from;
            plan.pair(i, counterparts[i], !kept[i]);
        }
        added(plan, taken, from, taken.length);
        return plan;
    }

    private static int added(JsonPlan plan, boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!taken[i]) {
                plan.onlyB(i, -1);
            }
        }
        return to;
    }

    private boolean sameNames(JsonChildren inA, JsonChildren inB) {
        boolean same = inA.size() == inB.size();
        for (int i = 0; same && i < inA.size(); i++) {
            same = sameName(inA.row(i), inB.row(i));
        }
        return same;
    }

    private boolean sameName(int rowA, int rowB) {
        return JsonMeaning.same(a.text(), a.tape().at.get(rowA), b.text(), b.tape().at.get(rowB));
    }

    private static long[] names(JsonSide side, JsonChildren children) {
        long[] names = new long[children.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = side.nameHash(children.row(i));
        }
        return names;
    }

    /** Which of several longest orders is kept must not hang on which text comes first. */
    private static long ordered(long[] names) {
        long sum = 0;
        for (long name : names) {
            sum = JsonHash.element(sum, name);
        }
        return sum;
    }

    private int[] counterparts(JsonChildren inA, JsonChildren inB, long[] namesA, long[] namesB) {
        JsonIds ids = new JsonIds(namesA.length + namesB.length);
        int[] idsB = new int[namesB.length];
        for (int i = 0; i < idsB.length; i++) {
            idsB[i] = ids.id(namesB[i]);
        }
        JsonQueues queues = new JsonQueues(ids.count(), idsB, null);
        int[] counterparts = new int[namesA.length];
        Arrays.fill(counterparts, -1);
        for (int i = 0; i < namesA.length; i++) {
            int first = queues.first(ids.id(namesA[i]));
            if (first >= 0 && sameName(inA.row(i), inB.row(first))) {
                counterparts[i] = first;
                queues.take(idsB[first]);
            }
        }
        return counterparts;
    }
}
