package rawbench.ui.response;

import java.time.Duration;
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
import rawbench.exchange.NoReuseException;
import rawbench.exchange.Tunnel;
import rawbench.exchange.TunnelObserver;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;
import rawbench.wire.WireFault;

/** The tunnel that an answer opened, or a target without framing: what goes and comes, and what a person sends. */
public final class TunnelModel {
    /** What is put behind a line that is sent. */
    public enum LineEnd {
        CRLF("\r\n"),
        LF("\n"),
        NONE("");

        private final String spelled;

        LineEnd(String spelled) {
            this.spelled = spelled;
        }
    }

    private final Work work;
    private final ReadOnlyObjectWrapper<TunnelLog.Look> look = new ReadOnlyObjectWrapper<>(this, "look");
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper(this, "writable");
    private final ReadOnlyBooleanWrapper framed = new ReadOnlyBooleanWrapper(this, "framed");
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private final ObjectProperty<LineEnd> lineEnd = new SimpleObjectProperty<>(this, "lineEnd", LineEnd.CRLF);
    private final BooleanProperty escapes = new SimpleBooleanProperty(this, "escapes");
    private final BooleanProperty hex = new SimpleBooleanProperty(this, "hex");
    private HeldConnection connection;
    private Tunnel tunnel;
    private TunnelLog log;

    TunnelModel(Work work) {
        this.work = work;
    }

    /**
     * Shows what goes through this connection from now on.
     *
     * @param first what came through it already
     * @param afterAnswer whether an answer opened it, which is shown above it
     */
    public void open(HeldConnection through, Octets first, boolean afterAnswer) {
        leave();
        TunnelLog fresh = new TunnelLog();
        fresh.received(first);
        Listening listening = new Listening(fresh);
        try {
            tunnel = through.tunnel(listening);
        } catch (NoReuseException closedMeanwhile) {
            trouble.set(closedMeanwhile.getMessage());
            return;
        }
        connection = through;
        log = fresh;
        framed.set(afterAnswer);
        look.set(fresh.look());
        writable.set(true);
        work.<TunnelLog, TunnelLog>start("tunnel", (progress, onCancel) -> {
            onCancel.accept(through::close);
            listening.tell(progress);
            return fresh;
        }, this::show, this::show, _ -> {});
    }

    /** Looks at the log as it is now: what was seen when this was asked for may be old by another's telling. */
    private void show(TunnelLog of) {
        if (of == log) {
            TunnelLog.Look now = of.look();
            look.set(now);
            if (now.end().filter(why -> !why.isEmpty()).isPresent()) {
                writable.set(false);
            }
        }
    }

    /** Sends a line as it was typed, its end behind it; false where its escapes cannot be read. */
    public boolean send(String line) {
        Octets octets;
        try {
            octets = escapes.get() ? Escapes.decode(line) : Octets.utf8(line);
        } catch (Escapes.MalformedEscapeException unreadable) {
            trouble.set(unreadable.getMessage());
            return false;
        }
        send(octets.concat(Octets.latin1(lineEnd.get().spelled)));
        return true;
    }

    /** Sends octets as they are, after those that are on their way. */
    public void send(Octets octets) {
        if (tunnel == null || !writable.get() || octets.isEmpty()) {
            return;
        }
        Tunnel to = tunnel;
        TunnelLog noted = log;
        trouble.set("");
        writable.set(false);
        work.<TunnelLog>start("tunnel-write", (_, _) -> {
            Duration began = noted.now();
            to.write(octets);
            noted.sent(began, octets);
            return noted;
        }, now -> {
            writable.set(tunnel == to);
            show(now);
        }, failed -> trouble.set(String.valueOf(failed.getMessage())));
    }

    /** Tells the peer that no more comes from here. */
    public void halfClose() {
        if (tunnel != null) {
            Tunnel to = tunnel;
            writable.set(false);
            work.<Void>start("tunnel-half-close", (_, _) -> {
                to.halfClose();
                return null;
            }, _ -> {}, failed -> trouble.set(String.valueOf(failed.getMessage())));
        }
    }

    /** Closes the tunnel; what went through it stays to be looked at. */
    public void close() {
        if (tunnel != null) {
            Tunnel old = tunnel;
            HeldConnection under = connection;
            tunnel = null;
            writable.set(false);
            work.<Void>start("tunnel-close", (_, _) -> {
                under.close();
                old.close();
                return null;
            }, _ -> {}, _ -> {});
        }
    }

    /** Closes it and shows nothing of it any more. */
    public void leave() {
        close();
        log = null;
        trouble.set("");
        look.set(null);
    }

    /** Whether octets can be sent through it now or soon. */
    public boolean open() {
        return tunnel != null;
    }

    /** What went through it; null where there is no tunnel. */
    ReadOnlyObjectProperty<TunnelLog.Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Whether a line can be sent now. */
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

    ObjectProperty<LineEnd> lineEndProperty() {
        return lineEnd;
    }

    /** Whether {@code \xHH} and its kind stand for octets in what is typed. */
    BooleanProperty escapesProperty() {
        return escapes;
    }

    BooleanProperty hexProperty() {
        return hex;
    }

    /** The engine's side: notes what comes, and tells a worker that waits for the end. */
    private static final class Listening implements TunnelObserver {
        private final TunnelLog log;
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile Consumer<TunnelLog> told = _ -> {};

        Listening(TunnelLog log) {
            this.log = log;
        }

        void tell(Consumer<TunnelLog> progress) throws InterruptedException {
            told = progress;
            progress.accept(log);
            over.await();
        }

        @Override
        public void received(Octets octets) {
            log.received(octets);
            told.accept(log);
        }

        @Override
        public void ended(Optional<WireFault> fault) {
            log.ended(fault.map(WireFault::says).orElse(""));
            over.countDown();
        }
    }
}
