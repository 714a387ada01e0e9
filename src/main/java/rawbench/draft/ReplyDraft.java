package rawbench.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A canned reply of a listener, as its block of a template spells it.
 *
 * @param name what it is called in its template; may be empty
 * @param match the requests that it answers
 * @param acts what is done, in order; octets that go out in a row are one act
 * @param variables what <code>{{name}}</code> in the octets means
 */
public record ReplyDraft(String name, RequestMatch match, List<ReplyAct> acts, Variables variables) {
    /** @throws IllegalArgumentException when nothing is done, or something after the connection's end */
    public ReplyDraft {
        name = RequestDraft.oneLine(name);
        acts = ReplyActs.plain(acts);
        List<ReplyAct> before = new ArrayList<>();
        for (ReplyAct act : acts) {
            Optional<String> misplaced = ReplyActs.misplaced(before, act);
            if (misplaced.isPresent()) {
                throw new IllegalArgumentException(misplaced.get());
            }
            before.add(act);
        }
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("A reply that does nothing is none");
        }
    }

    /** A reply whose octets are literal. */
    public ReplyDraft(String name, RequestMatch match, List<ReplyAct> acts) {
        this(name, match, acts, Variables.OFF);
    }
}
