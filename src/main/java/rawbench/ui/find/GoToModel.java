package rawbench.ui.find;

import java.util.Optional;
import java.util.OptionalLong;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import rawbench.octets.LineIndex;
import rawbench.ui.viewer.ViewerModel;

/** Where in an octet viewer a person wants to go, and whether there is such a place. Touched on the FX thread alone. */
final class GoToModel {
    /** What is known of the place that is typed. */
    enum Kind {
        /** Nothing is typed; the place is where the caret is. */
        HERE,
        /** It cannot be read. */
        ODD,
        LINE,
        OFFSET,
        NO_SUCH_LINE,
        NO_SUCH_OFFSET,
        /** The lines are not counted so far yet. */
        COUNTING
    }

    /**
     * What the bar shows.
     *
     * @param line the number of the place's line, from 1; 0 where it is not counted yet
     * @param lines how many lines are counted
     * @param offset the place, or where there is none -1
     * @param octets how many there are
     */
    record Look(Kind kind, long line, long lines, long offset, long octets) {}

    private final ObservableValue<ViewerModel> front;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(this, "look",
            new Look(Kind.HERE, 1, 1, 0, 0));
    /** Whether to go as soon as the line is counted. */
    private boolean waiting;

    /** @param front the viewer to go about in; nothing is to be gone to where there is none */
    GoToModel(ObservableValue<ViewerModel> front) {
        this.front = front;
        text.subscribe((_, _) -> {
            waiting = false;
            refresh();
        });
        front.flatMap(ViewerModel::octetsProperty).subscribe((_, _) -> waiting = false);
        front.flatMap(ViewerModel::linesProperty).subscribe((_, _) -> refresh());
        front.flatMap(ViewerModel::formProperty).subscribe((_, _) -> refresh());
    }

    private void refresh() {
        if (front.getValue() == null) {
            close();
        }
        if (open.get()) {
            look.set(look(front.getValue()));
            if (waiting && look.get().kind() != Kind.COUNTING) {
                go();
            }
        }
    }

    void open() {
        open.set(front.getValue() != null);
        refresh();
    }

    void close() {
        open.set(false);
        waiting = false;
    }

    /** Goes there, and closes; stays open where there is no such place, or not yet. */
    void go() {
        Look now = look.get();
        waiting = now.kind() == Kind.COUNTING;
        if (now.kind() == Kind.LINE || now.kind() == Kind.OFFSET) {
            front.getValue().select(now.offset(), now.offset());
            close();
        }
    }

    private Look look(ViewerModel viewer) {
        long caret = viewer.selectionProperty().get().caret();
        if (text.get().isBlank()) {
            return place(viewer, Kind.HERE, caret);
        }
        Optional<Destination> read = Destination.of(text.get(),
                viewer.formProperty().get() == ViewerModel.Form.TEXT);
        if (read.isEmpty()) {
            return place(viewer, Kind.ODD, -1);
        }
        return switch (read.get()) {
            case Destination.Line line -> line(viewer, line.number());
            case Destination.Offset at -> offset(viewer, at.offset());
            case Destination.Distance far -> offset(viewer, caret + far.octets());
            case Destination.Share share -> offset(viewer,
                    (long) (share.part() * viewer.octetsProperty().get().length()));
        };
    }

    private static Look line(ViewerModel viewer, long number) {
        LineIndex lines = viewer.linesProperty().get();
        OptionalLong start = lines.startOf(number - 1);
        Kind kind = start.isPresent() ? Kind.LINE : lines.complete() ? Kind.NO_SUCH_LINE : Kind.COUNTING;
        return new Look(kind, number, lines.lineEnds() + 1, start.orElse(-1), lines.octets().length());
    }

    private static Look offset(ViewerModel viewer, long offset) {
        boolean there = offset >= 0 && offset <= viewer.octetsProperty().get().length();
        return place(viewer, there ? Kind.OFFSET : Kind.NO_SUCH_OFFSET, there ? offset : -1);
    }

    private static Look place(ViewerModel viewer, Kind kind, long offset) {
        LineIndex lines = viewer.linesProperty().get();
        long line = offset < 0 ? 0 : 1 + lines.lineAt(offset).orElse(-1);
        return new Look(kind, line, lines.lineEnds() + 1, offset, viewer.octetsProperty().get().length());
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }
}
