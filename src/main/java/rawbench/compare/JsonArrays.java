package rawbench.compare;

import java.util.Arrays;
import java.util.List;

import rawbench.difference.Alignment;
import rawbench.difference.Run;
import rawbench.difference.Sequences;
import rawbench.difference.TimeLimit;

/**
 * Aligns the elements of two arrays: equal ones in their order, then those that moved, then those that changed, in their
 * place or at another.
 */
final class JsonArrays {
    private final JsonSide a;
    private final JsonSide b;
    private final JsonRules rules;
    private final TimeLimit limit;
    private final JsonEqual equal;
    private boolean coarse;

    JsonArrays(JsonSide a, JsonSide b, JsonRules rules, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.rules = rules;
        this.limit = limit;
        this.equal = new JsonEqual(a, b, rules, limit);
    }

    /** Whether the time was up before all was looked into. */
    boolean coarse() {
        return coarse;
    }

    /** The elements of both in their orders; {@code null} where each stands beside the one of its place. */
    JsonPlan plan(JsonChildren inA, JsonChildren inB, long[] stateA, long[] stateB) {
        if (a.tape().hash(inA.container()) == b.tape().hash(inB.container()) && inA.size() == inB.size()) {
            return null;
        }
        return new Plan(inA, inB, stateA, stateB).make();
    }

    /** Two arrays while they are aligned. */
    private final class Plan {
        private final JsonChildren inA;
        private final JsonChildren inB;
        private final long[] stateA;
        private final long[] stateB;
        /** Whether the first array decides where several answers are as good: so that the sides can be swapped. */
        private final boolean first;
        private final int before;
        private final int[] idsA;
        private final int[] idsB;
        private final int count;
        /** For each element that moved its index in the other array, counted from 1; null where none did. */
        private final int[] twinsA;
        private final int[] twinsB;
        /** For each element that changed in its place its index in the other array, counted from 1; 0 where none did. */
        private final int[] pairsA;
        private final int[] pairsB;
        /** The same of those that moved and changed. */
        private final int[] changedA;
        private final int[] changedB;
        private final JsonPlan plan = new JsonPlan();

        Plan(JsonChildren inA, JsonChildren inB, long[] stateA, long[] stateB) {
            this.inA = inA;
            this.inB = inB;
            this.stateA = stateA;
            this.stateB = stateB;
            int most = Math.min(inA.size(), inB.size());
            int prefix = 0;
            while (prefix < most && hash(a, inA, prefix) == hash(b, inB, prefix)) {
                prefix++;
            }
            int behind = 0;
            while (behind < most - prefix
                    && hash(a, inA, inA.size() - 1 - behind) == hash(b, inB, inB.size() - 1 - behind)) {
                behind++;
            }
            before = prefix;
            idsA = new int[inA.size() - before - behind];
            idsB = new int[inB.size() - before - behind];
            JsonIds ids = new JsonIds(idsA.length + idsB.length);
            first = a.tape().hash(inA.container()) <= b.tape().hash(inB.container());
            if (first) {
                number(a, inA, ids, idsA);
            }
            number(b, inB, ids, idsB);
            if (!first) {
                number(a, inA, ids, idsA);
            }
            count = ids.count();
            twinsA = new int[idsA.length];
            twinsB = new int[idsB.length];
            pairsA = new int[idsA.length];
            pairsB = new int[idsB.length];
            changedA = new int[idsA.length];
            changedB = new int[idsB.length];
        }

        private static long hash(JsonSide side, JsonChildren in, int index) {
            return side.reduced(in.row(index), in.container(index));
        }

