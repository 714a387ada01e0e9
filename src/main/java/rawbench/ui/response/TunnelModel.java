package rawbench.ui.response;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.exchange.HeldConnection;
import rawbench.exchange.NoReuse;
import rawbench.exchange.NoReuseException;
import rawbench.exchange.Repetition;
import rawbench.exchange.Sending;
import rawbench.exchange.Tunnel;
import rawbench.exchange.TunnelObserver;
import rawbench.exchange.Utterance;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;
import rawbench.ui.transcript.TranscriptModel;
import rawbench.ui.transcript.TypedEnd;
import rawbench.wire.WireFault;

/**
 * The tunnel that an answer opened, or a connection without framing: what goes and comes as a conversation, and what a
 * person sends. Touched on the FX thread alone.
 */
public final class TunnelModel {
    /**
     * How it stands at one moment.
     *
     * @param datagrams whether each piece is a datagram
     * @param end why nothing comes any more; empty while it may, and an empty text where the peer ended in order
     */
    record Look(Tunnel.Counts counts, boolean datagrams, Optional<String> end) {}

    /** Something that is done through the tunnel once all before it is. */
    private interface Act {
        void on(Tunnel tunnel, Consumer<Repetition.Counts> told) throws Exception;
    }

    private final Work work;
    private final TranscriptModel talk;
    private final RepeatModel repeat = new RepeatModel(this);
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(this, "look");
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper(this, "writable");
    private final ReadOnlyBooleanWrapper framed = new ReadOnlyBooleanWrapper(this, "framed");
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private final ObjectProperty<TypedEnd> lineEnd = new SimpleObjectProperty<>(this, "lineEnd", TypedEnd.CRLF);
    private final BooleanProperty escapes = new SimpleBooleanProperty(this, "escapes");
    private final Deque<Act> acts = new ArrayDeque<>();
    private Consumer<Consumer<Utterance>> editor = _ -> {};
    private HeldConnection connection;
    private Tunnel tunnel;
    /** The tunnel that is shown; also when it is closed. */
    private Listening shown;
    private boolean acting;

    TunnelModel(Work work) {
        this.work = work;
        talk = new TranscriptModel(work);
    }

    /** Who gives what the tab's request would say now to the one that asks. */
    public void editor(Consumer<Consumer<Utterance>> given) {
        editor = given;
    }

    /**
     * Shows what goes through this connection from now on.
     *
     * @param way as what it was opened
     * @param already what came through it with the answer that opened it
     * @param afterAnswer whether there is such an answer, which is shown above it
     */
    public void open(HeldConnection through, Sending way, Octets already, boolean afterAnswer) {
        leave();
        Listening listening = new Listening();
        try {
            tunnel = through.tunnel(listening, already);
        } catch (NoReuseException | IOException closedMeanwhile) {
            trouble.set(closedMeanwhile.getMessage());
            return;
        }
        connection = through;
        shown = listening;
        listening.tunnel = tunnel;
        framed.set(afterAnswer);
        talk.live(new Talk(tunnel, way));
        writable.set(true);
        show(listening);
        work.<Listening, Listening>start("tunnel", (progress, onCancel) -> {
            onCancel.accept(through::close);
            listening.tell(progress);
            return listening;
        }, this::show, this::show, _ -> {});
    }

    /** Looks at it as it is now: what was seen when this was asked for may be old by another's telling. */
    private void show(Listening of) {
        if (of == shown) {
            look.set(new Look(of.tunnel.counts(), of.tunnel.datagrams(), of.end));
            talk.changed();
            if (of.end.filter(why -> !why.isEmpty()).isPresent()) {
                writable.set(false);
            }
            of.refused.ifPresent(trouble::set);
            of.refused = Optional.empty();
        }
    }

    /** Sends a line as it was typed, its end behind it; false where nothing is sent, the reason is told then. */
    public boolean send(String line) {
        return spelled(line).filter(this::send).isPresent();
    }

