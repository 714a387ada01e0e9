package rawbench.convert;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.BooleanSupplier;

import rawbench.exchange.Secrecy;
import rawbench.octets.Octets;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/** The octets of a transcript's events in blocks, with secrets masked where they are to be. */
final class TranscriptPieces {
    /** A multiple of what one line of Base64 holds and of what one row of a dump holds. */
    static final int BLOCK = 57 * 16 * 64;

    /** Is given the octets of one event. */
    @FunctionalInterface
    interface Taker {
        /** @param offset of the first of these octets among all of their direction */
        void take(byte[] block, int count, long offset) throws IOException;
    }

    private final Transcript transcript;
    private final boolean secrets;
    private final BooleanSupplier cancelled;
    private final SecretMask sentMask;
    private final SecretMask receivedMask;
    private final byte[] block = new byte[BLOCK];

    TranscriptPieces(Recorded recorded, boolean secrets, BooleanSupplier cancelled) {
        transcript = recorded.transcript();
        Secrecy secrecy = recorded.secrecy();
        sentMask = new SecretMask(transcript.sent(), secrecy);
        receivedMask = new SecretMask(transcript.received(), secrecy);
        this.secrets = secrets;
        this.cancelled = cancelled;
    }

    /** Hands over the octets of an event, none where it has none; to be called for all of them in order. */
    void each(WireEvent event, Taker taker) throws IOException {
        goOn();
        switch (event) {
            case WireEvent.Sent(_, long from, long to) -> each(transcript.sent(), from, to, sentMask, taker);
            case WireEvent.Received(_, long from, long to) ->
                each(transcript.received(), from, to, receivedMask, taker);
            case WireEvent.Resolved _,WireEvent.Connecting _,WireEvent.Connected _,WireEvent.Greeted _,WireEvent.TlsEstablished _,WireEvent.Configured _,WireEvent.DatagramFrom _,WireEvent.HalfClosed _,WireEvent.Closed _,WireEvent.Failed _ ->
                {
                }
        }
    }

    private void each(Octets all, long from, long to, SecretMask mask, Taker taker) throws IOException {
        // Where the octets could not be kept (disk full) there are fewer than the events say.
        long end = Math.min(to, all.length());
        for (long at = from; at < end; at += BLOCK) {
            goOn();
            int count = (int) Math.min(BLOCK, end - at);
            all.copyTo(at, block, 0, count);
            if (!secrets) {
                mask.mask(block, 0, count);
            }
            taker.take(block, count, at);
        }
    }

    private void goOn() throws InterruptedIOException {
        if (cancelled.getAsBoolean()) {
            throw new InterruptedIOException("Cancelled");
        }
    }
}
