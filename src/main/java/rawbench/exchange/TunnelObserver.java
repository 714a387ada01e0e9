package rawbench.exchange;

import java.time.Duration;
import java.util.Optional;

import rawbench.octets.Octets;
import rawbench.wire.WireFault;

/** Hears what a tunnel brings, on the engine's reading thread; what it takes long for, the peer waits for. */
public interface TunnelObserver {
    /** These octets came; they are in the transcript already. */
    void received(Octets octets);

    /** A datagram found nobody; others may still be answered. */
    default void refused(WireFault fault) {
        // The transcript has it.
    }

    /**
     * Over UDP: no datagram came for so long since the last one was sent. That is a result and no end: answers may still
     * come. On a thread of its own.
     */
    default void silent(Duration waited) {
        // Whoever waits for nothing need not know.
    }

    /** No more come: the peer ended its side in order, or this went wrong. */
    void ended(Optional<WireFault> fault);
}
