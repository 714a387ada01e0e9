package rawbench.ui.framing;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.octets.Octets;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.Selection;
import rawbench.ui.viewer.ViewerModel;

/**
 * The octets of a message as text and as hex, one of them in sight or both: what is chosen in one is chosen and shown in
 * the other, and who changes from one to the other stays at the place.
 */
final class TwoViews {
    /** Which of the two are in sight. */
    enum Form {
        TEXT,
        HEX,
        BOTH
    }

    private final ViewerModel text;
    private final ViewerModel hex;
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(this, "form", Form.TEXT);
    private Octets octets = Octets.empty();
    private LongConsumer onCaret = _ -> {};
    /** Whether a view is being filled, so that its caret is moved by nobody. */
    private boolean filling;

    TwoViews(Work work) {
        text = new ViewerModel(work);
        hex = new ViewerModel(work);
        hex.formProperty().set(ViewerModel.Form.HEX);
        text.lineEndsProperty().set(true);
        text.selectionProperty().subscribe(now -> moved(hex, now));
        hex.selectionProperty().subscribe(now -> moved(text, now));
        form.subscribe((before, _) -> turn(before));
    }

    /** Shows other octets; a view that is out of sight is given none. */
    void show(Octets now) {
        octets = now;
        fill(() -> both().forEach(view -> view.show(sees(view) ? now : Octets.empty())));
    }

    private void fill(Runnable filled) {
        filling = true;
        filled.run();
        filling = false;
    }

    private boolean sees(ViewerModel view) {
        return form.get() == Form.BOTH || form.get() == (view == text ? Form.TEXT : Form.HEX);
    }

    private void turn(Form before) {
        ViewerModel from = before == Form.HEX ? hex : text;
        ViewerModel to = from == text ? hex : text;
        Selection chosen = from.selectionProperty().get();
        long place = from.placeProperty().get();
        fill(() -> {
            if (sees(to)) {
                to.show(octets);
                to.select(chosen.anchor(), chosen.caret());
                to.placeProperty().set(place);
            }
            if (!sees(from)) {
                from.show(Octets.empty());
            }
        });
    }

    private void moved(ViewerModel other, Selection now) {
        if (filling) {
            return;
        }
        onCaret.accept(now.caret());
        if (form.get() == Form.BOTH && !other.selectionProperty().get().equals(now)) {
            other.select(now.anchor(), now.caret());
        }
    }

    /** Chooses octets and brings the caret into sight. */
    void select(long anchor, long caret) {
        first().select(anchor, caret);
    }

    Selection selection() {
        return first().selectionProperty().get();
    }

    /** The view in sight, the upper one of two. */
    ViewerModel first() {
        return form.get() == Form.HEX ? hex : text;
    }

    /** The octet that the mouse is over in either; empty where it is over none. */
    OptionalLong hover() {
        long over = Math.max(text.hoverProperty().get(), hex.hoverProperty().get());
        return over < 0 ? OptionalLong.empty() : OptionalLong.of(over);
    }

    /** Is told where the caret comes to stand, and each octet that is pressed with the mouse. */
    void onCaret(LongConsumer told) {
        onCaret = told;
        both().forEach(view -> view.onPressed(told));
    }

    /** Calls back where something else is pointed at or chosen. */
    void onMoved(Runnable told) {
        both().forEach(view -> {
            view.hoverProperty().subscribe(_ -> told.run());
            view.selectionProperty().subscribe(_ -> told.run());
        });
    }

    void mark(Marks marks) {
        both().forEach(view -> view.marksProperty().set(marks));
    }

    private List<ViewerModel> both() {
        return List.of(text, hex);
    }

    ViewerModel text() {
        return text;
    }

    ViewerModel hex() {
        return hex;
    }

    ObjectProperty<Form> formProperty() {
        return form;
    }
}
