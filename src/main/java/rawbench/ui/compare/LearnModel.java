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
import java.util.function.Function;

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
    /** The sends take this long together at least: a date has seconds, and one that did not change would not be seen. */
    private static final Duration SPAN = Duration.ofMillis(1_100);
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

    private final Work work;
    private final Sender sender;
    private final Consumer<List<Ignore>> accepted;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Idle());
    private final IntegerProperty times = new SimpleIntegerProperty(this, "times", USUAL);
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final Set<Noise> left = new HashSet<>();
    private Optional<Work.Running> running = Optional.empty();
    private Cancellation cancellation = new Cancellation();
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
        cancellation = new Cancellation();
        state.set(new State.Sending(0, wanted));
        next(ready, wanted, List.of(), mine);
    }

    /** Sends once more, or looks at what came. */
    private void next(Ready ready, int wanted, List<Side> sides, int mine) {
        if (sides.size() == wanted) {
            start(mine, cancelled -> Noise.of(sides, TimeLimit.of(MOST_TIME, cancelled::get)),
                    noise -> state.set(new State.Found(noise, sides.size())));
            return;
        }
        Cancellation ending = cancellation;
        start(mine, _ -> ready.send(ending), exchange -> {
            if (exchange.outcome().ok()) {
                came(ready, wanted, sides, exchange, mine);
            } else {
                state.set(new State.Failed(exchange.outcome().says()));
            }
        });
    }

    private void came(Ready ready, int wanted, List<Side> before, Exchange exchange, int mine) {
        start(mine, cancelled -> Side.ofAnswer(exchange, cancelled::get), side -> {
            List<Side> sides = new ArrayList<>(before);
            sides.add(side);
            state.set(new State.Sending(sides.size(), wanted));
            Duration pause = sides.size() == wanted ? Duration.ZERO : SPAN.dividedBy(wanted - 1L);
            running = Optional.of(work.after(pause, () -> {
                if (turn == mine) {
                    next(ready, wanted, sides, mine);
                }
            }));
        });
    }

    /** Does something on a worker, and goes on with what it gives unless that was given up meanwhile. */
    private <R> void start(int mine, Function<AtomicBoolean, R> job, Consumer<R> then) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Cancellation ending = cancellation;
        running = Optional.of(work.start("learn", (_, onCancel) -> {
            onCancel.accept(() -> {
                cancelled.set(true);
                ending.cancel();
            });
            return job.apply(cancelled);
        }, done -> {
            if (turn == mine) {
                then.accept(done);
            }
        }, failed -> {
            if (turn == mine) {
                state.set(new State.Failed(String.valueOf(failed.getMessage())));
            }
        }));
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
