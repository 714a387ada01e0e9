package rawbench.exchange;

import rawbench.wire.TranscriptRecorder;

/** Hears how an exchange comes along, on the engine's threads; every method may be left out. */
public interface ExchangeObserver {
    /** Hears nothing. */
    ExchangeObserver NONE = new ExchangeObserver() {};

    /** The exchange begins; {@code live} gives a look at it at any time. */
    default void started(TranscriptRecorder live) {
    }

    /** The exchange entered this phase. */
    default void phase(Phase phase) {
    }

    /** So many octets of the request have gone. */
    default void sent(long octets) {
    }

    /** So many octets of the answer have come. */
    default void received(long octets) {
    }
}
