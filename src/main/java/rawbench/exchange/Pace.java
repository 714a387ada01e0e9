package rawbench.exchange;

import java.time.Duration;
import java.util.Optional;

import rawbench.wire.Alarm;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.Step;
import rawbench.wire.Watch;

/**
 * Where an exchange stands while its writer and its reader run beside each other, and which deadline follows from it:
 * until the request has gone, and once an answer has begun, octets must keep moving; between the two, the answer must
 * begin.
 */
final class Pace implements AutoCloseable {
    private final Watch watch;
    private final ExchangeObserver observer;
    private final boolean chosen;
    private final Duration firstOctet;
    private Duration idle;
    private Phase phase = Phase.RESOLVE;
    private boolean sending;
    private Optional<Phase> held = Optional.empty();
    private boolean answered;

    Pace(Sending sending, ExchangeObserver observer, Cancellation cancellation, Alarm alarm) {
        Deadlines deadlines = sending.deadlines();
        boolean datagrams = sending.target().endpoint() instanceof Endpoint.Udp;
        this.chosen = deadlines.idle().isPresent();
        this.idle = sending.silence();
        this.firstOctet = datagrams ? idle : deadlines.firstOctet();
        this.observer = observer;
        this.watch = new Watch(deadlines, cancellation, this::entered, alarm);
    }

    Watch watch() {
        return watch;
    }

    ExchangeObserver observer() {
        return observer;
    }

    synchronized Phase phase() {
        return phase;
    }

    /** The connection stands, and octets begin to go. */
    synchronized void connected() {
        sending = true;
        settle();
    }

    /** Some octets of the request have gone. */
    synchronized void sentSome(long octets) {
        observer.sent(octets);
        settle();
    }

    /** The next octet waits, in this phase; how long it does is the writer's matter. */
    synchronized void held(Phase waits) {
        held = Optional.of(waits);
        settle();
    }

    /** The next octet may go. */
    synchronized void released() {
        held = Optional.empty();
        settle();
    }

    /** The writer is through, well or badly. */
    synchronized void sentAll() {
        sending = false;
        held = Optional.empty();
        settle();
    }

    /** Some octets of the answer have come. */
    synchronized void receivedSome(long octets) {
        answered = true;
        if (watch.ended().isEmpty()) {
            // The time that the observer takes (a pager may be reading) is no silence of the peer.
            watch.enter(Step.IDLE, Deadlines.NONE);
        }
        observer.received(octets);
        settle();
    }

    /** The answer is a stream of events, silent by nature: unless somebody chose a limit, there is none. */
    synchronized void events() {
        idle = chosen ? idle : Deadlines.NONE;
    }

    /** What comes from now on is only kept: a silence of this length ends it, however long others may last. */
    synchronized void linger(Duration silence) {
        idle = idle.isZero() || idle.compareTo(silence) > 0 ? silence : idle;
        settle();
    }

    /** Nothing more comes or goes; what is left may last so long. */
    synchronized void over(Duration farewell) {
        watch.enter(Step.IDLE, farewell);
    }

    @Override
    public void close() {
        watch.close();
        observer.phase(Phase.DONE);
    }

    private void entered(Step step) {
        switch (step) {
            case RESOLVE -> enter(Phase.RESOLVE);
            case CONNECT -> enter(Phase.CONNECT);
            case TLS -> enter(Phase.TLS);
            case FIRST_OCTET, IDLE, TOTAL -> {
            }
        }
    }

    private synchronized void enter(Phase next) {
        if (next != phase || next == Phase.RESOLVE) {
            phase = next;
            observer.phase(next);
        }
    }

    /** Takes up the deadline that fits; once the watch has ended the work, everything stays as it was then. */
    private void settle() {
        if (watch.ended().isPresent()) {
            return;
        }
        if (held.isPresent()) {
            enter(held.get());
            watch.enter(Step.IDLE, Deadlines.NONE);
        } else if (answered) {
            enter(Phase.RECEIVING);
            watch.enter(Step.IDLE, idle);
        } else if (sending) {
            enter(Phase.SENDING);
            watch.enter(Step.IDLE, idle);
        } else {
            enter(Phase.FIRST_OCTET);
            watch.enter(Step.FIRST_OCTET, firstOctet);
        }
    }
}
