package rawbench.workbench;

import java.util.HashMap;
import java.util.Map;

import rawbench.draft.ReplyDraft;
import rawbench.draft.Values;
import rawbench.draft.Variables;

/**
 * What the variables of reply blocks stand for, beside what is asked.
 *
 * @param over values that win over the template's own, by name
 * @param beside values that the template's own win over; they are asked by several clients at once
 */
public record ReplyValues(Map<String, String> over, Values beside) {
    /** What was given beside the template, such as by {@link Workbench#give}. */
    static ReplyValues given(Map<String, String> given) {
        return new ReplyValues(Map.of(), Values.given(given, ""));
    }

    public ReplyValues {
        over = Map.copyOf(over);
        beside = Values.given(over, "--var").or(beside);
    }

    /** The reply without its own values of the names that are given here. */
    ReplyDraft over(ReplyDraft reply) {
        Map<String, String> left = new HashMap<>(reply.variables().values());
        left.keySet().removeAll(over.keySet());
        return new ReplyDraft(reply.name(), reply.match(), reply.acts(), new Variables(reply.variables().on(), left));
    }
}
