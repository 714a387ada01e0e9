package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.compare.AnswerTable;
import rawbench.compare.Aspect;
import rawbench.compare.AspectColumn;
import rawbench.compare.AspectException;
import rawbench.compare.Side;
import rawbench.compare.Value;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;
import rawbench.workbench.Subject;

/** Many messages at once, one a row: what is told of each, and which stand out. Touched on the FX thread alone. */
public final class TableModel {
    /**
     * What is shown.
     *
     * @param sides the subjects taken apart, in their order
     * @param table what is told of them
     */
    record Shown(List<Subject> subjects, List<Side> sides, AnswerTable table) {
        static final Shown NOTHING = new Shown(List.of(), List.of(), AnswerTable.of(List.of(), AnswerTable.USUAL,
                () -> false));

        Shown {
            subjects = List.copyOf(subjects);
            sides = List.copyOf(sides);
        }

        /** The same aspects of other subjects; those that were there are not taken apart again. */
        Shown of(List<Subject> now, List<Aspect> aspects, BooleanSupplier cancelled) {
            List<Side> taken = now.stream().map(subject -> side(subject, cancelled)).toList();
            return new Shown(now, taken, AnswerTable.of(taken, aspects, cancelled));
        }

        private Side side(Subject subject, BooleanSupplier cancelled) {
            return IntStream.range(0, subjects.size())
                    .filter(i -> subjects.get(i).equals(subject))
                    .mapToObj(sides::get)
                    .findFirst()
                    .orElseGet(() -> subject.side(cancelled));
        }

        /** A row for each subject. */
        List<Row> rows() {
            return IntStream.range(0, subjects.size())
                    .mapToObj(i -> new Row(subjects.get(i), i, table))
                    .toList();
        }

        List<Aspect> aspects() {
            return table.columns().stream().map(AspectColumn::aspect).toList();
        }
    }

    /** One message in the table. */
    record Row(Subject subject, int index, AnswerTable table) {
        Value value(int column) {
            return table.columns().get(column).values().get(index);
        }

        boolean odd(int column) {
            return table.columns().get(column).odd().get(index);
        }

        long odd() {
            return table.odd(index);
        }
    }

    private final Latest latest;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", Shown.NOTHING);
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private List<Subject> wanted = List.of();
    private List<Aspect> aspects = AnswerTable.USUAL;
    private BiConsumer<Subject, Subject> onPair = (_, _) -> {};

    public TableModel(Work work) {
        latest = new Latest(work);
    }

    /** Shows these in place of those before. */
    public void show(List<Subject> subjects) {
        look(List.copyOf(subjects), aspects);
    }

    /** Shows these too, below; those that are there already only once. */
    public void add(List<? extends Subject> more) {
        List<Subject> all = new ArrayList<>(wanted);
        more.stream().filter(subject -> !all.contains(subject)).forEach(all::add);
        if (all.size() > wanted.size()) {
            look(all, aspects);
        }
    }

    /** Shows all but these. */
    void remove(List<Subject> gone) {
        look(wanted.stream().filter(subject -> !gone.contains(subject)).toList(), aspects);
    }

    /** Shows one aspect more: a field's name, or a JSON path; false, with why, where it is neither. */
    public boolean addColumn(String spelled) {
        try {
            Aspect aspect = Aspect.parse(spelled);
            trouble.set("");
            if (!aspects.contains(aspect)) {
                look(wanted, Stream.concat(aspects.stream(), Stream.of(aspect)).toList());
            }
            return true;
        } catch (AspectException neither) {
            trouble.set(neither.getMessage());
            return false;
        }
    }

    /** Shows an aspect no more. */
    void removeColumn(Aspect aspect) {
        look(wanted, aspects.stream().filter(other -> !other.equals(aspect)).toList());
    }

    private void look(List<Subject> subjects, List<Aspect> wantedAspects) {
        wanted = subjects;
        aspects = wantedAspects;
        Shown before = shown.get();
        latest.start("table", cancelled -> before.of(subjects, wantedAspects, cancelled), shown::set,
                failed -> trouble.set(String.valueOf(failed.getMessage())));
    }

    /** Ends what runs, since nobody looks at it any more. */
    public void cancel() {
        latest.drop();
    }

    /** Ends what runs and holds nothing any more. */
    public void release() {
        cancel();
        wanted = List.of();
        shown.set(Shown.NOTHING);
    }

    /** Is given two messages that a person wants to see side by side, in the order of the table. */
    public void onPair(BiConsumer<Subject, Subject> told) {
        onPair = told;
    }

    /** Compares two rows; says what to do where it is another number. */
    void compare(List<Row> picked, String pickTwo) {
        trouble.set(picked.size() == 2 ? "" : pickTwo);
        if (picked.size() == 2) {
            boolean inOrder = picked.getFirst().index() < picked.getLast().index();
            Row first = inOrder ? picked.getFirst() : picked.getLast();
            Row second = inOrder ? picked.getLast() : picked.getFirst();
            onPair.accept(first.subject(), second.subject());
        }
    }

    /**
     * The table for a spreadsheet: columns separated by tabs, rows by line ends.
     *
     * @param heads what the columns are called, that of the names first
     */
    String tsv(List<String> heads) {
        Shown now = shown.get();
        return Stream.concat(Stream.of(heads), now.rows().stream().map(row -> cells(row, now.aspects().size())))
                .map(cells -> cells.stream().map(TableModel::cell).collect(Collectors.joining("\t", "", "\n")))
                .collect(Collectors.joining());
    }

    private static List<String> cells(Row row, int columns) {
        return Stream.concat(Stream.of(row.subject().name()),
                IntStream.range(0, columns).mapToObj(column -> row.value(column).text())).toList();
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    /** The subjects that were asked for, in their order; they are shown once they are looked at. */
    public List<Subject> subjects() {
        return wanted;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What was not done, and what to do; empty where there is nothing to say. */
    public ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return latest.busyProperty();
    }
}
