package rawbench.ui.shell;

import javafx.beans.value.ObservableValue;

/** What can stand in the tab strip: a request with its answers, a comparison, or a listener. */
public sealed interface DeskTab permits TabModel, CompareTab, ListenerTab {
    /** What the tab is called; empty for what says nothing yet. */
    ObservableValue<String> titleProperty();

    /** Ends what runs and lets go of what is held, since nobody looks at the tab any more. */
    void release();
}
