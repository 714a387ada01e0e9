package rawbench.store;

import java.util.List;

/**
 * What the window held when it was last saved: the tabs with their drafts, and how it looked.
 *
 * @param tabs the open tabs, in order
 * @param selected index of the one in front; -1 for none
 * @param closed tabs that were closed and can be had again, the last closed first
 * @param view the rest
 */
public record Session(List<SessionEntry> tabs, int selected, List<SessionEntry> closed, SessionView view) {
    /** Nothing open yet. */
    public static final Session NONE = new Session(List.of(), -1, SessionView.NONE);

    public Session {
        tabs = List.copyOf(tabs);
        closed = List.copyOf(closed);
    }

    /** A session in which no tab was closed. */
    public Session(List<? extends SessionEntry> tabs, int selected, SessionView view) {
        this(List.copyOf(tabs), selected, List.of(), view);
    }

    /** The requests among the open tabs, in order. */
    public List<SessionTab> requests() {
        return tabs.stream().filter(SessionTab.class::isInstance).map(SessionTab.class::cast).toList();
    }
}
