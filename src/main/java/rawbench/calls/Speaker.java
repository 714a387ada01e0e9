package rawbench.calls;

import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;
import rawbench.wire.Endpoint;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * Turns what went and came into the calls that sent and received it: of a stream, of TLS, of datagrams.
 *
 * @param peer the address of the other end; empty where it is not known
 * @param own the address of this end; empty where it is not known
 * @param from where datagrams come from: the other end, or somebody else
 */
record Speaker(Transcript transcript, Endpoint endpoint, String peer, String own, String from) {
    private boolean datagrams() {
        return endpoint instanceof Endpoint.Udp;
    }

    private boolean secured() {
        return endpoint instanceof Endpoint.Tls;
    }

    Row row(WireEvent event) {
        return switch (event) {
            case WireEvent.Sent(long at, long from, long to) -> sent(at, transcript.sent(), from, to);
            case WireEvent.Received(long at, long from, long to) -> received(at, transcript.received(), from, to);
            default -> throw new IllegalArgumentException("not octets: " + event);
        };
    }

    /** Octets that went. That the other end took them is likely and not known. */
    Row sent(long at, Octets all, long from, long to) {
        String count = String.valueOf(to - from);
        Call own = Call.seen(function(true), sending(Spelling.literal(all, from, to), count, peer),
                new Outcome.Gave(count), at);
        Outcome took = datagrams() ? new Outcome.Gave(count) : Outcome.UNKNOWN;
        Call other = Call.untimed(Known.MAY, function(false), took, receiving(this.own));
        return new Row(Optional.of(own), List.of(Arrow.octets(arrow(), true, to - from)), Optional.of(other));
    }

    /** Octets that came, so that somebody must have sent them; in how many calls only datagrams tell. */
    Row received(long at, Octets all, long begin, long to) {
        String count = String.valueOf(to - begin);
        Call own = Call.seen(function(false), receiving(from), new Outcome.Gave(count), at);
        Call other = Call.untimed(Known.MUST, function(true), new Outcome.Gave(count),
                sending(Spelling.literal(all, begin, to), count, this.own));
        return new Row(Optional.of(own), List.of(Arrow.octets(arrow(), false, to - begin)), Optional.of(other));
    }

    /** A receive that gave nothing, or a send that did not go. */
    Call failed(boolean sending, Outcome.Broke how, long at) {
        List<String> arguments = sending ? sending("…", "…", peer) : receiving(peer);
        return Call.seen(function(sending), arguments, how, at);
    }

    /** The receive of this end that tells of the other's end. */
    Call end(long at) {
        return Call.seen(function(false), receiving(peer), new Outcome.Gave("0"), at);
    }

    /** The receive of the other end that tells it of this one's end. */
    Call heardOfEnd() {
        return Call.untimed(Known.MAY, function(false), new Outcome.Gave("0"), receiving(own));
    }

    private Arrow.Kind arrow() {
        return datagrams() ? Arrow.Kind.DATAGRAM : Arrow.Kind.DATA;
    }

    private Function function(boolean sending) {
        if (secured()) {
            return sending ? Function.SSL_WRITE : Function.SSL_READ;
        }
        if (datagrams()) {
            return sending ? Function.SENDTO : Function.RECVFROM;
        }
        return sending ? Function.SEND : Function.RECV;
    }

    private List<String> sending(String octets, String count, String to) {
        if (secured()) {
            return List.of("ssl", octets, count);
        }
        return datagrams() ? List.of("fd", octets, count, "0", to.isEmpty() ? "address, length" : Spelling.address(to))
                : List.of("fd", octets, count, "0");
    }

    private List<String> receiving(String from) {
        if (secured()) {
            return List.of("ssl", "buffer", "sizeof buffer");
        }
        return datagrams() ? List.of("fd", "buffer", "sizeof buffer", "0",
                from.isEmpty() ? "&address, &length" : Spelling.address(from).replaceFirst(", [0-9]+$", ", &length"))
                : List.of("fd", "buffer", "sizeof buffer", "0");
    }
}
