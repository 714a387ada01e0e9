package rawbench.wire;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What is counted and written down of an {@link Accepted} connection. */
final class Account {
    private final Accepted of;
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong receivedPieces = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong sentPieces = new AtomicLong();
    /** The options that a person wanted, and what the system made of them, spelled. */
    private String asked = "";
    private String given = "";
    /** Whether the client's end was written down: who reads on meets it again. */
    private boolean endedThere;
    private volatile TranscriptRecorder recorder = TranscriptRecorder.forgetful();

    Account(Accepted of) {
        this.of = of;
    }

    /** There is no room for what went or came. */
    static final class NotKeptException extends IOException {
        private static final long serialVersionUID = 1L;

        NotKeptException(IOException full) {
            super(Faults.notKept(full).says(), full);
        }
    }

    /** Writes down there from now on. */
    void record(TranscriptRecorder into) {
        recorder = into;
        if (of.datagrams()) {
            into.apart();
        }
        into.note(now -> new WireEvent.Connected(now, of.address(), of.local()));
        if (!asked.isEmpty()) {
            into.note(now -> new WireEvent.Configured(now, asked, given));
        }
    }

    void configured(String wanted, String had) {
        asked = wanted;
        given = had;
    }

    void came(byte[] octets, int count) throws IOException {
        received.addAndGet(count);
        receivedPieces.incrementAndGet();
        try {
            recorder.received(octets, 0, count);
        } catch (IOException full) {
            throw notKept(full);
        }
    }

    void sent(long began, byte[] octets, int from, int count) throws IOException {
        sent.addAndGet(count);
        sentPieces.incrementAndGet();
        try {
            recorder.sent(began, octets, from, count);
        } catch (IOException full) {
            throw notKept(full);
        }
    }

    private NotKeptException notKept(IOException full) {
        failed(Faults.notKept(full));
        return new NotKeptException(full);
    }

    void endedThere() {
        if (!endedThere) {
            endedThere = true;
            recorder.note(now -> new WireEvent.HalfClosed(now, true));
        }
    }

    void failed(WireFault fault) {
        recorder.note(now -> new WireEvent.Failed(now, Optional.of(of.address()), fault));
    }

    Traffic traffic() {
        return of.datagrams() ? new Traffic(received.get(), sent.get(), receivedPieces.get(), sentPieces.get())
                : new Traffic(received.get(), sent.get(), 0, 0);
    }

    TranscriptRecorder recorder() {
        return recorder;
    }
}
