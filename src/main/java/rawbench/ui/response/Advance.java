package rawbench.ui.response;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * How far a long walk over octets is.
 *
 * @param done octets so far
 * @param total octets in all
 * @param rate octets in a second, 0 before it is known
 */
public record Advance(long done, long total, long rate) {
    private static final double SECOND = 1e9;

    /** Turns what a walk tells into advances; to be made when the walk begins, on its worker. */
    static LongConsumer of(long total, Consumer<Advance> told) {
        long began = System.nanoTime();
        return done -> {
            double seconds = (System.nanoTime() - began) / SECOND;
            told.accept(new Advance(done, total, seconds > 0 ? (long) (done / seconds) : 0));
        };
    }

    /** From 0 to 1. */
    double part() {
        return total == 0 ? 1 : (double) done / total;
    }
}
