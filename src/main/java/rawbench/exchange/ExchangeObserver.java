package rawbench.exchange;

import rawbench.http.Framing;
import rawbench.http.Message;
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

    /**
     * Octets came, whatever they are; {@link #received} follows. The array is the engine's again afterwards. The time that
     * this takes counts as the peer's silence, that of {@code received} does not.
     */
    default void octets(byte[] octets, int from, int count) {
    }

    /** So many octets of the answer have come. */
    default void received(long octets) {
    }

    /**
     * The head of a final response was read: of the request of that number, from 0. Called before its body is told.
     *
     * @param head the response without its body
     */
    default void answering(int number, Message head, Framing framing) {
    }

    /**
     * Octets of the body of the answer that is coming, transfer coding {@code chunked} undone; else as {@link #octets}.
     */
    default void body(byte[] octets, int from, int count) {
    }
}
