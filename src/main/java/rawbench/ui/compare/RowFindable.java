package rawbench.ui.compare;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import rawbench.octets.Octets;
import rawbench.ui.find.FindModel;
import rawbench.ui.find.Findable;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.Selection;

/** The rows of a comparison, to be found in: what both read is made a text once somebody looks for something. */
final class RowFindable implements Findable {
    private final CompareModel model;
    private final RowPane pane;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Octets> octets = new ReadOnlyObjectWrapper<>(this, "octets", Octets.empty());
    private final ObservableValue<Charset> charset = new SimpleObjectProperty<>(StandardCharsets.UTF_8);
    private RowText text = RowText.NOTHING;
    /** What the text was made of. */
    private Compared read;
    private boolean wanted;
    private Optional<Work.Running> running = Optional.empty();
    private Selection chosen = Selection.START;

    RowFindable(CompareModel model, RowPane pane, Texts texts) {
        this.model = model;
        this.pane = pane;
        this.texts = texts;
    }

    /** Reads the rows whenever the bar is open and they are others than were read. */
    void follow(FindModel find) {
        find.openProperty().subscribe(open -> {
            wanted = open;
            read();
        });
        model.comparedProperty().subscribe(_ -> read());
    }

    private void read() {
        Compared now = model.comparedProperty().get();
        if (now == null || read != null && read.numberedAs(now)) {
            return;
        }
        running.ifPresent(Work.Running::cancel);
        read = null;
        show(RowText.NOTHING);
        if (wanted) {
            start(now);
        }
    }

    private void start(Compared now) {
        read = now;
        Faces faces = new Faces(now, texts);
        AtomicBoolean cancelled = new AtomicBoolean();
        running = Optional.of(model.work().<RowText>start("rows", (_, onCancel) -> {
            onCancel.accept(() -> cancelled.set(true));
            return RowText.of(now.rows(), faces, cancelled::get);
        }, done -> {
            if (read != null && read.numberedAs(now)) {
                show(done);
            }
        }, failed -> {
            throw new IllegalStateException("the rows cannot be read", failed);
        }));
    }

    private void show(RowText now) {
        text = now;
        chosen = Selection.START;
        octets.set(now.text());
    }

    @Override
    public ObservableValue<Octets> octets() {
        return octets.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Charset> charset() {
        return charset;
    }

    /** The last hit, while its row is still the one chosen; else the beginning of that row. */
    @Override
    public Selection chosen() {
        int at = model.atProperty().get();
        if (at < 0 || text.text().isEmpty()) {
            return chosen;
        }
        int row = model.comparedProperty().get().rows().number(at);
        if (text.row(chosen.from()) == row) {
            return chosen;
        }
        long start = text.start(row);
        return new Selection(start, start);
    }

    @Override
    public void choose(long from, long to) {
        chosen = new Selection(from, to);
        model.reveal(text.row(from));
    }

    @Override
    public void mark(Marks hits) {
        RowText marked = text;
        pane.mark(hits.equals(Marks.NONE) ? RowHits.NONE
                : (rows, index, ofA, face) -> {
                    Said said = ofA ? face.left() : face.right();
                    boolean readable = said != null && said.whole() && !(rows.get(index) instanceof Row.Fold);
                    return readable ? marked.parts(hits, rows.number(index), ofA) : List.of();
                });
    }

    @Override
    public void focus() {
        pane.requestFocus();
    }
}
