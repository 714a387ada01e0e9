package rawbench.ui.viewer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.octets.LineIndex;
import rawbench.octets.Octets;
import rawbench.octets.TextForm;
import rawbench.ui.kit.Work;

/** Which octets are looked at, how, and where a person is in them. Touched on the FX thread alone. */
public final class ViewerModel {
    /** The two ways to draw octets. */
    public enum Form {
        TEXT,
        HEX
    }

    /** The view, as far as the model asks something of it. */
    interface Watcher {
        Watcher NONE = new Watcher() {
            @Override
            public void shown() {
                // Nobody looks yet.
            }

            @Override
            public void reveal(long offset) {
                // Nobody looks yet.
            }
        };

        /** Other octets are to be looked at from their beginning. */
        void shown();

        /** An octet is to be brought into sight. */
        void reveal(long offset);
    }

    private final Work work;
    private final ReadOnlyObjectWrapper<Octets> octets = new ReadOnlyObjectWrapper<>(this, "octets", Octets.empty());
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(this, "form", Form.TEXT);
    private final ObjectProperty<Charset> charset = new SimpleObjectProperty<>(this, "charset",
            StandardCharsets.UTF_8);
    private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap", true);
    private final BooleanProperty folding = new SimpleBooleanProperty(this, "folding");
    private final BooleanProperty lineEnds = new SimpleBooleanProperty(this, "lineEnds");
    private final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(this, "marks", Marks.NONE);
    private final ObjectProperty<Colours> colours = new SimpleObjectProperty<>(this, "colours", Colours.PLAIN);
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(this, "selection",
            Selection.START);
    private final LongProperty hover = new SimpleLongProperty(this, "hover", -1);
    private final LongProperty place = new SimpleLongProperty(this, "place");
    private final ReadOnlyObjectWrapper<LineIndex> lines = new ReadOnlyObjectWrapper<>(this, "lines");
    private final ReadOnlyObjectWrapper<Folds> folds = new ReadOnlyObjectWrapper<>(this, "folds", Folds.NONE);
    private final LineCounting counting;
    private final Folding folder;
    private TextForm text = TextForm.of(StandardCharsets.UTF_8, Octets.empty());
    private LongConsumer onPressed = _ -> {};
    private Watcher watcher = Watcher.NONE;
    private Optional<Consumer<Octets>> onSave = Optional.empty();
    private Optional<Runnable> onGoTo = Optional.empty();

    public ViewerModel(Work work) {
        this.work = work;
        counting = new LineCounting(work, lines::set);
        folder = new Folding(work, () -> new IndentScan(octets.get(), text), folds::set);
        charset.subscribe((_, _) -> read());
    }

    /** Shows other octets from their beginning, nothing chosen. */
    public void show(Octets now) {
        text = TextForm.of(charset.get(), now);
        folder.clear();
        selection.set(Selection.START);
        if (now.length() == octets.get().length()) {
            // Who listens for a change has equal values told apart, and that would read all octets here and now.
            octets.set(Octets.empty());
        }
        octets.set(now);
        counting.of(now, text);
        place.set(0);
        watcher.shown();
    }

    /** The octets shown have become more, their beginning the same; who was at the end stays at the end. */
    public void grow(Octets now) {
        TextForm before = text;
        text = TextForm.of(charset.get(), now);
        octets.set(now);
        if (text.bigEndian() == before.bigEndian()) {
            counting.over(now);
        } else {
            counting.of(now, text);
        }
    }

    /** The octets shown were edited; the view stays where it is, or follows the caret. */
    public void change(Octets now, Selection chosen) {
        text = TextForm.of(charset.get(), now);
        folder.clear();
        octets.set(now);
        counting.of(now, text);
        select(chosen.anchor(), chosen.caret());
    }

    /** Reads the octets in another charset; what was in sight and what was chosen stays. */
    private void read() {
        text = TextForm.of(charset.get(), octets.get());
        folder.clear();
        counting.of(octets.get(), text);
    }

    /** Chooses octets and brings the caret into sight. */
    public void select(long anchor, long caret) {
        choose(anchor, caret);
        watcher.reveal(selection.get().caret());
    }

    /** Chooses octets and leaves the view where it is. */
    void choose(long anchor, long caret) {
        long length = octets.get().length();
        selection.set(new Selection(Math.clamp(anchor, 0, length), Math.clamp(caret, 0, length)));
    }

    /** The octets chosen. */
    public Octets selected() {
        return octets.get().slice(selection.get().from(), selection.get().to());
    }

    /** Is given the octets that a person wants to have in a file; without it that is not offered. */
    public void onSave(Consumer<Octets> told) {
        onSave = Optional.of(told);
    }

    /** Is called when a person asks for a line or an offset to go to; without it that is not offered. */
    public void onGoTo(Runnable called) {
        onGoTo = Optional.of(called);
    }

    /** Is told the offset of each octet that is pressed with the mouse. */
    public void onPressed(LongConsumer told) {
        onPressed = told;
    }

    public ReadOnlyObjectProperty<Octets> octetsProperty() {
        return octets.getReadOnlyProperty();
    }

    public ObjectProperty<Form> formProperty() {
        return form;
    }

    /** What text is read in. */
    public ObjectProperty<Charset> charsetProperty() {
        return charset;
    }

    /** Whether lines longer than the view is wide go on in the next row. */
    public BooleanProperty wrapProperty() {
        return wrap;
    }

    /** Whether lines that are indented deeper can be folded away under the line before them. */
    public BooleanProperty foldingProperty() {
        return folding;
    }

    /** Whether it is shown behind each line of text whether LF or CRLF ends it. */
    public BooleanProperty lineEndsProperty() {
        return lineEnds;
    }

    public ObjectProperty<Marks> marksProperty() {
        return marks;
    }

    public ObjectProperty<Colours> coloursProperty() {
        return colours;
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** The offset of the octet that the mouse is over, or -1. */
    public LongProperty hoverProperty() {
        return hover;
    }

    /** The offset of the first octet in sight; setting it brings that octet to the upper edge. */
    public LongProperty placeProperty() {
        return place;
    }

    /** How many lines there are, as far as they are counted: they are counted on a worker. */
    public ReadOnlyObjectProperty<LineIndex> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** How the octets stand for characters. */
    public TextForm text() {
        return text;
    }

    /** Folds all lines but those of the first two levels. */
    public void foldAll() {
        folder.foldAll();
    }

    public void unfoldAll() {
        folder.clear();
    }

    ReadOnlyObjectProperty<Folds> foldsProperty() {
        return folds.getReadOnlyProperty();
    }

    Folding folder() {
        return folder;
    }

    void watchedBy(Watcher view) {
        watcher = view;
    }

    Optional<Consumer<Octets>> onSave() {
        return onSave;
    }

    Optional<Runnable> onGoTo() {
        return onGoTo;
    }

    /** What does the work of this viewer that takes time. */
    public Work work() {
        return work;
    }

    void pressed(long offset) {
        onPressed.accept(offset);
    }
}
