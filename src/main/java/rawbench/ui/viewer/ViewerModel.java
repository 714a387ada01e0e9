package rawbench.ui.viewer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.octets.Octets;
import rawbench.ui.kit.Work;

/** Which octets are looked at, how, and where a person is in them. Touched on the FX thread alone. */
public final class ViewerModel {
    /** The two ways to draw octets. */
    public enum Form {
        TEXT,
        HEX
    }

    private final Work work;
    private final ReadOnlyObjectWrapper<Octets> octets = new ReadOnlyObjectWrapper<>(this, "octets", Octets.empty());
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(this, "form", Form.TEXT);
    private final ObjectProperty<Charset> charset = new SimpleObjectProperty<>(this, "charset",
            StandardCharsets.UTF_8);
    private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap", true);
    private final BooleanProperty folding = new SimpleBooleanProperty(this, "folding");
    private final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(this, "marks", Marks.NONE);
    private final ObjectProperty<Colours> colours = new SimpleObjectProperty<>(this, "colours", Colours.PLAIN);
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(this, "selection",
            Selection.START);
    private final LongProperty hover = new SimpleLongProperty(this, "hover", -1);
    private LongConsumer onPressed = _ -> {};

    public ViewerModel(Work work) {
        this.work = work;
    }

    /** Shows other octets from their beginning, nothing chosen. */
    public void show(Octets now) {
        octets.set(now);
        selection.set(Selection.START);
    }

    /** The octets shown have become more, their beginning the same; who was at the end stays at the end. */
    public void grow(Octets now) {
        octets.set(now);
    }

    /** Chooses octets and brings the caret into sight. */
    public void select(long anchor, long caret) {
        selection.set(new Selection(anchor, caret));
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

    Work work() {
        return work;
    }

    void pressed(long offset) {
        onPressed.accept(offset);
    }
}
