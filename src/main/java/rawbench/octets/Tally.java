package rawbench.octets;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import rawbench.octets.Search.Found;
import rawbench.octets.Search.Stop;

/** The hits of one search as they are found, told to whoever waits for them. */
final class Tally {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final long length;
    private final BooleanSupplier cancelled;
    private final Consumer<Found> soFar;
    private final SpanTable.Builder hits = new SpanTable.Builder();
    private long looked;
    private Stop stop = Stop.NOT_YET;
    private long told = System.nanoTime();
    private boolean first = true;

    Tally(long length, BooleanSupplier cancelled, Consumer<Found> soFar) {
        this.length = length;
        this.cancelled = cancelled;
        this.soFar = soFar;
    }

    /** Takes a hit; false where there are enough, and the search should end. */
    boolean add(long from, long to) {
        if (hits.count() == Search.MOST) {
            stop = Stop.FULL;
            looked = from;
            return false;
        }
        hits.add(from, to);
        return true;
    }

    /** Is told that there are no further hits before an offset; false where the search should end. */
    boolean looked(long to) {
        looked = to;
        if (to == length) {
            stop = Stop.END;
            return false;
        }
        if (cancelled.getAsBoolean()) {
            stop(Stop.CANCELLED);
            return false;
        }
        long now = System.nanoTime();
        if (now - told >= PAUSE || first && hits.count() > 0) {
            first &= hits.count() == 0;
            told = now;
            soFar.accept(found());
        }
        return true;
    }

    void stop(Stop why) {
        stop = why;
    }

    boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    Found found() {
        return new Found(hits.build(), looked, stop);
    }
}
