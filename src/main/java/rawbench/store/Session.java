package rawbench.store;

import java.util.List;

/**
 * What the window held when it was last saved: the tabs with their drafts, and how it looked.
 *
 * @param tabs the open tabs, in order
 * @param selected index of the one in front; -1 for none
 * @param view the rest
 */
public record Session(List<SessionTab> tabs, int selected, SessionView view) {
    /** Nothing open yet. */
    public static final Session NONE = new Session(List.of(), -1, SessionView.NONE);

    public Session {
        tabs = List.copyOf(tabs);
    }
}
