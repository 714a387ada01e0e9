package rawbench.listen;

import java.io.IOException;
import java.time.Duration;

import rawbench.wire.Cancellation;
import rawbench.wire.CloseReason;
import rawbench.wire.Connection;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.ListenWords;
import rawbench.wire.Threads;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.TransportOptions;
import rawbench.wire.Watch;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

/**
 * Hands on what comes to another place, and its answers back, octet for octet and datagram by datagram; what went there
 * and came from there is in a transcript of its own ({@link Client#upstream}). The end of a side is handed on as its end,
 * a reset as a reset. TLS is ended here on either side that has it, so that what is handed on can be read.
 *
 * @param target a UDP port where the clients come over UDP, else none
 * @param options how it is reached; whether its certificate is checked stands in them
 * @param deadlines for reaching it; once it stands there is none
 */
public record Relay(Endpoint target, TransportOptions options, Deadlines deadlines) implements Service {
    /** What a transcript keeps in memory of either direction. */
    private static final int IN_MEMORY = 64 * 1024;
    private static final Duration FOR_EVER = Duration.ofDays(365);

    /** A relay with the usual limits of reaching its target. */
    public Relay(Endpoint target, TransportOptions options) {
        this(target, options, Deadlines.DEFAULT);
    }

    /**
     * @throws IOException where the target cannot be reached, with the sentence about why; or as the client's connection
     *         broke
     */
    @Override
    public void serve(Client client) throws IOException {
        try (TranscriptRecorder recorder = TranscriptRecorder.inMemory(IN_MEMORY)) {
            client.relayed(new Upstream(target, recorder));
            relay(client, recorder);
        }
    }

    /** As long as it lasts a thread waits for the client to be cut, so that a target that says nothing ends with it. */
    private void relay(Client client, TranscriptRecorder recorder) throws IOException {
        Cancellation cancellation = new Cancellation();
        Thread closing = Thread.ofVirtual().name("relay-" + client.number() + "-closing").unstarted(() -> {
            if (!client.pause(FOR_EVER)) {
                cancellation.cancel();
            }
        });
        closing.start();
        try (Connection connection = open(cancellation, recorder);
                Cancellation.Registration _ = cancellation.onCancel(() -> connection.close(CloseReason.CANCELLED))) {
            new Pumps(client, connection).run();
        } finally {
            // Nothing is registered any more, so that its cancelling does nothing.
            closing.interrupt();
            Threads.join(closing);
        }
    }

    private Connection open(Cancellation cancellation, TranscriptRecorder recorder) throws IOException {
        try (Watch watch = new Watch(deadlines, cancellation)) {
            return Transport.open(target, options, watch, recorder);
        } catch (WireException unreached) {
            String says = ListenWords.NOT_RELAYED.of(target.authority(), unreached.fault().says());
            // That it was cut from this side while it was looking is no failure.
            throw unreached.fault() instanceof WireFault.Closed ? new IOException(says, unreached)
                    : new ServiceException(says, unreached);
        }
    }
}
