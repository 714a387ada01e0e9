package rawbench.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import rawbench.http.HeaderField;
import rawbench.http.HeaderSection;

/** Finds for each field of one section its counterpart in the other. */
final class FieldMatching {
    private final List<HeaderField> a;
    private final List<HeaderField> b;
    private final Ignores ignores;
    /** For each field of a the index of its counterpart in b, or -1; and the other way round. */
    private final int[] inB;
    private final int[] inA;

    private FieldMatching(HeaderSection a, HeaderSection b, Ignores ignores) {
        this.ignores = ignores;
        this.a = a.fields();
        this.b = b.fields();
        this.inB = new int[this.a.size()];
        this.inA = new int[this.b.size()];
        Arrays.fill(inA, -1);
        Map<String, Deque<Integer>> waiting = new HashMap<>();
        for (int i = 0; i < this.b.size(); i++) {
            waiting.computeIfAbsent(key(this.b.get(i)), _ -> new ArrayDeque<>()).add(i);
        }
        for (int i = 0; i < inB.length; i++) {
            Integer at = waiting.getOrDefault(key(this.a.get(i)), new ArrayDeque<>()).poll();
            inB[i] = at == null ? -1 : at;
            if (at != null) {
                inA[at] = i;
            }
        }
    }

    /** The pairs in the order of the first section, what only the second has standing where it stands there. */
    static List<FieldPair> of(HeaderSection a, HeaderSection b, Ignores ignores) {
        return new FieldMatching(a, b, ignores).pairs();
    }

    private List<FieldPair> pairs() {
        boolean[] stays = leansLeft() ? LongestOrder.stays(inB) : swapped(LongestOrder.stays(inA));
        List<FieldPair> pairs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < inB.length; i++) {
            if (inB[i] < 0) {
                pairs.add(FieldPair.removed(a.get(i), ignores));
                continue;
            }
            if (stays[i]) {
                from = added(pairs, from, inB[i]);
            }
            pairs.add(FieldPair.of(a.get(i), b.get(inB[i]), !stays[i], ignores));
        }
        added(pairs, from, inA.length);
        return pairs;
    }

    private int added(List<FieldPair> pairs, int from, int to) {
        for (int i = from; i < to; i++) {
            if (inA[i] < 0) {
                pairs.add(FieldPair.added(b.get(i), ignores));
            }
        }
        return Math.max(from, to);
    }

    /** Which of several longest orders is kept must not hang on which section comes first. */
    private boolean leansLeft() {
        return names(a).compareTo(names(b)) <= 0;
    }

    private static String names(List<HeaderField> fields) {
        return fields.stream().map(FieldMatching::key).collect(Collectors.joining("\n"));
    }

    private boolean[] swapped(boolean[] ofB) {
        boolean[] ofA = new boolean[inB.length];
        for (int i = 0; i < inB.length; i++) {
            ofA[i] = inB[i] >= 0 && ofB[inB[i]];
        }
        return ofA;
    }

    private static String key(HeaderField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
