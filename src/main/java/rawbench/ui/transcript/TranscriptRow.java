package rawbench.ui.transcript;

import java.util.List;

import rawbench.octets.Octets;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * One event of a transcript as a row.
 *
 * @param number of the event among all of them, from 1
 * @param since the nanoseconds since the row before, or since the beginning for the first
 */
record TranscriptRow(int number, WireEvent event, long since) {
    /** Which way something went. */
    enum Way {
        SENT,
        RECEIVED,
        /** No octets: something that happened to the connection. */
        EVENT
    }

    Way way() {
        return way(event);
    }

    static Way way(WireEvent event) {
        return switch (event) {
            case WireEvent.Sent _ -> Way.SENT;
            case WireEvent.Received _ -> Way.RECEIVED;
            case WireEvent.Resolved _,WireEvent.Connecting _,WireEvent.Connected _,WireEvent.Greeted _,WireEvent.TlsEstablished _,WireEvent.Configured _,WireEvent.DatagramFrom _,WireEvent.HalfClosed _,WireEvent.Closed _,WireEvent.Failed _ ->
                Way.EVENT;
        };
    }

    /** How many octets went or came; 0 for an event. */
    long length() {
        return switch (event) {
            case WireEvent.Sent(_, long from, long to) -> to - from;
            case WireEvent.Received(_, long from, long to) -> to - from;
            default -> 0;
        };
    }

    /** Its octets: those that went or came, or what was said to a proxy and what it answered. */
    Octets octets(Transcript transcript) {
        return switch (event) {
            case WireEvent.Sent(_, long from, long to) -> slice(transcript.sent(), from, to);
            case WireEvent.Received(_, long from, long to) -> slice(transcript.received(), from, to);
            case WireEvent.Greeted(_, _, Octets said, Octets heard) -> Octets.join(List.of(said, heard));
            default -> Octets.empty();
        };
    }

    /** Where octets could not be kept (disk full) there are fewer than the events say. */
    private static Octets slice(Octets all, long from, long to) {
        return all.slice(Math.min(from, all.length()), Math.min(to, all.length()));
    }
}
