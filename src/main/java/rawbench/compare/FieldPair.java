package rawbench.compare;

import java.util.Optional;

import rawbench.http.HeaderField;

/**
 * A field of one answer and its counterpart: the field of the same name, without case, at the same place among those of
 * that name.
 *
 * @param sign how they stand to each other
 * @param moved whether it stands at another place among the fields that both answers have
 * @param a the field of the first, where it has one
 * @param b the field of the second, where it has one
 */
public record FieldPair(Sign sign, boolean moved, Optional<HeaderField> a, Optional<HeaderField> b) {
    static FieldPair of(HeaderField a, HeaderField b, boolean moved) {
        Sign sign = !a.unfolded().equals(b.unfolded()) ? Sign.CHANGED
                : a.line().equals(b.line()) ? Sign.SAME : Sign.SPELLING;
        return new FieldPair(sign, moved, Optional.of(a), Optional.of(b));
    }

    static FieldPair removed(HeaderField a) {
        return new FieldPair(Sign.REMOVED, false, Optional.of(a), Optional.empty());
    }

    static FieldPair added(HeaderField b) {
        return new FieldPair(Sign.ADDED, false, Optional.empty(), Optional.of(b));
    }

    /** Whether both have the field, their names differing in case. */
    public boolean otherCase() {
        return a.isPresent() && b.isPresent() && !a.get().name().equals(b.get().name());
    }
}
