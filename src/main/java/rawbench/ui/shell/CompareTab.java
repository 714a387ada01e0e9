package rawbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import rawbench.ui.compare.CompareModel;
import rawbench.ui.compare.LearnModel;
import rawbench.ui.compare.Sources;
import rawbench.ui.compare.TableModel;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.workbench.Subject;
import rawbench.workbench.Workbench;

/** A tab of two messages side by side, or many in a table, and of where a person came from to look at them. */
public final class CompareTab implements DeskTab {
    private static final String APART = " · ";

    /** What every comparison of a window needs. */
    record Around(Work work, Workbench workbench, Person person, DeskSources sources, Texts texts) {
        /** What sends the request again that the answers are to; a listener's captures have none. */
        private LearnModel.Sender sender(DeskTab from) {
            return from instanceof TabModel request ? new TabSender(request, workbench)
                    : (_, refused) -> refused.accept(texts.text("compare.no-request"));
        }
    }

    private final Around around;
    private final CompareModel model;
    private final TableModel table;
    /** What the table is to have once somebody looks at it: taking bodies apart is work. */
    private final List<Subject> rows = new ArrayList<>();
    private final BooleanProperty asTable = new SimpleBooleanProperty(this, "asTable");
    private final LearnModel learning;
    private final Optional<KeptIgnores> ignores;
    private final DeskTab from;
    private final ObservableValue<String> title;

    /** @param from the tab that a person came from: Esc leads back there, and the rules of its request are gone by */
    CompareTab(Around around, DeskTab from) {
        this.around = around;
        this.from = from;
        model = new CompareModel(around.work());
        table = new TableModel(around.work());
        table.onPair((a, b) -> {
            model.compare(a, b);
            asTable.set(false);
        });
        model.leftProperty().subscribe(this::tabulate);
        model.rightProperty().subscribe(this::tabulate);
        ignores = from instanceof TabModel request
                ? Optional.of(new KeptIgnores(model, request.request(), around.person()::trouble))
                : Optional.empty();
        learning = new LearnModel(around.work(), around.sender(from), model::ignoreToo);
        asTable.subscribe(this::fillTable);
        title = Bindings.createStringBinding(
                () -> titled(model.leftProperty().get(), model.rightProperty().get()), model.leftProperty(),
                model.rightProperty());
    }

    /** The names, and what they begin with alike only once. */
    static String titled(Subject a, Subject b) {
        if (a == null || b == null) {
            return "";
        }
        int alike = a.name().lastIndexOf(APART) + APART.length();
        boolean twice = alike > APART.length() && b.name().startsWith(a.name().substring(0, alike));
        return a.name() + " ⇄ " + (twice ? b.name().substring(alike) : b.name());
    }

    /** What stood on a side is in the table too. */
    private void tabulate(Subject side) {
        if (side != null) {
            rows.add(side);
            fillTable();
        }
    }

    /** Shows these in the table, and the table. */
    void tabulate(List<? extends Subject> all) {
        rows.addAll(0, all);
        asTable.set(true);
        fillTable();
    }

    private void fillTable() {
        if (asTable.get()) {
            table.add(rows);
            rows.clear();
        }
    }

    /** Puts another message on a side. */
    void choose(boolean left, Subject subject) {
        model.compare(left ? subject : model.leftProperty().get(), left ? model.rightProperty().get() : subject);
    }

    /** Whether it is these two that it compares, whichever stands left. */
    boolean compares(Subject a, Subject b) {
        Subject left = model.leftProperty().get();
        Subject right = model.rightProperty().get();
        return same(a, left) && same(b, right) || same(a, right) && same(b, left);
    }

    /** Names may change; an exchange is itself. */
    private static boolean same(Subject a, Subject b) {
        return a instanceof Subject.Answer one && b instanceof Subject.Answer other
                ? one.exchange().equals(other.exchange())
                : a.equals(b);
    }

    /** What makes a tab of its own with the same comparison, also after this one was released. */
    Supplier<CompareTab> left() {
        List<Subject> all = new ArrayList<>(table.subjects());
        all.addAll(rows);
        Subject a = model.leftProperty().get();
        Subject b = model.rightProperty().get();
        boolean shown = asTable.get();
        return () -> {
            CompareTab again = new CompareTab(around, from);
            again.rows.addAll(all);
            again.model.compare(a, b);
            again.asTable.set(shown);
            return again;
        };
    }

    CompareModel model() {
        return model;
    }

    TableModel table() {
        return table;
    }

    /** Whether the table is looked at in place of the two. */
    BooleanProperty asTableProperty() {
        return asTable;
    }

    /** What else can be compared. */
    Sources sources() {
        return around.sources().from(from);
    }

    /** What varies by itself, once a person wants to know. */
    LearnModel learning() {
        return learning;
    }

    /** The tab that a person came from. */
    DeskTab from() {
        return from;
    }

    @Override
    public ObservableValue<String> titleProperty() {
        return title;
    }

    @Override
    public void release() {
        model.cancel();
        table.release();
        learning.close();
        ignores.ifPresent(KeptIgnores::release);
        rows.clear();
    }
}
