package rawbench.exchange;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import rawbench.wire.WireException;
import rawbench.wire.WireFault;

/** Sends the same through a tunnel again and again, so many times or until it is stopped. */
public final class Repetition {
    /** How long the last answer is waited for. */
    static final Duration LAST = Duration.ofSeconds(1);

    /**
     * How far it is.
     *
     * @param answered how many times something came before the next was sent
     * @param failed how many times nothing could be sent
     */
    public record Counts(long sent, long answered, long failed) {
        public static final Counts NONE = new Counts(0, 0, 0);
    }

    private final Utterance what;
    private final Duration every;
    private final long times;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Counts counts = Counts.NONE;
    /** How many pieces had come when the last was about to be sent. */
    private long before = Long.MAX_VALUE;

    /**
     * @param every how long to wait between two; zero for one right behind the other
     * @param times how many at most; {@link Long#MAX_VALUE} for until it is stopped
     */
    public Repetition(Utterance what, Duration every, long times) {
        this.what = what;
        this.every = every;
        this.times = times;
    }

    /**
     * Sends; blocks until all went, it was stopped, or the connection takes no more. A datagram that cannot be sent is
     * counted, and the next one is tried.
     *
     * @param told is told how far it is, after each
     * @throws WireException where the connection takes no more
     */
    public Counts run(Tunnel through, Consumer<Counts> told) throws WireException, InterruptedException {
        for (long i = 0; i < times && (i == 0 || !stopped.await(every.toNanos(), TimeUnit.NANOSECONDS)); i++) {
            answered(through);
            before = through.counts().received();
            send(through);
            told.accept(counts);
        }
        if (counts.sent() > 0 && stopped.getCount() > 0 && through.awaitMore(before, LAST)) {
            answered(through);
        }
        return counts;
    }

    /** Counts an answer to what was sent last. */
    private void answered(Tunnel through) {
        if (through.counts().received() > before) {
            counts = new Counts(counts.sent(), counts.answered() + 1, counts.failed());
        }
    }

    private void send(Tunnel through) throws WireException {
        try {
            through.write(what);
            counts = new Counts(counts.sent() + 1, counts.answered(), counts.failed());
        } catch (WireException e) {
            counts = new Counts(counts.sent(), counts.answered(), counts.failed() + 1);
            if (!through.datagrams() || !(e.fault() instanceof WireFault.NoConnection)) {
                throw e;
            }
        }
    }

    /** Has it send nothing any more; {@link #run} returns soon. */
    public void stop() {
        stopped.countDown();
    }
}
