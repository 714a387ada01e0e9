package rawbench.ui.request;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.find.Replaceable;
import rawbench.ui.kit.Mark;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.Selection;

/** The request in its editor, to be found and replaced in: hits are offsets of octets, and stand as cells of the text. */
final class EditorFindable implements Replaceable {
    /** So many hits are marked in what is in sight. */
    private static final int MARKED = 2_000;

    private final RequestModel model;
    private final OctetArea area;
    private final ObservableValue<Charset> charset = new SimpleObjectProperty<>(StandardCharsets.UTF_8);
    private final Runnable changed;
    private Marks hits = Marks.NONE;

    /** @param changed is called when other hits are to be marked */
    EditorFindable(RequestModel model, OctetArea area, Runnable changed) {
        this.model = model;
        this.area = area;
        this.changed = changed;
    }

    @Override
    public ObservableValue<Octets> octets() {
        return model.octetsProperty();
    }

    @Override
    public ObservableValue<Charset> charset() {
        return charset;
    }

    @Override
    public Selection chosen() {
        return area.selection();
    }

    @Override
    public void choose(long from, long to) {
        area.select(new Selection(from, to));
        area.requestFollowCaret();
    }

    @Override
    public void mark(Marks now) {
        hits = now;
        changed.run();
    }

    @Override
    public void focus() {
        area.requestFocus();
    }

    @Override
    public boolean isOpen() {
        return area.isEditable();
    }

    @Override
    public void replace(List<Edit> edits) {
        model.apply(edits);
    }

    /** The hits among these octets. */
    List<Mark> marks(long from, long to) {
        return hits.in(from, to, MARKED);
    }
}