    /** A line as it is sent; empty where it cannot be read, which is said then. */
    Optional<Octets> spelled(String line) {
        try {
            return Optional.of(lineEnd.get().behind(line, escapes.get()));
        } catch (Escapes.MalformedEscapeException unreadable) {
            trouble.set(unreadable.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Sends octets as they are, after those that are on their way; over UDP also where there are none.
     *
     * @return false where it cannot, for a reason that is told
     */
    public boolean send(Octets octets) {
        return send(Utterance.of(octets));
    }

    /** The same with what is to be done between the octets. */
    public boolean send(Utterance what) {
        if (tunnel == null) {
            return false;
        }
        if (repeat.runningProperty().get()) {
            repeat.refuse();
            return false;
        }
        if (!writable.get()) {
            trouble.set(new NoReuseException(NoReuse.HALF_CLOSED).getMessage());
            return false;
        }
        if (!what.octets().isEmpty() || !what.points().isEmpty() || tunnel.datagrams()) {
            act((to, _) -> to.write(what));
            writable.set(!what.ends() || tunnel.datagrams());
        }
        return true;
    }

    /** Sends the octets of the tab's request. */
    void sendRequest() {
        editor.accept(this::send);
    }

    /** Gives what the tab's request says to the one that asks. */
    void request(Consumer<Utterance> then) {
        editor.accept(then);
    }

    /** Tells the peer that no more comes from here, once what is on its way has gone. */
    public void halfClose() {
        if (writable.get()) {
            writable.set(false);
            act((to, _) -> to.halfClose());
        }
    }

    /** Sends again and again; the next act comes when that is over. */
    void repeat(Repetition repetition) {
        act((to, told) -> told.accept(repetition.run(to, told)));
    }

    private void act(Act act) {
        trouble.set("");
        acts.add(act);
        next();
    }

    private void next() {
        if (acting || acts.isEmpty() || tunnel == null) {
            return;
        }
        acting = true;
        Act act = acts.remove();
        Tunnel to = tunnel;
        Listening listening = shown;
        work.<Repetition.Counts, Void>start("tunnel-write", (progress, _) -> {
            act.on(to, progress);
            return null;
        }, counts -> {
            repeat.came(counts);
            show(listening);
        }, _ -> acted(listening), failed -> {
            if (listening == shown) {
                trouble.set(String.valueOf(failed.getMessage()));
                if (!to.datagrams()) {
                    writable.set(false);
                    acts.clear();
                }
            }
            acted(listening);
        });
    }

    private void acted(Listening of) {
        if (of == shown) {
            acting = false;
            if (acts.isEmpty()) {
                // Nothing else is begun while it runs, so it was the last.
                repeat.over();
            }
            show(of);
            next();
        }
    }

    /** Closes the tunnel; what went through it stays to be looked at. */
    public void close() {
        if (tunnel != null) {
            Tunnel old = tunnel;
            HeldConnection under = connection;
            tunnel = null;
            writable.set(false);
            acts.clear();
            repeat.stop();
            Listening listening = shown;
            work.<Listening>start("tunnel-close", (_, _) -> {
                under.close();
                old.close();
                return listening;
            }, this::show, _ -> {});
        }
    }

    /** Closes it and shows nothing of it any more. */
    public void leave() {
        close();
        shown = null;
        acting = false;
        repeat.over();
        talk.show(null);
        trouble.set("");
        look.set(null);
    }

    /** Whether there is one that has not broken, and that nobody closed. */
    public boolean open() {
        return tunnel != null && shown.end.filter(why -> !why.isEmpty()).isEmpty();
    }

    /** What went and came through it. */
    public TranscriptModel talk() {
        return talk;
    }

    RepeatModel repeat() {
        return repeat;
    }

    /** How it stands; null where there is no tunnel. */
    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Whether more can be sent. */
    ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    /** Whether an answer is shown above it. */
    ReadOnlyBooleanProperty framedProperty() {
        return framed.getReadOnlyProperty();
    }

    /** What went wrong with the last act; empty where nothing did. */
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ObjectProperty<TypedEnd> lineEndProperty() {
        return lineEnd;
    }

    /** Whether {@code \xHH} and its kind stand for octets in what is typed. */
    BooleanProperty escapesProperty() {
        return escapes;
    }

    /** The engine's side: notes how it ended, and tells a worker that waits for the end. */
    private static final class Listening implements TunnelObserver {
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile Consumer<Listening> told = _ -> {};
        private volatile Optional<String> end = Optional.empty();
        private volatile Optional<String> refused = Optional.empty();
        /** Set and asked for on the FX thread alone. */
        private Tunnel tunnel;

        void tell(Consumer<Listening> progress) throws InterruptedException {
            told = progress;
            progress.accept(this);
            over.await();
        }

        @Override
        public void received(Octets octets) {
            told.accept(this);
        }

        @Override
        public void refused(WireFault fault) {
            refused = Optional.of(fault.says());
            told.accept(this);
        }

        @Override
        public void ended(Optional<WireFault> fault) {
            end = Optional.of(fault.map(WireFault::says).orElse(""));
            over.countDown();
        }
    }
}
