package rawbench.ui.response;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import rawbench.content.CharsetChoice;
import rawbench.content.Filter;
import rawbench.content.Filtered;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.Colours;
import rawbench.ui.viewer.ViewerModel;

/** The part of a body that a person asks for by a path, and what is found there. Touched on the FX thread alone. */
public final class FilterModel {
    /** After so long without a key the path is followed. */
    private static final Duration PAUSE = Duration.ofMillis(350);

    /** How far it is. */
    enum State {
        /** No path is typed. */
        IDLE,
        WORKING,
        DONE
    }

    /** What the bar shows; what was found is that of the last path that was followed. */
    record Look(State state, Filtered found) {}

    private static final Filtered NOTHING = new Filtered(Octets.empty(), 0, false, Optional.empty());

    private final Work work;
    private final BodyModel body;
    private final ViewerModel viewer;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final StringProperty path = new SimpleStringProperty(this, "path", "");
    private final ReadOnlyObjectWrapper<Optional<Filter>> offered = new ReadOnlyObjectWrapper<>(this, "offered",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(this, "look",
            new Look(State.IDLE, NOTHING));
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private Optional<Work.Running> pause = Optional.empty();
    private AtomicBoolean cancelled = new AtomicBoolean();

    FilterModel(Work work, BodyModel body) {
        this.work = work;
        this.body = body;
        viewer = new ViewerModel(work);
        viewer.wrapProperty().bindBidirectional(body.wrapProperty());
        viewer.foldingProperty().set(true);
        body.answerProperty().subscribe((_, _) -> another());
        body.liveProperty().subscribe((_, _) -> another());
        body.charsetProperty().subscribe((_, _) -> another());
        path.subscribe((_, _) -> typed());
        open.subscribe((_, _) -> apply());
    }

    /** Another body is shown, or the same one is read otherwise. */
    private void another() {
        boolean comes = body.liveProperty().get() != null;
        offered.set(comes ? Optional.empty()
                : Optional.ofNullable(body.answerProperty().get()).flatMap(a -> Filter.of(a.rendering().kind())));
        apply();
    }

    private void typed() {
        pause.ifPresent(Work.Running::cancel);
        pause = Optional.of(work.after(PAUSE, this::apply));
    }

    /** Follows the path now. */
    void apply() {
        pause.ifPresent(Work.Running::cancel);
        cancelled.set(true);
        Optional<Filter> filter = offered.get();
        String now = path.get().strip();
        if (!open.get() || filter.isEmpty() || now.isEmpty()) {
            show(State.IDLE, NOTHING);
            return;
        }
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        Octets content = body.answerProperty().get().content();
        Charset charset = Optional.ofNullable(body.charsetProperty().get())
                .map(CharsetChoice::charset)
                .orElse(StandardCharsets.UTF_8);
        look.set(new Look(State.WORKING, look.get().found()));
        work.<Filtered>start("filter", (_, onCancel) -> {
            onCancel.accept(() -> mine.set(true));
            return filter.get().apply(now, content, charset, mine::get);
        }, found -> {
            if (!mine.get()) {
                show(State.DONE, found);
            }
        }, failed -> {
            throw new IllegalStateException("a filter failed", failed);
        });
    }

    private void show(State state, Filtered found) {
        boolean json = offered.get().equals(Optional.of(Filter.JSON_PATH));
        viewer.coloursProperty().set(json ? LineColours.json() : Colours.PLAIN);
        viewer.show(found.octets());
        look.set(new Look(state, found));
        shown.set(found.results() > 0);
    }

    void close() {
        open.set(false);
    }

    /** Whether a path can be typed; what was typed before is followed anew in each answer while it can. */
    BooleanProperty openProperty() {
        return open;
    }

    StringProperty pathProperty() {
        return path;
    }

    /** The language of paths for what is shown; empty where there is none. */
    ReadOnlyObjectProperty<Optional<Filter>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Whether there is something found to be looked at in place of the body. */
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What was found. */
    ViewerModel viewer() {
        return viewer;
    }
}
