package rawbench.exchange;

import java.util.OptionalDouble;

import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * When each phase of an exchange was over, in milliseconds since its beginning; empty for what did not happen.
 *
 * @param resolve the name was resolved
 * @param connect the connection stood
 * @param tls the handshake was over
 * @param sent the last octet of the request had gone
 * @param firstOctet the first octet of the answer came
 * @param head the head of the answer was read
 * @param done all was over
 */
public record Timings(OptionalDouble resolve, OptionalDouble connect, OptionalDouble tls, OptionalDouble sent,
        OptionalDouble firstOctet, OptionalDouble head, double done) {
    private static final double MILLI = 1e6;

    /** The timings that a transcript tells; the head's and the end's moments are known to the reader only. */
    static Timings of(Transcript transcript, long requestLength, long headNanos, long doneNanos) {
        OptionalDouble resolve = OptionalDouble.empty();
        OptionalDouble connect = OptionalDouble.empty();
        OptionalDouble tls = OptionalDouble.empty();
        OptionalDouble sent = OptionalDouble.empty();
        OptionalDouble firstOctet = OptionalDouble.empty();
        for (WireEvent event : transcript.events()) {
            OptionalDouble at = OptionalDouble.of(event.nanos() / MILLI);
            if (event instanceof WireEvent.Resolved) {
                resolve = at;
            } else if (event instanceof WireEvent.Connected) {
                connect = at;
            } else if (event instanceof WireEvent.Greeted) {
                // What came before was the way to the proxy; through it the connection stands only now.
                connect = at;
                tls = OptionalDouble.empty();
            } else if (event instanceof WireEvent.TlsEstablished) {
                tls = at;
            } else if (event instanceof WireEvent.Sent(_, _, long to) && to == requestLength) {
                sent = at;
            } else if (event instanceof WireEvent.Received(_, long from, _) && from == 0 && firstOctet.isEmpty()) {
                firstOctet = at;
            }
        }
        OptionalDouble head = headNanos < 0 ? OptionalDouble.empty() : OptionalDouble.of(headNanos / MILLI);
        return new Timings(resolve, connect, tls, sent, firstOctet, head, doneNanos / MILLI);
    }
}
