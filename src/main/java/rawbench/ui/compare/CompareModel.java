package rawbench.ui.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import rawbench.compare.Comparison;
import rawbench.compare.Ignore;
import rawbench.compare.IgnoreException;
import rawbench.compare.Ignores;
import rawbench.compare.Side;
import rawbench.difference.TimeLimit;
import rawbench.ui.kit.Work;
import rawbench.workbench.Subject;

/** Two messages side by side, and at which of their differences a person is. Touched on the FX thread alone. */
public final class CompareModel {
    /** How long a comparison may look for a finer answer. */
    private static final Duration MOST = Duration.ofSeconds(10);

    private final Work work;
    private final ReadOnlyObjectWrapper<Subject> left = new ReadOnlyObjectWrapper<>(this, "left");
    private final ReadOnlyObjectWrapper<Subject> right = new ReadOnlyObjectWrapper<>(this, "right");
    private final ReadOnlyObjectWrapper<Compared> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final ReadOnlyObjectWrapper<Ignores> ignores = new ReadOnlyObjectWrapper<>(this, "ignores", Ignores.NONE);
    private final ReadOnlyObjectWrapper<Layout> layout = new ReadOnlyObjectWrapper<>(this, "layout", Layout.SIDES);
    private final ReadOnlyIntegerWrapper stop = new ReadOnlyIntegerWrapper(this, "stop", -1);
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at", -1);
    private final ExportModel exporting;
    private final Newest newest;
    private Consumer<List<String>> onIgnore = _ -> {};

    public CompareModel(Work work) {
        this.work = work;
        exporting = new ExportModel(work);
        newest = new Newest(work);
    }

    /** Compares two messages, the first on the left. */
    public void compare(Subject a, Subject b) {
        left.set(a);
        right.set(b);
        start(MOST);
    }

    /** Compares the same two again, without an end to how long a finer answer is looked for. */
    void lookLonger() {
        start(TimeLimit.ENDLESS);
    }

    /** Compares what was given up, or failed, again. */
    void again() {
        start(MOST);
    }

    private void start(Duration most) {
        Subject a = left.get();
        Subject b = right.get();
        Ignores rules = ignores.get();
        Compared before = compared.get();
        Layout wanted = layout.get();
        int number = newest.turn() + 1;
        newest.run("compare", cancelled -> {
            if (before != null && before.of(a, b)) {
                TimeLimit limit = TimeLimit.of(most, cancelled);
                return Compared.of(a, b, before.comparison().by(rules, limit), number, wanted);
            }
            Side sideA = side(a, before, cancelled);
            Side sideB = side(b, before, cancelled);
            Comparison found = Comparison.of(sideA, sideB, rules, TimeLimit.of(most, cancelled));
            return Compared.of(a, b, found, number, wanted);
        }, this::show);
    }

    /** A side that was taken apart before is not decoded again. */
    private static Side side(Subject subject, Compared before, BooleanSupplier cancelled) {
        if (before != null && before.a().equals(subject)) {
            return before.comparison().a();
        }
        return before != null && before.b().equals(subject) ? before.comparison().b() : subject.side(cancelled);
    }

    private void show(Compared now) {
        stop.set(-1);
        at.set(-1);
        compared.set(now);
        go(0);
    }

    /** Gives up what runs; what was compared before stays. */
    void giveUp() {
        newest.giveUp();
    }

    /** Ends what runs, since nobody looks at it any more. */
    public void cancel() {
        newest.cancel();
    }

    /** Changes the sides. */
    public void swap() {
        if (left.get() != null) {
            compare(right.get(), left.get());
        }
    }

    /** Goes by other rules; whoever keeps them is not told. */
    public void ignore(Ignores rules) {
        if (!rules.equals(ignores.get())) {
            ignores.set(rules);
            if (left.get() != null) {
                start(MOST);
            }
        }
    }

    /**
     * Goes by one rule more, and tells whoever keeps the rules.
     *
     * @throws IgnoreException when it cannot be read
     */
    void ignore(String spelled) throws IgnoreException {
        List<Ignore> rules = new ArrayList<>(ignores.get().rules());
        Ignore rule = Ignore.parse(spelled);
        if (rules.stream().noneMatch(each -> each.spelled().equals(rule.spelled()))) {
            rules.add(rule);
            changed(rules);
        }
    }

    /** Goes by these rules too, and tells whoever keeps the rules. */
    public void ignoreToo(List<Ignore> more) {
        List<Ignore> rules = new ArrayList<>(ignores.get().rules());
        more.stream()
                .filter(rule -> rules.stream().noneMatch(each -> each.spelled().equals(rule.spelled())))
                .forEach(rules::add);
        changed(rules);
    }

    /** Goes by that rule no longer. */
    void unignore(int number) {
        List<Ignore> rules = new ArrayList<>(ignores.get().rules());
        rules.remove(number);
        changed(rules);
    }

    private void changed(List<Ignore> rules) {
        ignore(new Ignores(rules));
        onIgnore.accept(rules.stream().map(Ignore::spelled).toList());
    }

