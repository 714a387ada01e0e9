package rawbench.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import rawbench.draft.Composer.Filling;
import rawbench.draft.DraftException;
import rawbench.draft.ReplyAct;
import rawbench.http.RequestReading;
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

    /**
     * A script that is begun when the head of a request has come: what stands behind its first wait for the request is
     * made only then.
     *
     * @param later makes the rest, of a request that has come in full
     */
    static Script early(List<ReplyAct> acts, Filling filling, Function<RequestReading, List<Step>> later)
            throws DraftException {
        List<Step> steps = new ArrayList<>(steps(acts.subList(0, waits(acts)), filling));
        steps.add(new Step.Then(later));
        return new Script(steps);
    }

    /** How many acts there are up to the first that waits for the request, with it; 0 where none does, but in a repeat. */
    static int waits(List<ReplyAct> acts) {
        return acts.indexOf(new ReplyAct.AwaitRequest()) + 1;
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
