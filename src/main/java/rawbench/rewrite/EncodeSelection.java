package rawbench.rewrite;

import java.util.List;
import java.util.Optional;

import rawbench.octets.Edit;
import rawbench.rewrite.Remark.What;

/** Spells what is selected in another way. */
public record EncodeSelection(TextCoding coding) implements Action {
    @Override
    public String code() {
        return "encode." + coding.code();
    }

    @Override
    public Optional<Remark> against(Subject subject) {
        return subject.from() == subject.to() ? Optional.of(Remark.of(What.NOTHING_SELECTED))
                : Compress.tooLarge(subject.to() - subject.from());
    }

    @Override
    public Result make(Subject subject) {
        return Result.of(List.of(new Edit(subject.from(), subject.to() - subject.from(),
                coding.encode(subject.selected()))));
    }
}
