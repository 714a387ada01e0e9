package rawbench.ui.transcript;

import java.io.IOException;

import rawbench.exchange.Secrecy;
import rawbench.wire.Transcript;

/** A transcript that still grows, for {@link TranscriptModel#live}. */
@FunctionalInterface
public interface Live {
    /**
     * What there is of it now; called on a worker.
     *
     * @throws IOException where its octets cannot be read back
     */
    Transcript look() throws IOException;

    /** The other end as a person spells it, for what is written to files; empty where its events say it. */
    default String peer() {
        return "";
    }

    /** The values that are masked where it is written to a file. */
    default Secrecy secrecy() {
        return Secrecy.NONE;
    }
}
