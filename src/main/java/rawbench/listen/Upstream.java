package rawbench.listen;

import java.io.IOException;

import rawbench.wire.Endpoint;
import rawbench.wire.Transcript;
import rawbench.wire.TranscriptRecorder;

/** The side of a {@link Relay} on which one {@link Client} is taken on: where to, and what went and came there. */
public final class Upstream {
    private final Endpoint target;
    private final TranscriptRecorder recorder;

    Upstream(Endpoint target, TranscriptRecorder recorder) {
        this.target = target;
        this.recorder = recorder;
    }

    /** Where the client's octets go. */
    public Endpoint target() {
        return target;
    }

    /** What went there and came from there so far, octet for octet, with how it was reached; also when it is over. */
    public Transcript transcript() throws IOException {
        return recorder.snapshot();
    }
}
