package rawbench.ui.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import rawbench.exchange.Exchange;
import rawbench.ui.compare.CompareModel;
import rawbench.ui.kit.Work;

/** A tab of two answers side by side, and of where a person came from to look at them. */
public final class CompareTab implements DeskTab {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Work work;
    private final CompareModel model;
    private final Optional<TabModel> from;
    private final ObservableValue<String> title;

    /** @param from where the answers came; Esc leads back there */
    CompareTab(Work work, Exchange a, Exchange b, Optional<TabModel> from) {
        this.work = work;
        this.from = from;
        model = new CompareModel(work);
        title = Bindings.createStringBinding(
                () -> titled(model.leftProperty().get(), model.rightProperty().get()), model.leftProperty(),
                model.rightProperty());
        model.compare(a, b);
    }

    /** Both names where they differ, else the name and both times. */
    private static String titled(Exchange a, Exchange b) {
        String nameA = a.target().endpoint().authority();
        String nameB = b.target().endpoint().authority();
        return nameA.equals(nameB) ? nameA + " · " + time(a) + " ⇄ " + time(b) : nameA + " ⇄ " + nameB;
    }

    private static String time(Exchange exchange) {
        return TIME.format(exchange.transcript().start().atZone(ZoneId.systemDefault()));
    }

    /** Whether it is these two that it compares, whichever stands left. */
    boolean compares(Exchange a, Exchange b) {
        return Set.of(a, b).equals(Set.of(model.leftProperty().get(), model.rightProperty().get()));
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
