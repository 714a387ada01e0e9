package rawbench.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import rawbench.draft.Composer.Filling;
import rawbench.draft.DraftException;
import rawbench.draft.ReplyAct;
import rawbench.listen.Script;
import rawbench.listen.Script.Step;

/** Makes of the acts of a canned reply the script of a listener. */
final class ReplyScript {
    private ReplyScript() {
    }

    /** @throws DraftException naming a variable in the octets that has no value */
    static Script of(List<ReplyAct> acts, Filling filling) throws DraftException {
        return new Script(steps(acts, filling));
    }

    /** Whether the acts send anything before they first wait for a request. */
    static boolean speaksBeforeRequest(List<ReplyAct> acts) {
        return acts.stream()
                .flatMap(ReplyScript::plain)
                .takeWhile(act -> !(act instanceof ReplyAct.AwaitRequest))
                .anyMatch(act -> act instanceof ReplyAct.Send || act instanceof ReplyAct.Drip);
    }

    private static Stream<ReplyAct> plain(ReplyAct act) {
        return act instanceof ReplyAct.Repeat(var repeated, _) ? repeated.stream().flatMap(ReplyScript::plain)
                : Stream.of(act);
    }

    private static List<Step> steps(List<ReplyAct> acts, Filling filling) throws DraftException {
        List<Step> steps = new ArrayList<>();
        for (ReplyAct act : acts) {
            steps.add(step(act, filling));
        }
        return steps;
    }

    private static Step step(ReplyAct act, Filling filling) throws DraftException {
        return switch (act) {
            case ReplyAct.Send(var octets) -> new Step.Send(filling.of(octets));
            case ReplyAct.Drip(var octets, int count, var every) -> new Step.Drip(filling.of(octets), count, every);
            case ReplyAct.Wait(var time) -> new Step.Wait(time);
            case ReplyAct.AwaitRequest _ -> new Step.AwaitRequest();
            case ReplyAct.Fin _ -> new Step.Fin();
            case ReplyAct.Rst _ -> new Step.Rst();
            case ReplyAct.CloseWithoutNotify _ -> new Step.CloseWithoutNotify();
            case ReplyAct.Alert(int description) -> new Step.Alert(description);
            case ReplyAct.Repeat(var repeated, long times) -> new Step.Repeat(steps(repeated, filling), times);
        };
    }
}
