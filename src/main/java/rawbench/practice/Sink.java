package rawbench.practice;

import java.io.IOException;
import java.time.Duration;

/** Where content goes that is made while it is sent; where the framing is chunked, each write is one chunk. */
interface Sink {
    void write(byte[] octets, int from, int count) throws IOException;

    /** Lets what was written go out, then lets time pass. */
    void pause(Duration time) throws IOException;
}
