package rawbench.workbench;

import java.io.IOException;
import java.util.Optional;

import rawbench.exchange.Exchange;
import rawbench.exchange.Overheard;
import rawbench.exchange.Speech;
import rawbench.exchange.Target;
import rawbench.http.RequestReader;
import rawbench.listen.Upstream;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;
import rawbench.wire.Transcript;

/** What a relay handed on and was answered, as an exchange such as those that are sent from here. */
public final class Relayed {
    /** As much of the first octets tells whether they are HTTP. */
    private static final long LOOKED_AT = 64 * 1024;

    private Relayed() {
    }

    /**
     * The exchange of a client that is gone; runs as long as reading it does.
     *
     * @return empty where nothing was handed on, and over UDP, where every datagram stands for itself
     * @throws IOException where the octets cannot be read back
     */
    public static Optional<Exchange> exchange(Upstream upstream) throws IOException {
        if (upstream.target() instanceof Endpoint.Udp) {
            return Optional.empty();
        }
        Transcript transcript = upstream.transcript();
        return Overheard.exchange(new Target(upstream.target(), speech(transcript.sent())), transcript);
    }

    /** HTTP where octets begin as a request does, whatever the place they go to is called. */
    public static Speech speech(Octets octets) {
        Octets first = octets.slice(0, Math.min(LOOKED_AT, octets.length()));
        return RequestReader.read(first).line().version().startsWith("HTTP/1.") ? Speech.HTTP : Speech.RAW;
    }
}
