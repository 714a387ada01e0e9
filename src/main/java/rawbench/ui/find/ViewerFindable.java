package rawbench.ui.find;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javafx.beans.value.ObservableValue;

import rawbench.octets.Octets;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.Selection;
import rawbench.ui.viewer.ViewerModel;

/** What an octet viewer shows, to be found in: the one of several that is in front. */
final class ViewerFindable implements Findable {
    private final ObservableValue<OctetViewer> front;
    private final ObservableValue<Octets> octets;
    private final ObservableValue<Charset> charset;
    /** The viewer in front whose marks the hits lie on, and what it is asked to tell no longer. */
    private Optional<Layer> layer = Optional.empty();

    ViewerFindable(ObservableValue<OctetViewer> front) {
        this.front = front;
        octets = front.flatMap(v -> v.model().octetsProperty()).orElse(Octets.empty());
        charset = front.flatMap(v -> v.model().charsetProperty()).orElse(StandardCharsets.UTF_8);
        settle();
        // Told of the change itself, not of the value: so it knows before those who are told of other octets.
        front.subscribe(this::settle);
    }

    private void settle() {
        layer.ifPresent(Layer::lift);
        layer = Optional.ofNullable(front.getValue()).map(v -> new Layer(v.model()));
    }

    @Override
    public ObservableValue<Octets> octets() {
        return octets;
    }

    @Override
    public ObservableValue<Charset> charset() {
        return charset;
    }

    @Override
    public Selection chosen() {
        return layer.map(l -> l.model.selectionProperty().get()).orElse(Selection.START);
    }

    @Override
    public void choose(long from, long to) {
        layer.ifPresent(l -> l.model.select(from, to));
    }

    @Override
    public void mark(Marks hits) {
        layer.ifPresent(l -> l.lay(hits));
    }

    @Override
    public void focus() {
        if (front.getValue() != null) {
            front.getValue().requestFocus();
        }
    }

    /** The hits over the marks that a viewer has of its pane, which may be others at any time. */
    private static final class Layer {
        private final ViewerModel model;
        private final javafx.util.Subscription watching;
        private Marks own = Marks.NONE;
        private Marks hits = Marks.NONE;

        Layer(ViewerModel model) {
            this.model = model;
            watching = model.marksProperty().subscribe(now -> {
                if (!(now instanceof Layers)) {
                    own = now;
                    lay(hits);
                }
            });
        }

        void lay(Marks now) {
            hits = now;
            model.marksProperty().set(hits.equals(Marks.NONE) ? own : new Layers(own, hits));
        }

        void lift() {
            watching.unsubscribe();
            model.marksProperty().set(own);
        }
    }
}
