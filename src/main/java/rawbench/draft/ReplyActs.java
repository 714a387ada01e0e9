package rawbench.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.draft.ReplyAct.AwaitRequest;
import rawbench.draft.ReplyAct.Drip;
import rawbench.draft.ReplyAct.Repeat;
import rawbench.draft.ReplyAct.Send;
import rawbench.draft.ReplyAct.Wait;
import rawbench.octets.Octets;

/** What holds for the acts of a canned reply together: their plain form, and their order. */
final class ReplyActs {
    private static final Wait NO_TIME = new Wait(Duration.ZERO);

    private ReplyActs() {
    }

    /** The same acts without those that do nothing: octets that go out in a row are one act, and no wait lasts no time. */
    static List<ReplyAct> plain(List<ReplyAct> acts) {
        List<ReplyAct> plain = new ArrayList<>();
        for (ReplyAct act : acts) {
            if (act instanceof Send(Octets more) && !plain.isEmpty()
                    && plain.getLast() instanceof Send(Octets before)) {
                plain.set(plain.size() - 1, new Send(before.concat(more)));
            } else if (!act.equals(NO_TIME)) {
                plain.add(act);
            }
        }
        return List.copyOf(plain);
    }

    /** Why an act cannot follow these; empty where it can. */
    static Optional<String> misplaced(List<ReplyAct> before, ReplyAct act) {
        for (ReplyAct earlier : before) {
            switch (earlier) {
                case ReplyAct.Rst _,ReplyAct.CloseWithoutNotify _,ReplyAct.Alert _ -> {
                    return Optional.of(TemplateWords.AFTER_THE_END.of(word(earlier)));
                }
                case ReplyAct.Fin _ -> {
                    if (!(act instanceof Wait || act instanceof AwaitRequest || act instanceof ReplyAct.Rst
                            || act instanceof ReplyAct.CloseWithoutNotify)) {
                        return Optional.of(TemplateWords.AFTER_FIN.of());
                    }
                }
                case Send _,Drip _,Wait _,AwaitRequest _,Repeat _ -> {
                }
            }
        }
        return Optional.empty();
    }

    /** The acts but those before which every octet goes, where the octets all go in one piece at the end; else empty. */
    static Optional<Whole> whole(List<ReplyAct> acts) {
        List<String> before = new ArrayList<>();
        List<ReplyAct> within = acts;
        while (!within.isEmpty()) {
            for (ReplyAct act : within.subList(0, within.size() - 1)) {
                if (!(act instanceof Wait || act instanceof AwaitRequest)) {
                    return Optional.empty();
                }
                before.add(word(act));
            }
            switch (within.getLast()) {
                case Send(Octets octets) -> {
                    return Optional.of(new Whole(before, octets));
                }
                case Drip drip -> {
                    before.add(word(drip));
                    return Optional.of(new Whole(before, drip.octets()));
                }
                case Repeat repeat -> {
                    before.add(word(repeat));
                    within = repeat.acts();
                }
                default -> within = List.of();
            }
        }
        return Optional.empty();
    }

    /**
     * A reply whose octets go in one piece.
     *
     * @param before the acts before them, as {@code @rb-do} spells each
     */
    record Whole(List<String> before, Octets octets) {}

    /** The value of {@code @rb-do} for an act; of octets that go as they are there is none. */
    static String word(ReplyAct act) {
        return switch (act) {
            case Send _ -> throw new IllegalArgumentException("Octets are spelled in lines of their own");
            case Drip(_, int count, Duration every) -> "drip " + count + " every " + every.toMillis() + " ms";
            case Wait(Duration time) -> "wait " + time.toMillis() + " ms";
            case AwaitRequest _ -> "wait request";
            case ReplyAct.Fin _ -> "fin";
            case ReplyAct.Rst _ -> "rst";
            case ReplyAct.CloseWithoutNotify _ -> "close-without-notify";
            case ReplyAct.Alert(int description) -> "alert " + description;
            case Repeat(_, long times) -> "repeat " + (times == ReplyAct.FOREVER ? "forever" : times);
        };
    }
}
