package rawbench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import rawbench.http.HeaderField;
import rawbench.http.HeaderSection;

/** Finds for each field of one section its counterpart in the other. */
final class FieldMatching {
    private final List<HeaderField> a;
    private final List<HeaderField> b;
    private final Ignores ignores;
    private final List<String> namesA;
    private final List<String> namesB;
    /** For each field of a the index of its counterpart in b, or -1; and the other way round. */
    private final int[] inB;
    private final int[] inA;

    private FieldMatching(HeaderSection a, HeaderSection b, Ignores ignores) {
        this.ignores = ignores;
        this.a = a.fields();
        this.b = b.fields();
        this.namesA = names(this.a);
        this.namesB = names(this.b);
        this.inB = Counterparts.inB(namesA, namesB);
        this.inA = Counterparts.inverse(inB, namesB.size());
    }

    /** The pairs in the order of the first section, what only the second has standing where it stands there. */
    static List<FieldPair> of(HeaderSection a, HeaderSection b, Ignores ignores) {
        return new FieldMatching(a, b, ignores).pairs();
    }

    private List<FieldPair> pairs() {
        boolean[] stays = LongestOrder.stays(inB, inA.length, leansLeft());
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
        return String.join("\n", namesA).compareTo(String.join("\n", namesB)) <= 0;
    }

    private static List<String> names(List<HeaderField> fields) {
        return fields.stream().map(field -> field.name().toLowerCase(Locale.ROOT)).toList();
    }
}
