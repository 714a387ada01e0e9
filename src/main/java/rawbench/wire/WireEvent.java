package rawbench.wire;

import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;

/** One thing that happened on the way to a peer and back; {@code nanos} count from the transcript's beginning. */
public sealed interface WireEvent {
    long nanos();

    /** A name was looked up; the addresses stand in the order in which they will be tried. */
    record Resolved(long nanos, String host, List<String> addresses) implements WireEvent {
        public Resolved {
            addresses = List.copyOf(addresses);
        }
    }

    /** An address is being tried. */
    record Connecting(long nanos, String address) implements WireEvent {}

    /** The peer took the connection. */
    record Connected(long nanos, String address, String local) implements WireEvent {}

    /**
     * The socket has what a person wanted of it, or what the system gave instead: it may cap or round.
     *
     * @param asked as {@link SocketOptions#spelled} spells it
     * @param given the same settings with the values that the socket has now
     */
    record Configured(long nanos, String asked, String given) implements WireEvent {}

    /**
     * The greeting of a proxy is over, well or badly. Its octets are none of those that {@link Sent} and
     * {@link Received} count; where a password went, asterisks stand for it.
     */
    record Greeted(long nanos, String proxy, Octets said, Octets heard) implements WireEvent {}

    /** The TLS handshake is over. */
    record TlsEstablished(long nanos, TlsFacts facts) implements WireEvent {}

    /** Octets were handed to the system: those from {@code from} to before {@code to} of all that were sent. */
    record Sent(long nanos, long from, long to) implements WireEvent {}

    /** Octets came: those from {@code from} to before {@code to} of all that were received. */
    record Received(long nanos, long from, long to) implements WireEvent {}

    /** The datagrams that come from here on are from this address; they came from another before, or none came. */
    record DatagramFrom(long nanos, String address) implements WireEvent {}

    /** A side said that it sends no more. */
    record HalfClosed(long nanos, boolean byPeer) implements WireEvent {}

    /** This side closed the connection. */
    record Closed(long nanos, CloseReason reason) implements WireEvent {}

    /** Something went wrong; for the address named, where there is one, and others may still be tried. */
    record Failed(long nanos, Optional<String> address, WireFault fault) implements WireEvent {}
}
