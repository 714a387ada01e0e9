package rawbench.exchange;

import java.io.IOException;
import java.util.Optional;

import rawbench.octets.Octets;
import rawbench.wire.CloseReason;
import rawbench.wire.Connection;
import rawbench.wire.Transcript;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.WireException;

/**
 * A connection that belongs to another protocol now, after 101 or a 2xx answer to CONNECT (RFC 9110 7.8, 9.3.6), or from
 * the beginning: raw octets both ways, without deadline, everything in a transcript. A thread reads until the peer ends;
 * writes come from any other.
 */
public final class Tunnel implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;

    private final Connection connection;
    private final TunnelObserver observer;
    private final TranscriptRecorder recorder = new TranscriptRecorder();
    private final Thread reader;

    Tunnel(Connection connection, TunnelObserver observer) {
        this.connection = connection;
        this.observer = observer;
        connection.record(recorder);
        reader = Thread.ofVirtual().name("rawbench-tunnel").start(this::read);
    }

    /** Sends octets; blocks while the peer does not take them. */
    public void write(Octets octets) throws WireException {
        connection.write(octets);
    }

    /** Ends this side's octets; the peer's may still come. */
    public void halfClose() throws WireException {
        connection.halfClose();
    }

    /** What went and came since it became a tunnel; may be asked at any time. */
    public Transcript transcript() throws IOException {
        return recorder.snapshot();
    }

    /** Closes the connection; the reading thread is gone when this returns. */
    @Override
    public void close() {
        connection.close(CloseReason.DONE);
        Threads.join(reader);
        recorder.close();
    }

    private void read() {
        byte[] block = new byte[BLOCK];
        try {
            for (int count = connection.read(block); count >= 0; count = connection.read(block)) {
                observer.received(Octets.copyOf(block, 0, count));
            }
            observer.ended(Optional.empty());
        } catch (WireException e) {
            observer.ended(Optional.of(e.fault()));
        }
    }
}
