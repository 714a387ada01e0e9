package rawbench.ui.request;

import java.time.Duration;
import java.util.function.LongSupplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.exchange.Phase;
import rawbench.ui.kit.Work;

/** Whether something is on its way, since when, and how far it has come: what the Send button shows. */
public final class SendModel {
    private static final Duration TICK = Duration.ofMillis(100);

    /**
     * How far an exchange has come.
     *
     * @param received octets of the answer so far
     * @param elapsed since it was sent
     */
    public record Progress(Phase phase, long received, Duration elapsed) {}

    private final Work work;
    private final LongSupplier nanos;
    private final Runnable send;
    private final Runnable cancel;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(this, "progress",
            new Progress(Phase.DONE, 0, Duration.ZERO));
    private long since;

    /** @param nanos the clock */
    public SendModel(Work work, LongSupplier nanos, Runnable send, Runnable cancel) {
        this.work = work;
        this.nanos = nanos;
        this.send = send;
        this.cancel = cancel;
    }

    /** Sends, unless something is on its way. */
    public void send() {
        if (!running.get()) {
            send.run();
        }
    }

    /** Ends what is on its way. */
    public void cancel() {
        if (running.get()) {
            cancel.run();
        }
    }

    /** Something is on its way now. */
    public void begun() {
        since = nanos.getAsLong();
        progress.set(new Progress(Phase.RESOLVE, 0, Duration.ZERO));
        running.set(true);
        work.after(TICK, this::tick);
    }

    /** It came so far. */
    public void reached(Phase phase, long received) {
        if (running.get()) {
            progress.set(new Progress(phase, received, Duration.ofNanos(nanos.getAsLong() - since)));
        }
    }

    /** It is over. */
    public void ended() {
        running.set(false);
    }

    private void tick() {
        if (running.get()) {
            reached(progress.get().phase(), progress.get().received());
            work.after(TICK, this::tick);
        }
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
