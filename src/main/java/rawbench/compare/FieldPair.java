package rawbench.compare;

import java.util.Optional;

import rawbench.http.HeaderField;

/**
 * A field of one message and its counterpart: the field of the same name, without case, at the same place among those
 * of that name.
 *
 * @param sign how they stand to each other
 * @param moved whether it stands at another place among the fields that both messages have
 * @param a the field of the first, where it has one
 * @param b the field of the second, where it has one
 * @param rule the number of the rule that has the difference ignored; -1 where none does
 */
public record FieldPair(Sign sign, boolean moved, Optional<HeaderField> a, Optional<HeaderField> b, int rule) {
    static FieldPair of(HeaderField a, HeaderField b, boolean moved, Ignores ignores) {
        Sign sign = !a.unfolded().equals(b.unfolded()) ? Sign.CHANGED
                : a.line().equals(b.line()) ? Sign.SAME : Sign.SPELLING;
        int byName = ignores.field(a.name());
        int rule = sign.differs() ? byName >= 0 ? byName : ignores.text(a.unfolded(), b.unfolded())
                : moved && sign == Sign.SAME ? ignores.order() : -1;
        return new FieldPair(sign, moved, Optional.of(a), Optional.of(b), rule);
    }

    static FieldPair removed(HeaderField a, Ignores ignores) {
        return new FieldPair(Sign.REMOVED, false, Optional.of(a), Optional.empty(), ignores.field(a.name()));
    }

    static FieldPair added(HeaderField b, Ignores ignores) {
        return new FieldPair(Sign.ADDED, false, Optional.empty(), Optional.of(b), ignores.field(b.name()));
    }

    public boolean ignored() {
        return rule >= 0;
    }

    /** Whether it is a difference that counts. */
    public boolean counts() {
        return sign.differs() && !ignored();
    }

    /** Whether it differs in spelling or order only, and no rule has that ignored. */
    public boolean noted() {
        return !ignored() && !sign.differs() && (sign == Sign.SPELLING || moved);
    }

    /** Whether both have the field, their names differing in case. */
    public boolean otherCase() {
        return a.isPresent() && b.isPresent() && !a.get().name().equals(b.get().name());
    }
}
