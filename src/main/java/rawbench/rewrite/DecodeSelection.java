package rawbench.rewrite;

import java.util.List;
import java.util.Optional;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/** Puts what is selected back into the octets that it spells. */
public record DecodeSelection(TextCoding coding) implements Action {
    @Override
    public String code() {
        return "decode." + coding.code();
    }

    @Override
    public Optional<Remark> against(Subject subject) {
        return subject.from() == subject.to() ? Optional.of(Remark.of(What.NOTHING_SELECTED))
                : Compress.tooLarge(subject.to() - subject.from());
    }

    @Override
    public Result make(Subject subject) {
        return switch (coding.decode(subject.selected())) {
            case TextCoding.Plain.Octet(Octets plain) ->
                Result.of(List.of(new Edit(subject.from(), subject.to() - subject.from(), plain)));
            case TextCoding.Plain.Wrong(Remark why) -> new Result.Refused(why);
        };
    }
}
