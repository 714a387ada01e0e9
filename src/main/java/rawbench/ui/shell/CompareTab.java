package rawbench.ui.shell;

import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import rawbench.ui.compare.CompareModel;
import rawbench.ui.kit.Work;
import rawbench.workbench.Subject;

/** A tab of two answers side by side, and of where a person came from to look at them. */
public final class CompareTab implements DeskTab {
    private final Work work;
    private final CompareModel model;
    private final Optional<TabModel> from;
    private final ObservableValue<String> title;

    /** @param from where the answers came; Esc leads back there */
    CompareTab(Work work, Subject a, Subject b, Optional<TabModel> from) {
        this.work = work;
        this.from = from;
        model = new CompareModel(work);
        title = Bindings.createStringBinding(
                () -> titled(model.leftProperty().get(), model.rightProperty().get()), model.leftProperty(),
                model.rightProperty());
        model.compare(a, b);
    }

    private static String titled(Subject a, Subject b) {
        return a.name() + " ⇄ " + b.name();
    }

    /** Whether it is these two that it compares, whichever stands left. */
    boolean compares(Subject a, Subject b) {
        Subject left = model.leftProperty().get();
        Subject right = model.rightProperty().get();
        return a.equals(left) && b.equals(right) || a.equals(right) && b.equals(left);
    }

    /** The same comparison in a tab of its own. */
    CompareTab again() {
        return new CompareTab(work, model.leftProperty().get(), model.rightProperty().get(), from);
    }

    CompareModel model() {
        return model;
    }

    /** The tab that a person came from. */
    Optional<TabModel> from() {
        return from;
    }

    @Override
    public ObservableValue<String> titleProperty() {
        return title;
    }

    @Override
    public void release() {
        model.cancel();
    }
}
