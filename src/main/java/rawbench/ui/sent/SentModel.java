package rawbench.ui.sent;

import java.time.Duration;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.ViewerModel;
import rawbench.wire.WireEvent;

/** What was sent of one text, compared with what was to be sent. Touched on the FX thread alone. */
public final class SentModel {
    /** Before that nothing moves on the screen. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Work work;
    private final ViewerModel viewer;
    private final ReadOnlyObjectWrapper<Compared> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper(this, "comparing");
    private final BooleanProperty greeting = new SimpleBooleanProperty(this, "greeting");
    private Exchange exchange;
    private boolean looked = true;
    /** Counts the exchanges, so that what is found of an earlier one is not taken for this one's. */
    private int turn;

    public SentModel(Work work) {
        this.work = work;
        viewer = new ViewerModel(work);
        viewer.lineEndsProperty().set(true);
        greeting.subscribe(_ -> look());
    }

    /** Compares what was sent in an exchange: in the whole one, where its text held several requests. */
    public void show(Exchange whole) {
        turn++;
        exchange = whole;
        if (looked) {
            compare();
        } else {
            compared.set(null);
            viewer.show(Octets.empty());
        }
    }

    /** Whether anybody sees it; while nobody does, nothing is compared. */
    void looked(boolean now) {
        looked = now;
        if (looked && exchange != null && (compared.get() == null || !compared.get().exchange().equals(exchange))) {
            compare();
        }
    }

    private void compare() {
        int mine = turn;
        Exchange whole = exchange;
        Work.Running patience = work.after(PATIENCE, () -> comparing.set(turn == mine));
        work.start("sent", (_, _) -> Compared.of(whole), ready -> {
            patience.cancel();
            if (turn == mine) {
                comparing.set(false);
                compared.set(ready);
                greeting.set(false);
                look();
            }
        }, failed -> {
            throw new IllegalStateException(failed);
        });
    }

    private void look() {
        if (compared.get() != null) {
            viewer.show(greeting.get() ? said().orElse(Octets.empty()) : compared.get().socket());
        }
    }

    /** What was said to a proxy before these octets went; a password stands as asterisks. */
    Optional<Octets> said() {
        return Optional.ofNullable(compared.get())
                .flatMap(Compared::greeted)
                .map(WireEvent.Greeted::said);
    }

    /** The octets as they are looked at, as text or as hex. */
    ViewerModel viewer() {
        return viewer;
    }

    /** The result; null before the first. */
    ReadOnlyObjectProperty<Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Whether a comparison takes so long that it is worth saying. */
    ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    /** Whether what was said to the proxy is looked at, in place of what was sent through it. */
    BooleanProperty greetingProperty() {
        return greeting;
    }
}
