package rawbench.store;

import rawbench.draft.ListenerDraft;

/**
 * One tab of a listener. It is not kept whether it listened: a window that starts opens no port by itself.
 *
 * @param draft as it was typed
 */
public record SessionListener(ListenerDraft draft) implements SessionEntry {}
