package rawbench.content;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import rawbench.http.Detail.Words;
import rawbench.http.Deviation;

/** Stands behind each rung of a ladder and stops it at a limit, or when a person has had enough. */
final class Guard implements Sink {
    private final Sink next;
    private final DecodeLimits limits;
    private final LongSupplier fed;
    private final BooleanSupplier cancelled;
    private long decoded;

    /** A guard before {@code next}; {@code fed} tells how many octets the ladder was fed so far. */
    Guard(Sink next, DecodeLimits limits, LongSupplier fed, BooleanSupplier cancelled) {
        this.next = next;
        this.limits = limits;
        this.fed = fed;
        this.cancelled = cancelled;
    }

    /** How many octets it let through. */
    long passed() {
        return decoded;
    }

    @Override
    public void take(byte[] octets, int from, int count) throws StopException {
        if (cancelled.getAsBoolean()) {
            throw StopException.cancelled();
        }
        int allowed = (int) Math.min(count, limits.decoded() - decoded);
        next.take(octets, from, allowed);
        decoded += allowed;
        if (allowed < count) {
            throw StopException.by(Deviation.DECODED_LIMIT.at(fed.getAsLong(), 0,
                    Words.STOPPED_AT.of(decoded)));
        }
        if (decoded > limits.ratioFrom() && decoded / limits.ratio() > fed.getAsLong()) {
            throw StopException.by(Deviation.RATIO_LIMIT.at(fed.getAsLong(), 0,
                    Words.GROWN.of(fed.getAsLong(), decoded, limits.ratio())));
        }
    }
}
