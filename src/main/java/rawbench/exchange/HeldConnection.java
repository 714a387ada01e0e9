package rawbench.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import rawbench.octets.Octets;
import rawbench.wire.Alarm;
import rawbench.wire.Cancellation;
import rawbench.wire.CloseReason;
import rawbench.wire.Connection;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.FaultWords;
import rawbench.wire.Step;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Watch;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

/**
 * One connection that several exchanges may use, one after the other: to connect, to send, to send again, to half-close
 * and to close are acts of their own, and nothing is retried, sent again or connected anew by itself. Each exchange has
 * a transcript of its own.
 *
 * <p>While nothing runs on it a thread waits for what the peer does, so that a connection that ended is known before the
 * next request. Acts may come from any thread; one that waits for the network is to come from a worker.
 */
public final class HeldConnection implements AutoCloseable {
    private final Keep keep;
    private final Consumer<Standing> changed;
    private Standing standing = Standing.NEW;
    private Connection connection;
    private Sending opened;
    /** What was written down while it was opened, where it is nobody's yet. */
    private TranscriptRecorder opening;
    private final IdleWatch idle = new IdleWatch(this::look);
    private final Alarm alarm = new Alarm();
    private final ReadBlock block = new ReadBlock();
    private final LastAsked asked = new LastAsked();

    /**
     * @param keep when it stays open after an answer
     * @param changed is told how it stands whenever that changes, on threads of the engine; it must not wait
     */
    public HeldConnection(Keep keep, Consumer<Standing> changed) {
        this.keep = keep;
        this.changed = changed;
    }

    public synchronized Standing standing() {
        return standing;
    }

    /**
     * Opens it without sending anything; for a connection that is new.
     *
     * @param way where to and how; its octets do not go
     * @return what kept it from standing, as an exchange in which nothing went; empty where it stands
     */
    public Optional<Exchange> connect(Sending way, ExchangeObserver observer, Cancellation cancellation) {
        become(standing().with(Standing.State.BUSY));
        TranscriptRecorder recorder = new TranscriptRecorder();
        try (Pace pace = new Pace(way, observer, cancellation, alarm)) {
            observer.started(recorder);
            try {
                stood(open(way, pace, recorder), way, recorder);
            } catch (WireException e) {
                Exchange failed = failed(way, e.fault(), pace, recorder);
                recorder.close();
                return Optional.of(failed);
            }
        }
        become(standing().with(Standing.State.IDLE));
        return Optional.empty();
    }

    /** How a connection without framing came to stand belongs to what will go and come through it. */
    private synchronized void stood(Connection stands, Sending way, TranscriptRecorder recorder) {
        if (way.target().speech() == Speech.RAW) {
            opening = recorder;
        } else {
            stands.record(TranscriptRecorder.forgetful());
            recorder.close();
        }
    }

    /**
     * Sends on it, and opens it first where it is new; blocks until all is over. What the network does is in the result.
     *
     * @param anyway also where the rules are against using it again, as long as it is open
     * @throws NoReuseException where they are, or it is closed; nothing went then
     */
    public Exchange send(Sending sending, boolean anyway, ExchangeObserver observer, Cancellation cancellation)
            throws NoReuseException {
        begin(sending, anyway);
        changed.accept(standing());
        try (TranscriptRecorder recorder = new TranscriptRecorder();
                Pace pace = new Pace(sending, observer, cancellation, alarm)) {
            observer.started(recorder);
            Connection used = connection();
            if (used != null) {
                used.record(recorder);
                pace.watch().guard(used::close);
                return talk(sending.over(opened), used, recorder, pace);
            }
            try {
                used = open(sending, pace, recorder);
            } catch (WireException e) {
                return failed(sending, e.fault(), pace, recorder);
            }
            return talk(sending, used, recorder, pace);
        }
    }

    private Exchange talk(Sending sending, Connection on, TranscriptRecorder recorder, Pace pace) {
        Conversation conversation = new Conversation(sending, asked.of(sending), on, recorder, pace, block);
        Ending ending = conversation.run(keep);
        Standing before = standing();
        Exchange exchange = new Telling(sending, on, before.sends() > 0).told(conversation, ending, recorder);
        on.record(TranscriptRecorder.forgetful());
        Standing after = before.sent(conversation.kept(), NoReuse.after(exchange, conversation.asked())
                .or(() -> sending.halfClose() ? Optional.of(NoReuse.HALF_CLOSED) : before.against()));
        become(after);
        return exchange;
    }

    /** The connection, once it stands; from then on it guards itself. */
    private Connection open(Sending way, Pace pace, TranscriptRecorder recorder) throws WireException {
        Connection stands = Opening.open(way, pace.watch(), recorder);
        synchronized (this) {
            connection = stands;
            opened = way;
            if (standing.state() != Standing.State.CLOSED) {
                return stands;
            }
        }
        stands.close(CloseReason.CANCELLED);
        throw new WireException(new WireFault.Closed(CloseReason.CANCELLED, FaultWords.CLOSED_WHILE_OPENED.of(), ""));
    }

    private Exchange failed(Sending sending, WireFault fault, Pace pace, TranscriptRecorder recorder) {
        become(standing().with(Standing.State.CLOSED).against(NoReuse.CLOSED_HERE));
        return Telling.unconnected(sending, Ending.unconnected(pace.phase(), fault), recorder);
    }

