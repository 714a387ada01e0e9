package rawbench.ui.request;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import rawbench.octets.Octets;
import rawbench.ui.find.Findable;
import rawbench.ui.kit.Mark;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.Selection;

/** The request in its editor, to be found in: hits are offsets of octets, and stand as cells of the text. */
final class EditorFindable implements Findable {
    /** The text control takes its time over each mark: so many hits from the caret on are marked. */
    private static final int MARKED = 200;

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
        return new Selection(offset(area.getAnchor()), offset(area.getCaretPosition()));
    }

    private long offset(int position) {
        return OctetText.offset(area.getText(), position);
    }

    @Override
    public void choose(long from, long to) {
        String text = area.getText();
        int start = OctetText.position(text, from);
        area.selectRange(start, OctetText.position(text, start, to - from));
        area.requestFollowCaret();
        if (!hits.equals(Marks.NONE)) {
            changed.run();
        }
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

    /** The hits that are to be marked, at their places in the text. */
    List<Mark> marks(String text) {
        if (hits.equals(Marks.NONE)) {
            return List.of();
        }
        List<Mark> places = new ArrayList<>();
        int position = 0;
        long passed = 0;
        for (Mark hit : hits.in(chosen().from(), Long.MAX_VALUE, MARKED)) {
            if (hit.offset() >= passed) {
                int from = OctetText.position(text, position, hit.offset() - passed);
                position = OctetText.position(text, from, hit.length());
                passed = hit.end();
                places.add(new Mark(from, position - from, hit.kind(), hit.text()));
            }
        }
        return places;
    }
}
