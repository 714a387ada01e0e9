package rawbench.calls;

import java.util.List;
import java.util.Optional;

import rawbench.wire.Endpoint;
import rawbench.wire.SocketOptions;
import rawbench.wire.WireEvent;
import rawbench.wire.WireFault;

/**
 * What has to be known of a transcript before its first call is told.
 *
 * @param host the name that was looked up, or the endpoint's
 * @param own the address of this end; empty where it is not known
 * @param peer the address of the other end; empty where it is not known
 * @param connected whether a connection came about in it
 * @param stood whether the connection stood before it began
 * @param received whether octets came
 * @param halfway whether octets went to the other end after it had ended its side, and were not answered by RST
 * @param answered whether the other end did anything on the connection, so that it must have taken it
 * @param unreachable whether a datagram was answered by "nobody listens here"
 * @param closes whether this end closed the connection
 * @param configured what a person set on the socket; empty where nothing was noted
 * @param anybody whether a datagram socket was left without a peer, so that it hears anybody
 */
record Facts(String host, String own, String peer, boolean connected, boolean stood, boolean received,
        boolean halfway, boolean answered, boolean unreachable, boolean closes, Optional<SocketOptions> configured,
        boolean anybody) {
    /** Whether it is a multicast group, to which no socket is connected. */
    private static boolean group(String address) {
        return address.startsWith("[ff") || address.matches("(22[4-9]|23[0-9])[.].*");
    }

    static Facts of(List<WireEvent> events, Endpoint endpoint) {
        String host = endpoint.host();
        String own = "";
        String peer = endpoint instanceof Endpoint.UnixSocket ? host : "";
        boolean tried = false;
        boolean connected = false;
        boolean octets = false;
        boolean received = false;
        boolean peerEnded = false;
        boolean reset = false;
        boolean halfway = false;
        boolean answered = false;
        boolean unreachable = false;
        boolean closes = false;
        boolean anybody = false;
        Optional<SocketOptions> configured = Optional.empty();
        for (WireEvent event : events) {
            switch (event) {
                case WireEvent.Connecting _,WireEvent.Resolved _ -> tried = true;
                case WireEvent.Connected(_, String address, String local) -> {
                    connected = true;
                    peer = address;
                    own = local;
                }
                case WireEvent.Sent _ -> {
                    octets = true;
                    halfway |= peerEnded;
                }
                case WireEvent.Received _ -> {
                    octets = true;
                    received = true;
                    answered = true;
                }
                case WireEvent.TlsEstablished _ -> answered = true;
                case WireEvent.HalfClosed(_, boolean byPeer) -> {
                    peerEnded |= byPeer;
                    answered |= byPeer;
                }
                case WireEvent.Failed(_, _, WireFault.NoConnection none) ->
                    unreachable |= connected && none.refused();
                case WireEvent.Failed(_, _, WireFault.Reset _) -> reset |= peerEnded;
                case WireEvent.Closed _ -> closes = true;
                case WireEvent.DatagramFrom _ -> anybody = true;
                case WireEvent.Configured(_, String asked, _) -> configured = Options.read(asked);
                default -> {
                    // Says nothing of where the ends are.
                }
            }
        }
        return new Facts(host, own, peer, connected, !tried && !connected && octets, received,
                halfway && !reset, answered, endpoint instanceof Endpoint.Udp && unreachable && !received, closes,
                configured, anybody || group(peer));
    }
}