        private void number(JsonSide side, JsonChildren in, JsonIds ids, int[] numbers) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = ids.id(hash(side, in, before + i));
            }
        }

        JsonPlan make() {
            same(0, 0, before);
            Alignment alignment = Sequences.align(idsA, idsB, limit);
            coarse |= alignment.coarse();
            moves(alignment);
            pair(alignment);
            for (Run run : alignment.runs()) {
                if (run.same()) {
                    same(before + run.fromA(), before + run.fromB(), run.rows());
                } else {
                    differing(run);
                }
            }
            int endA = before + idsA.length;
            same(endA, before + idsB.length, inA.size() - endA);
            return plan;
        }

        private void same(int fromA, int fromB, int size) {
            for (int i = 0; i < size; i++) {
                plan.pair(fromA + i, fromB + i, false);
            }
        }

        /** Finds the elements that have no equal in their place, but in another. */
        private void moves(Alignment alignment) {
            boolean[] waits = new boolean[idsB.length];
            for (Run run : alignment.runs()) {
                Arrays.fill(waits, run.fromB(), run.toB(), !run.same());
            }
            JsonQueues queues = new JsonQueues(count, idsB, waits);
            for (Run run : alignment.runs()) {
                for (int i = run.fromA(); i < run.toA() && !run.same(); i++) {
                    int twin = queues.first(idsA[i]);
                    if (twin >= 0 && equal(before + i, before + twin)) {
                        queues.take(idsA[i]);
                        twinsA[i] = twin + 1;
                        twinsB[twin] = i + 1;
                    }
                }
            }
        }

        private boolean equal(int atA, int atB) {
            return equal.same(inA.row(atA), inA.container(atA), inB.row(atB), inB.container(atB),
                    stateA == null ? null : rules.element(stateA, atA),
                    stateB == null ? null : rules.element(stateB, atB));
        }

        /** Finds what changed: at another place, where that is clear, and in its own. */
        private void pair(Alignment alignment) {
            List<Run> runs = alignment.runs().stream().filter(run -> !run.same()).toList();
            JsonLikeness likeness = new JsonLikeness(a, b, inA, inB, first);
            if (runs.size() > 1 && !limit.over()) {
                otherRuns(runs, likeness);
            }
            runs.forEach(run -> inPlace(run, likeness));
            if (limit.over()) {
                return;
            }
            int[] ofA = alone(runs, true);
            int[] ofB = alone(runs, false);
            moved(ofA, ofB, likeness.namesakes(ofA, ofB));
            ofA = alone(runs, true);
            ofB = alone(runs, false);
            moved(ofA, ofB, likeness.closest(ofA, ofB));
        }

        /** Finds those of the same name that changed and stand in another run. */
        private void otherRuns(List<Run> runs, JsonLikeness likeness) {
            int[] runOfB = new int[idsB.length];
            for (int i = 0; i < runs.size(); i++) {
                Arrays.fill(runOfB, runs.get(i).fromB(), runs.get(i).toB(), i);
            }
            int[] ofA = alone(runs, true);
            int[] ofB = alone(runs, false);
            int[] partners = likeness.namesakes(ofA, ofB);
            int run = 0;
            for (int i = 0; i < ofA.length; i++) {
                while (ofA[i] - before >= runs.get(run).toA()) {
                    run++;
                }
                if (partners[i] >= 0 && runOfB[ofB[partners[i]] - before] != run) {
                    moved(ofA[i], ofB[partners[i]]);
                }
            }
        }

        private void inPlace(Run run, JsonLikeness likeness) {
            int[] ofA = alone(List.of(run), true);
            int[] ofB = alone(List.of(run), false);
            if (ofA.length == 0 || ofB.length == 0 || limit.over()) {
                return;
            }
            int[] partners = likeness.pairs(ofA, ofB);
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] >= 0) {
                    pairsA[ofA[i] - before] = ofB[partners[i]] - before + 1;
                    pairsB[ofB[partners[i]] - before] = ofA[i] - before + 1;
                }
            }
        }

        private void moved(int[] ofA, int[] ofB, int[] partners) {
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] >= 0) {
                    moved(ofA[i], ofB[partners[i]]);
                }
            }
        }

        private void moved(int atA, int atB) {
            changedA[atA - before] = atB - before + 1;
            changedB[atB - before] = atA - before + 1;
        }

        private void differing(Run run) {
            int atA = run.fromA();
            int atB = run.fromB();
            for (int i = run.fromA(); i < run.toA(); i++) {
                if (pairsA[i] > 0) {
                    single(atA, i, atB, pairsA[i] - 1);
                    plan.pair(before + i, before + pairsA[i] - 1, false);
                    atA = i + 1;
                    atB = pairsA[i];
                }
            }
            single(atA, run.toA(), atB, run.toB());
        }

        /** Those of these runs that have neither an equal nor a changed one anywhere. */
        private int[] alone(List<Run> runs, boolean ofA) {
            int[] twins = ofA ? twinsA : twinsB;
            int[] pairs = ofA ? pairsA : pairsB;
            int[] changed = ofA ? changedA : changedB;
            int[] alone = new int[runs.stream()
                    .mapToInt(run -> ofA ? run.toA() - run.fromA() : run.toB() - run.fromB())
                    .sum()];
            int size = 0;
            for (Run run : runs) {
                for (int i = ofA ? run.fromA() : run.fromB(); i < (ofA ? run.toA() : run.toB()); i++) {
                    if (twins[i] == 0 && pairs[i] == 0 && changed[i] == 0) {
                        alone[size++] = before + i;
                    }
                }
            }
            return Arrays.copyOf(alone, size);
        }

        private void single(int fromA, int toA, int fromB, int toB) {
            for (int i = fromA; i < toA; i++) {
                if (changedA[i] > 0) {
                    plan.changedA(before + i, before + changedA[i] - 1);
                } else {
                    plan.onlyA(before + i, twinsA[i] == 0 ? -1 : before + twinsA[i] - 1);
                }
            }
            for (int i = fromB; i < toB; i++) {
                if (changedB[i] > 0) {
                    plan.changedB(before + i, before + changedB[i] - 1);
                } else {
                    plan.onlyB(before + i, twinsB[i] == 0 ? -1 : before + twinsB[i] - 1);
                }
            }
        }
    }
}
