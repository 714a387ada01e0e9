package rawbench.ui.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

import rawbench.compare.Ignore;
import rawbench.compare.Noise;
import rawbench.compare.Side;
import rawbench.difference.TimeLimit;
import rawbench.exchange.Exchange;
import rawbench.ui.kit.Work;
import rawbench.wire.Cancellation;

/**
 * Learns what varies by itself in the answers to one request: sends it several times, one after the other, and proposes
 * rules for what was not the same each time. Touched on the FX thread alone.
 */
public final class LearnModel {
    public static final int LEAST = 2;
    public static final int MOST = 20;
    private static final int USUAL = 5;
    private static final Duration MOST_TIME = Duration.ofSeconds(10);
    /** Methods that ask for nothing to be done (RFC 9110 9.2.1). */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What sends the request that is learnt about. */
    public interface Sender {
        /** Makes the request ready as it is now; {@code refused} is told, in a sentence, where it cannot be sent. */
        void ready(Consumer<Ready> then, Consumer<String> refused);
    }

    /** A request that can be sent, again and again. */
    public interface Ready {
        String method();

        /** Sends it and waits for the answer; to be called on a worker. */
        Exchange send(Cancellation cancellation);
    }

    /** How far it is. */
    public sealed interface State {
        /** Nothing was sent yet. */
        record Idle() implements State {}

        /** A method that is not safe waits for a person's word. */
        record Asking(String method, int times, Ready ready) implements State {}

        /** So many answers came. */
        record Sending(int done, int times) implements State {}

        /** @param answers how many answers were compared */
        record Found(List<Noise> proposals, int answers) implements State {
            public Found {
                proposals = List.copyOf(proposals);
            }
        }

        /** Why nothing was learnt. */
        record Failed(String why) implements State {}
    }

    private record Learnt(List<Noise> proposals, int answers, Optional<String> trouble) {}

    private final Work work;
    private final Sender sender;
    private final Consumer<List<Ignore>> accepted;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Idle());
    private final IntegerProperty times = new SimpleIntegerProperty(this, "times", USUAL);
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final Set<Noise> left = new HashSet<>();
    private Optional<Work.Running> running = Optional.empty();
    private int turn;

    /** @param accepted is given the rules that a person wants */
    public LearnModel(Work work, Sender sender, Consumer<List<Ignore>> accepted) {
        this.work = work;
        this.sender = sender;
        this.accepted = accepted;
    }

    /** Begins; asks first where the request's method is not safe. */
    public void learn() {
        int wanted = Math.clamp(times.get(), LEAST, MOST);
        sender.ready(ready -> {
            if (SAFE.contains(ready.method().toUpperCase(Locale.ROOT))) {
                send(ready, wanted);
            } else {
                state.set(new State.Asking(ready.method(), wanted, ready));
            }
        }, why -> state.set(new State.Failed(why)));
    }

    /** Sends although the method is not safe. */
    public void goOn() {
        if (state.get() instanceof State.Asking asking) {
            send(asking.ready(), asking.times());
        }
    }

    private void send(Ready ready, int wanted) {
        int mine = ++turn;
        left.clear();
        state.set(new State.Sending(0, wanted));
        running = Optional.of(work.<Integer, Learnt>start("learn", (progress, onCancel) -> {
            Cancellation cancellation = new Cancellation();
            AtomicBoolean cancelled = new AtomicBoolean();
            onCancel.accept(() -> {
                cancelled.set(true);
                cancellation.cancel();
            });
            return learnt(ready, wanted, progress, cancellation, cancelled);
        }, done -> {
            if (turn == mine) {
                state.set(new State.Sending(done, wanted));
            }
        }, learnt -> {
            if (turn == mine) {
                state.set(learnt.trouble()
                        .<State>map(State.Failed::new)
                        .orElseGet(() -> new State.Found(learnt.proposals(), learnt.answers())));
            }
        }, failed -> {
            if (turn == mine) {
                state.set(new State.Failed(String.valueOf(failed.getMessage())));
            }
        }));
    }

    private static Learnt learnt(Ready ready, int wanted, Consumer<Integer> progress, Cancellation cancellation,
            AtomicBoolean cancelled) {
        List<Side> sides = new ArrayList<>();
        while (sides.size() < wanted && !cancelled.get()) {
            Exchange exchange = ready.send(cancellation);
            if (!exchange.outcome().ok()) {
                return new Learnt(List.of(), sides.size(), Optional.of(exchange.outcome().says()));
            }
            sides.add(Side.ofAnswer(exchange, cancelled::get));
            progress.accept(sides.size());
        }
        return new Learnt(sides.size() < LEAST ? List.of() : Noise.of(sides, TimeLimit.of(MOST_TIME, cancelled::get)),
                sides.size(), Optional.empty());
    }

    /** Ends the sending, or takes back the question. */
    public void cancel() {
        running.ifPresent(Work.Running::cancel);
        turn++;
        state.set(new State.Idle());
    }

    /** Whether a proposal is wanted; all are at first. */
    boolean wanted(Noise proposal) {
        return !left.contains(proposal);
    }

    void want(Noise proposal, boolean wanted) {
        if (wanted) {
            left.remove(proposal);
        } else {
            left.add(proposal);
        }
    }

    /** Hands over the rules that are wanted, and is done. */
    public void accept() {
        if (state.get() instanceof State.Found found) {
            List<Ignore> rules = found.proposals().stream().filter(this::wanted).map(Noise::rule).toList();
            close();
            if (!rules.isEmpty()) {
                accepted.accept(rules);
            }
        }
    }

    /** Goes away, and ends what runs. */
    public void close() {
        cancel();
        open.set(false);
    }

    /** Whether a person looks at it. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** How many times the request is to be sent, 2 to 20. */
    public IntegerProperty timesProperty() {
        return times;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