    private synchronized void begin(Sending sending, boolean anyway) throws NoReuseException {
        if (standing.state() == Standing.State.BUSY) {
            throw new IllegalStateException(
                    "Not sent: the connection is being opened, or in use. Wait until it is idle");
        }
        boolean possible = standing.state() == Standing.State.NEW || standing.state() == Standing.State.IDLE;
        Optional<NoReuse> against = against(sending).or(this::waiting);
        if (against.isPresent() && !(anyway && possible)) {
            throw new NoReuseException(against.get());
        }
        standing = standing.with(Standing.State.BUSY);
        idle.busy();
    }

    /** What came since the last answer and nobody has noticed yet. */
    private Optional<NoReuse> waiting() {
        try {
            boolean octets = standing.state() == Standing.State.IDLE && connection.available() > 0;
            return octets ? Optional.of(NoReuse.SURPLUS) : Optional.empty();
        } catch (WireException broken) {
            return Optional.of(NoReuse.RESET);
        }
    }

    /** Makes it a tunnel through which nothing came yet. */
    public Tunnel tunnel(TunnelObserver observer) throws NoReuseException {
        return new Tunnel(handedOver(), silence(), observer, written());
    }

    /**
     * Makes it a tunnel: raw octets both ways from now on (RFC 9110 7.8, 9.3.6). How a connection without framing came to
     * stand is the beginning of its transcript.
     *
     * @param already what came through it with the answer that opened it; it is in its transcript
     * @throws NoReuseException where it is not open
     * @throws IOException where what came already cannot be kept
     */
    public Tunnel tunnel(TunnelObserver observer, Octets already) throws NoReuseException, IOException {
        Connection open = handedOver();
        TranscriptRecorder recorder = written();
        byte[] octets = already.toByteArray();
        if (octets.length > 0) {
            recorder.received(octets, 0, octets.length);
        }
        return new Tunnel(open, silence(), observer, recorder);
    }

    private Connection handedOver() throws NoReuseException {
        Connection open;
        synchronized (this) {
            if (!standing.open()) {
                throw new NoReuseException(standing.against().orElse(NoReuse.CLOSED_HERE));
            }
            standing = standing.against(NoReuse.TUNNEL).with(Standing.State.TUNNEL);
            idle.busy();
            open = connection;
        }
        changed.accept(standing());
        return open;
    }

    private synchronized TranscriptRecorder written() {
        TranscriptRecorder recorder = opening == null ? new TranscriptRecorder() : opening;
        opening = null;
        return recorder;
    }

    /** How long answers to datagrams are waited for; empty where there are none. */
    private synchronized Optional<Duration> silence() {
        return datagrams() ? Optional.of(opened.silence()) : Optional.empty();
    }

    private synchronized boolean datagrams() {
        return opened != null && opened.target().endpoint() instanceof Endpoint.Udp;
    }

    private void become(Standing next) {
        synchronized (this) {
            // Who closed it meanwhile has the last word.
            standing = standing.state() == Standing.State.CLOSED ? next.with(Standing.State.CLOSED) : next;
            // Over UDP no peer ends anything, and a datagram is for whoever reads it first.
            if (standing.state() == Standing.State.IDLE && standing.against().isEmpty() && !datagrams()) {
                idle.idle();
            }
        }
        changed.accept(standing());
    }

    /** Waits for what the peer does while nothing runs; during an exchange that is the reader's. */
    private void look(BooleanSupplier still) {
        NoReuse found;
        try {
            found = connection().await() ? NoReuse.SURPLUS : NoReuse.CLOSED_BY_PEER;
        } catch (WireException e) {
            found = e.fault() instanceof WireFault.Closed ? NoReuse.CLOSED_HERE : NoReuse.RESET;
        }
        synchronized (this) {
            if (standing.state() != Standing.State.IDLE || !still.getAsBoolean()) {
                return;
            }
            standing = standing.against(found);
        }
        changed.accept(standing());
    }

    private synchronized Connection connection() {
        return connection;
    }

    /** Why this is not to be sent on it; empty where nothing is against it. */
    public synchronized Optional<NoReuse> against(Sending sending) {
        if (opened == null || standing.against().isPresent()) {
            return standing.against();
        }
        boolean same = opened.target().equals(sending.target()) && opened.transport().equals(sending.transport())
                && opened.proxy().equals(sending.proxy()) && Opening.forwarded(opened) == Opening.forwarded(sending);
        return same ? Optional.empty() : Optional.of(NoReuse.OTHER_TARGET);
    }

    /** Ends this side's octets; the peer's may still come. */
    public void halfClose() throws WireException {
        Connection open;
        synchronized (this) {
            // Before the peer hears of it, which may answer by closing.
            standing = standing.against(NoReuse.HALF_CLOSED);
            open = connection;
        }
        changed.accept(standing());
        open.halfClose();
    }

    /** Closes it for good; what runs on it ends. Its threads are gone when this returns. */
    @Override
    public void close() {
        Connection open;
        Standing.State before;
        synchronized (this) {
            open = connection;
            before = standing.state();
            standing = standing.against(NoReuse.CLOSED_HERE).with(Standing.State.CLOSED);
        }
        if (open != null && before == Standing.State.BUSY) {
            open.close(CloseReason.CANCELLED);
        } else if (open != null && before != Standing.State.CLOSED) {
            farewell(open);
        }
        idle.close();
        alarm.close();
        forgetOpening();
        changed.accept(standing());
    }

    private synchronized void forgetOpening() {
        if (opening != null) {
            opening.close();
            opening = null;
        }
    }

    /** A peer that does not read must not hold the closing up, as TLS would. */
    private static void farewell(Connection open) {
        if (!open.saysFarewell()) {
            open.close(CloseReason.DONE);
            return;
        }
        try (Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation())) {
            watch.guard(open::close);
            watch.enter(Step.IDLE, Conversation.FAREWELL);
            open.close(CloseReason.DONE);
        }
    }
}
