package rawbench.ui.request;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Keep;
import rawbench.exchange.NoReuse;
import rawbench.exchange.Sending;
import rawbench.exchange.Speech;
import rawbench.exchange.Standing;
import rawbench.ui.kit.Work;
import rawbench.wire.Cancellation;

/**
 * The connection of a tab: whether it is held between sends, how it stands, and the acts that a person has on it. What
 * waits for the network runs on a worker; nothing is connected or sent again unless a person says so.
 */
public final class HoldModel {
    private static final Duration TICK = Duration.ofSeconds(1);

    /** Takes a connection that was opened for octets without framing. */
    @FunctionalInterface
    public interface Raw {
        /**
         * @param way as what it was opened
         * @param send whether its octets are to go at once
         */
        void opened(HeldConnection connection, Sending way, boolean send);
    }

    /** A connection to send on, and whether the rules for using it again are to be left aside. */
    public record Use(HeldConnection connection, boolean anyway) {}

    private final Work work;
    private final LongSupplier nanos;
    private final Consumer<Consumer<Sending>> ready;
    private final Runnable send;
    private final BooleanProperty hold = new SimpleBooleanProperty(this, "hold");
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(this, "standing");
    private final ReadOnlyObjectWrapper<NoReuse> refused = new ReadOnlyObjectWrapper<>(this, "refused");
    private final ReadOnlyLongWrapper idle = new ReadOnlyLongWrapper(this, "idle");
    private Consumer<Exchange> onFailed = _ -> {};
    private Raw onRaw = (_, _, _) -> {};
    private HeldConnection connection;
    private boolean anyway;
    private long since;
    private int turn;

    /**
     * @param nanos the clock
     * @param ready gives what the tab would send now to the one that asks; where it cannot be sent, it says so itself
     * @param send sends what the tab holds, by way of {@link #use}
     */
    public HoldModel(Work work, LongSupplier nanos, Consumer<Consumer<Sending>> ready, Runnable send) {
        this.work = work;
        this.nanos = nanos;
        this.ready = ready;
        this.send = send;
        hold.subscribe(on -> {
            if (!on) {
                letGo();
            }
        });
    }

    /** Whom to give an exchange that only says why no connection stood. */
    public void onFailed(Consumer<Exchange> failed) {
        onFailed = failed;
    }

    /** Whom to give a connection that was opened for octets without framing. */
    public void onRaw(Raw raw) {
        onRaw = raw;
    }

    /** The connection for this sending; empty where it is not to be used for it, which {@link #refusedProperty} says. */
    public Optional<Use> use(Sending sending) {
        refused.set(null);
        boolean held = hold.get() && connection != null && !forgotten(connection.standing());
        if (!held) {
            return Optional.of(new Use(renew(), false));
        }
        Optional<NoReuse> against = connection.against(sending);
        if (against.isPresent() && !anyway) {
            refused.set(against.get());
            return Optional.empty();
        }
        return Optional.of(new Use(connection, anyway));
    }

    /** A connection that never stood, or that a person closed, is no reason to refuse anything. */
    private static boolean forgotten(Standing now) {
        return now.state() == Standing.State.CLOSED
                && (now.sends() == 0 || now.against().filter(NoReuse.CLOSED_HERE::equals).isPresent());
    }

    private HeldConnection renew() {
        drop();
        HeldConnection[] made = new HeldConnection[1];
        HeldConnection fresh = new HeldConnection(hold.get() ? Keep.ALWAYS : Keep.TUNNEL,
                now -> work.onFxThread(() -> stands(made[0], now)));
        made[0] = fresh;
        connection = fresh;
        return fresh;
    }

    private void stands(HeldConnection which, Standing now) {
        if (which != connection) {
            return;
        }
        if (!hold.get()) {
            letGo();
            return;
        }
        since = nanos.getAsLong();
        idle.set(0);
        standing.set(now);
        tick(now, ++turn);
    }

    /** Nobody holds it any more: what runs on it goes on, and so does a tunnel. */
    private void letGo() {
        refused.set(null);
        standing.set(null);
        if (connection != null && connection.standing().state() == Standing.State.IDLE) {
            drop();
        }
    }

    /** Counts the seconds of one standing; a turn that another took the place of counts no more. */
    private void tick(Standing of, int mine) {
        if (of.state() == Standing.State.IDLE && mine == turn && standing.get() != null) {
            idle.set(Duration.ofNanos(nanos.getAsLong() - since).toSeconds());
            work.after(TICK, () -> tick(of, mine));
        }
    }

    /** Opens a connection without sending; one that stands is closed first. */
    public void connect() {
        ready.accept(way -> connect(way, false));
    }

    /** Opens a connection for what nothing frames; it is given on, and they go, as soon as it stands. */
    public void connectRaw(Sending sending) {
        connect(sending, true);
    }

    private void connect(Sending way, boolean send) {
        hold.set(true);
        HeldConnection fresh = renew();
        work.<Optional<Exchange>>start("connect", (_, onCancel) -> {
            Cancellation cancellation = new Cancellation();
            onCancel.accept(cancellation::cancel);
            return fresh.connect(way, ExchangeObserver.NONE, cancellation);
        }, failed -> {
            failed.ifPresent(onFailed);
            if (failed.isEmpty() && way.target().speech() == Speech.RAW && fresh == connection) {
                onRaw.opened(fresh, way, send);
            }
        }, _ -> {});
    }

    /** Sends although the rules are against it: a raw workbench lets a person try. */
    public void sendAnyway() {
        anyway = true;
        try {
            send.run();
        } finally {
            anyway = false;
        }
    }

    /** Gives up the connection that is not to be used again, and sends on a new one. */
    public void sendAnew() {
        drop();
        send.run();
    }

    /** Tells the server that no more comes from here. */
    public void halfClose() {
        if (connection != null) {
            HeldConnection open = connection;
            work.<Void>start("half-close", (_, _) -> {
                open.halfClose();
                return null;
            }, _ -> {}, _ -> {});
        }
    }

    /** Closes the connection; the next send opens another. */
    public void close() {
        drop();
    }

    private void drop() {
        refused.set(null);
        standing.set(null);
        if (connection != null) {
            HeldConnection old = connection;
            connection = null;
            if (old.standing().state() != Standing.State.CLOSED) {
                work.<Void>start("close", (_, _) -> {
                    old.close();
                    return null;
                }, _ -> {}, _ -> {});
            }
        }
    }

    /** Whether the connection is kept after an answer. */
    public BooleanProperty holdProperty() {
        return hold;
    }

    /** How the held connection stands; null where there is none. */
    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Why the last send was refused; null where it was not. */
    public ReadOnlyObjectProperty<NoReuse> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** For how many whole seconds nothing has run on it. */
    public ReadOnlyLongProperty idleProperty() {
        return idle.getReadOnlyProperty();
    }
}