    /** Is given all rules, as they are written in a template, whenever a person changes them here. */
    public void onIgnore(Consumer<List<String>> keeper) {
        onIgnore = keeper;
    }

    /** Lays the rows out in another way; a person stays where they are. */
    void layOut(UnaryOperator<Layout> change) {
        Layout wanted = change.apply(layout.get());
        Compared now = compared.get();
        if (wanted.equals(layout.get())) {
            return;
        }
        layout.set(wanted);
        if (newest.busyProperty().get()) {
            start(MOST);
        } else if (now != null) {
            newest.run("rows", _ -> Compared.of(now.a(), now.b(), now.comparison(), now.turn(), wanted), laid -> {
                int before = stop.get();
                stop.set(-1);
                at.set(-1);
                compared.set(laid);
                go(before);
            });
        }
    }

    /** Shows what a fold hides: all of it, or the next piece of it where it is long. */
    void open(Row.Fold fold, boolean whole) {
        become(compared.get().opened(fold, whole));
    }

    /** Does what the chosen row is for: opens a fold, goes to where something moved; false where it is for nothing. */
    boolean act(boolean whole) {
        Row row = at.get() < 0 ? null : compared.get().rows().get(at.get());
        if (row instanceof Row.Fold fold) {
            open(fold, whole);
            return true;
        }
        return row instanceof Row.Line line && toTwin(line);
    }

    /** Goes to where what moved stands in the other column; false where it did not move. */
    boolean toTwin(Row.Line line) {
        var block = compared.get().comparison().body().blocks().get(line.block());
        if (block.twin() < 0) {
            return false;
        }
        Rows rows = compared.get().rows();
        boolean ofA = block.fromA() < block.toA();
        reveal(rows.headSize() + rows.body().segments().rowOf(!ofA, block.twin() + line.within()));
        return true;
    }

    /** Chooses a row known by its number among all, and opens the fold that hides it. */
    void reveal(int number) {
        Compared now = compared.get();
        int inBody = number - now.rows().headSize();
        if (inBody >= 0 && number < now.rows().all() - (now.rows().size() - now.rows().tailStart())) {
            BodyRows open = now.rows().body().revealed(inBody);
            if (open != now.rows().body()) {
                become(now.with(open));
            }
        }
        choose(compared.get().rows().index(number));
    }

    private void become(Compared now) {
        int number = at.get() < 0 ? -1 : compared.get().rows().number(at.get());
        compared.set(now);
        at.set(number < 0 ? -1 : now.rows().index(number));
    }

    /** Chooses a row; the nearest one where there is none. */
    void choose(int row) {
        int last = compared.get().rows().size() - 1;
        at.set(Math.clamp(row, Math.min(0, last), last));
    }

    /** Goes to the first difference at a row or below it; to the row itself where there is none. */
    void jump(int row) {
        int next = stops().before(row, compared.get().rows());
        choose(row);
        if (next < stops().size()) {
            go(next);
        }
    }

    /** Goes to the next difference from where a person is; stays at the last. */
    public void next() {
        if (compared.get() != null) {
            go(Math.min(stops().before(at.get() + 1, compared.get().rows()), stops().size() - 1));
        }
    }

    /** Goes to the previous difference; stays at the first. */
    public void previous() {
        if (compared.get() != null) {
            go(Math.max(0, stops().before(at.get(), compared.get().rows()) - 1));
        }
    }

    private void go(int wanted) {
        if (wanted >= 0 && wanted < stops().size()) {
            stop.set(wanted);
            at.set(stops().row(wanted, compared.get().rows()));
        }
    }

    private Stops stops() {
        return compared.get().stops();
    }

    /** The way into a file. */
    public ExportModel exporting() {
        return exporting;
    }

    /** What does the work that takes time. */
    Work work() {
        return work;
    }

    /** What stands left; null while nothing was compared. */
    public ReadOnlyObjectProperty<Subject> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** What stands right; null while nothing was compared. */
    public ReadOnlyObjectProperty<Subject> rightProperty() {
        return right.getReadOnlyProperty();
    }

    /** What is shown; null while nothing was compared. */
    ReadOnlyObjectProperty<Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** The comparison as it is; null while nothing was compared. */
    public ObservableValue<Comparison> comparisonProperty() {
        return compared.map(Compared::comparison);
    }

    public ReadOnlyObjectProperty<Ignores> ignoresProperty() {
        return ignores.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Layout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /** Which difference a person went to last, counted from 0; -1 where there is none. */
    public ReadOnlyIntegerProperty stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /** The row that is chosen; -1 where none is. */
    ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return newest.busyProperty();
    }

    /** Whether it takes so long that a person wants to see it. */
    ReadOnlyBooleanProperty slowProperty() {
        return newest.slowProperty();
    }

    /** Whether it was given up before it was done. */
    ReadOnlyBooleanProperty endedProperty() {
        return newest.endedProperty();
    }

    /** Why nothing could be compared; empty where it could. */
    public ReadOnlyObjectProperty<String> troubleProperty() {
        return newest.troubleProperty();
    }
}
