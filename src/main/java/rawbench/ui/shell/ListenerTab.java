package rawbench.ui.shell;

import javafx.beans.value.ObservableValue;

import rawbench.store.SessionListener;
import rawbench.ui.listen.ListenerModel;

/** A tab of a listener: what it is to do, who came to it, and what went and came. */
public final class ListenerTab implements DeskTab {
    private final ListenerModel model;

    ListenerTab(ListenerModel model, SessionListener left) {
        this.model = model;
        model.recall(left.others());
        model.draftProperty().set(left.draft());
    }

    ListenerModel model() {
        return model;
    }

    /** Begins to listen, or ends it. */
    void toggle() {
        model.toggle();
    }

    /** What the session keeps of it. */
    SessionListener left() {
        return new SessionListener(model.draftProperty().get(), model.others());
    }

    @Override
    public ObservableValue<String> titleProperty() {
        return model.titleProperty();
    }

    @Override
    public void release() {
        model.release();
    }
}
