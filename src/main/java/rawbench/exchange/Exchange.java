package rawbench.exchange;

import java.util.Optional;

import rawbench.http.ResponseReading;
import rawbench.octets.Octets;
import rawbench.wire.TlsFacts;
import rawbench.wire.Transcript;

/**
 * One request sent and what came back: immutable, whole or not.
 *
 * @param transcript what really went and came, with times
 * @param address the address that took the connection; empty where none did
 * @param reading the answer as HTTP; empty for {@link Speech#RAW} and where no connection stood
 * @param tls what was seen of the peer's TLS, also where it failed
 */
public record Exchange(Sending sending, Transcript transcript, Optional<String> address,
        Optional<ResponseReading> reading, Outcome outcome, Timings timings, Optional<TlsFacts> tls) {
    public Target target() {
        return sending.target();
    }

    /** The octets that were to be sent; {@code transcript().sent()} are those that were. */
    public Octets request() {
        return sending.request();
    }

    /** Every octet that came. */
    public Octets received() {
        return transcript.received();
    }
}
