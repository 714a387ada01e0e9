package rawbench.store;

import java.util.List;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;

/**
 * One tab of a listener. It is not kept whether it listened: a window that starts opens no port by itself.
 *
 * @param draft as it was typed
 * @param others what was typed for behaviours that are not chosen now, at most one of a kind
 */
public record SessionListener(ListenerDraft draft, List<Behaviour> others) implements SessionEntry {
    public SessionListener {
        others = List.copyOf(others);
    }

    public SessionListener(ListenerDraft draft) {
        this(draft, List.of());
    }
}
