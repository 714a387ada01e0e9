package rawbench.ui.framing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.content.CodingStep;
import rawbench.exchange.Exchange;
import rawbench.http.FramingMap;
import rawbench.http.Span;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;

/** Which message of an exchange is looked at for its framing, and which of its spans. Touched on the FX thread alone. */
public final class FramingModel {
    /** The two messages of an exchange. */
    public enum Side {
        RESPONSE,
        REQUEST
    }

    /** No span is chosen. */
    static final long NONE = -1;

    private final Work work;
    private final TwoViews views;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side", Side.RESPONSE);
    private final ReadOnlyObjectWrapper<Framed> framed = new ReadOnlyObjectWrapper<>(this, "framed");
    private final ReadOnlyLongWrapper chosen = new ReadOnlyLongWrapper(this, "chosen", NONE);
    private Optional<LongConsumer> onShowInBody = Optional.empty();
    private Framed.Answered answered;
    private Framed.Asked asked;
    private boolean looked = true;
    /** Counts the exchanges, so that what was read of an earlier one is not taken for this one's. */
    private int turn;

    public FramingModel(Work work) {
        this.work = work;
        views = new TwoViews(work);
        views.onCaret(this::stands);
        side.subscribe(this::turnTo);
    }

    /**
     * Shows an exchange; where it is the same as before, what is chosen stays.
     *
     * @param ladder the codings of its content, in the order in which they were undone
     */
    public void show(Exchange now, List<CodingStep> ladder) {
        boolean same = answered != null && answered.exchange().equals(now);
        answered = new Framed.Answered(now, ladder);
        if (same) {
            again();
            return;
        }
        turn++;
        asked = null;
        if (!looked) {
            chosen.set(NONE);
            framed.set(null);
            views.show(Octets.empty());
        }
        turnTo(side.get());
    }

    /** Only the ladder is another: who looks at the octets stays where they are. */
    private void again() {
        if (framed.get() instanceof Framed.Answered) {
            framed.set(answered);
        }
    }

    /** Whether anybody sees it; while nobody does, nothing is read. */
    void looked(boolean now) {
        looked = now;
        turnTo(side.get());
    }

    /** The shell's way to show an octet of the content in the body pane. */
    public void onShowInBody(LongConsumer shown) {
        onShowInBody = Optional.of(shown);
    }

    private void turnTo(Side now) {
        if (answered == null || !looked) {
            return;
        }
        if (now == Side.RESPONSE) {
            look(answered);
        } else if (asked != null) {
            look(asked);
        } else {
            readRequest(answered.exchange());
        }
    }

    private void readRequest(Exchange exchange) {
        int mine = turn;
        work.start("framing", (_, _) -> Framed.Asked.of(exchange), ready -> {
            if (turn == mine) {
                asked = ready;
                turnTo(side.get());
            }
        }, failed -> {
            throw new IllegalStateException(failed);
        });
    }

    // The same one, not an equal one: that would be asked of all its octets.
    @SuppressWarnings("ReferenceEquality")
    private void look(Framed now) {
        if (now == framed.get()) {
            return;
        }
        chosen.set(NONE);
        framed.set(now);
        views.show(now.octets());
    }

    /** Chooses the span of that number, and has the viewer show it; nothing where there is none. */
    void choose(long number) {
        map().filter(map -> number >= 0 && number < map.count()).ifPresent(map -> {
            Span span = map.numbered(number, 1).getFirst();
            // The caret goes to the beginning: the end of a long span is not what a person wants to see.
            views.select(span.to(), span.from());
            chosen.set(number);
        });
    }

    /** Goes to an octet: the viewer shows it, and its span is chosen. */
    void goTo(long offset) {
        map().ifPresent(map -> {
            if (offset >= 0 && offset < map.length()) {
                chosen.set(map.number(offset));
            }
            long place = Math.clamp(offset, 0, map.length());
            views.select(place, place);
        });
    }

    /** The span that the caret stands in is the chosen one. */
    private void stands(long offset) {
        map().filter(map -> offset >= 0 && offset < map.length())
                .ifPresent(map -> chosen.set(map.number(offset)));
    }

    /** The octet that a person points at, or has chosen; empty where neither. */
    OptionalLong place() {
        long length = map().map(FramingMap::length).orElse(0L);
        OptionalLong over = views.hover();
        if (over.isPresent() && over.getAsLong() < length) {
            return over;
        }
        return chosen.get() == NONE ? OptionalLong.empty() : OptionalLong.of(chosenPlace());
    }

    /** The caret where it stands in the chosen span, else that span's beginning. */
    private long chosenPlace() {
        Span span = chosenSpan().orElseThrow();
        long caret = views.selection().caret();
        return caret >= span.from() && caret < span.to() ? caret : span.from();
    }

    /** The span that is chosen. */
    Optional<Span> chosenSpan() {
        return chosen.get() == NONE ? Optional.empty() : map().map(map -> map.numbered(chosen.get(), 1).getFirst());
    }

    /**
     * Where the chosen octet stands in the body; empty where it is none of it, or where the body that is shown is another
     * because it is coded.
     */
    OptionalLong placeInBody() {
        boolean shown = onShowInBody.isPresent() && side.get() == Side.RESPONSE && answered.ladder().isEmpty();
        return shown && chosen.get() != NONE ? map().orElseThrow().inContent(chosenPlace()) : OptionalLong.empty();
    }

    /** Shows the chosen octet in the body pane. */
    void showInBody() {
        placeInBody().ifPresent(at -> onShowInBody.orElseThrow().accept(at));
    }

    /** The name of every octet that is looked at. */
    Optional<FramingMap> map() {
        return Optional.ofNullable(framed.get()).flatMap(Framed::map);
    }

    /** The octets as text and as hex. */
    TwoViews views() {
        return views;
    }

    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    /** What is looked at; null before the first exchange. */
    ReadOnlyObjectProperty<Framed> framedProperty() {
        return framed.getReadOnlyProperty();
    }

    /** The number of the span that is chosen, or {@link #NONE}. */
    ReadOnlyLongProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
