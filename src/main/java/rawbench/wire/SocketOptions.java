package rawbench.wire;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person sets on a socket before it connects or is bound (POSIX {@code setsockopt}); what is empty stays as the
 * system, or this program, has it.
 *
 * @param noDelay {@code TCP_NODELAY}: small writes go at once
 * @param keepAlive {@code SO_KEEPALIVE}
 * @param reuseAddress {@code SO_REUSEADDR}
 * @param sendBuffer {@code SO_SNDBUF} in octets, from 1
 * @param receiveBuffer {@code SO_RCVBUF} in octets, from 1
 * @param timeToLive hops of a datagram, from 0 to 255: {@code IP_TTL}, or {@code IP_MULTICAST_TTL} to a group
 * @param broadcast {@code SO_BROADCAST}
 * @param group a multicast group that is joined ({@code IP_ADD_MEMBERSHIP})
 */
public record SocketOptions(Optional<Boolean> noDelay, Optional<Boolean> keepAlive, Optional<Boolean> reuseAddress,
        OptionalInt sendBuffer, OptionalInt receiveBuffer, OptionalInt timeToLive, boolean broadcast,
        Optional<InetAddress> group) {
    /** Nothing set. */
    public static final SocketOptions NONE = new SocketOptions(Optional.empty(), Optional.empty(), Optional.empty(),
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), false, Optional.empty());
}
