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
 * @param timeToLive hops of a datagram to a multicast group, from 0 to 255: {@code IP_MULTICAST_TTL}. For other
 *        datagrams the platform has no such setting
 * @param broadcast {@code SO_BROADCAST}; the socket is not connected then, and takes answers from anybody
 * @param anySource whether a UDP socket is left unconnected and takes answers from anybody; it does not hear of closed
 *        ports then. Always so for a multicast group
 * @param group a multicast group that is joined ({@code IP_ADD_MEMBERSHIP}); a client that joins is bound to the port
 *        that it sends to, so that it hears what others send to the group
 */
public record SocketOptions(Optional<Boolean> noDelay, Optional<Boolean> keepAlive, Optional<Boolean> reuseAddress,
        OptionalInt sendBuffer, OptionalInt receiveBuffer, OptionalInt timeToLive, boolean broadcast,
        boolean anySource, Optional<InetAddress> group) {
    /** Nothing set. */
    public static final SocketOptions NONE = new SocketOptions(Optional.empty(), Optional.empty(), Optional.empty(),
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), false, false, Optional.empty());

    public SocketOptions {
        within("send-buffer", sendBuffer, 1, Integer.MAX_VALUE);
        within("receive-buffer", receiveBuffer, 1, Integer.MAX_VALUE);
        within("time-to-live", timeToLive, 0, 255);
        if (group.isPresent() && !group.get().isMulticastAddress()) {
            throw new IllegalArgumentException(OptionWords.NO_GROUP.of(Addresses.spelled(group.get())));
        }
    }

    /**
     * Reads settings as {@code no-delay=on, receive-buffer=65536}: commas between them, each at most once. There are
     * no-delay, keep-alive, reuse-address, broadcast and any-source (on or off), send-buffer and receive-buffer (in
     * octets), time-to-live (0 to 255) and group (an address).
     *
     * @throws IllegalArgumentException with a sentence about what is wrong
     */
    public static SocketOptions parse(String spelled) {
        return SocketWords.parse(spelled);
    }

    /** The settings as {@link #parse} reads them; an empty text where nothing is set. */
    public String spelled() {
        return SocketWords.spelled(this);
    }

    public SocketOptions withNoDelay(Optional<Boolean> on) {
        return new SocketOptions(on, keepAlive, reuseAddress, sendBuffer, receiveBuffer, timeToLive, broadcast,
                anySource, group);
    }

    public SocketOptions withKeepAlive(Optional<Boolean> on) {
        return new SocketOptions(noDelay, on, reuseAddress, sendBuffer, receiveBuffer, timeToLive, broadcast,
                anySource, group);
    }

    public SocketOptions withReuseAddress(Optional<Boolean> on) {
        return new SocketOptions(noDelay, keepAlive, on, sendBuffer, receiveBuffer, timeToLive, broadcast, anySource,
                group);
    }

    public SocketOptions withSendBuffer(OptionalInt octets) {
        return new SocketOptions(noDelay, keepAlive, reuseAddress, octets, receiveBuffer, timeToLive, broadcast,
                anySource, group);
    }

    public SocketOptions withReceiveBuffer(OptionalInt octets) {
        return new SocketOptions(noDelay, keepAlive, reuseAddress, sendBuffer, octets, timeToLive, broadcast,
                anySource, group);
    }

    public SocketOptions withTimeToLive(OptionalInt hops) {
        return new SocketOptions(noDelay, keepAlive, reuseAddress, sendBuffer, receiveBuffer, hops, broadcast,
                anySource, group);
    }

    public SocketOptions withBroadcast(boolean on) {
        return new SocketOptions(noDelay, keepAlive, reuseAddress, sendBuffer, receiveBuffer, timeToLive, on,
                anySource, group);
    }

    public SocketOptions withAnySource(boolean on) {
        return new SocketOptions(noDelay, keepAlive, reuseAddress, sendBuffer, receiveBuffer, timeToLive, broadcast,
                on, group);
    }

    public SocketOptions withGroup(Optional<InetAddress> joined) {
        return new SocketOptions(noDelay, keepAlive, reuseAddress, sendBuffer, receiveBuffer, timeToLive, broadcast,
                anySource, joined);
    }

    private static void within(String name, OptionalInt value, int least, int most) {
        if (value.isPresent() && (value.getAsInt() < least || value.getAsInt() > most)) {
            throw new IllegalArgumentException(OptionWords.OUT_OF_RANGE.of(name, value.getAsInt(), least,
                    String.format(java.util.Locale.ROOT, "%,d", most)));
        }
    }
}
