package rawbench.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/**
 * Opens the UDP side of {@link Transport}. UDP has no connection: the first address of the right family is the peer. A
 * socket that is connected to it takes only its datagrams and hears of closed ports; for a multicast group, for a
 * broadcast, or where a person wants it so, it is left unconnected and takes answers from anybody.
 */
final class DatagramDialer {
    private final TransportOptions options;
    private final Watch watch;
    private final TranscriptRecorder recorder;

    DatagramDialer(TransportOptions options, Watch watch, TranscriptRecorder recorder) {
        this.options = options;
        this.watch = watch;
        this.recorder = recorder;
    }

    Connection open(String host, int port) throws WireException {
        InetSocketAddress to = new InetSocketAddress(
                new Names(watch, recorder).addresses(host, port, options).getFirst(), port);
        String address = Addresses.spelled(to);
        watch.enter(Step.CONNECT);
        DatagramChannel channel = null;
        try {
            channel = Bindable.opened(Bindable.family(to.getAddress()), DatagramChannel::open);
            return open(channel, to);
        } catch (IOException e) {
            if (channel != null) {
                SocketConnection.closeQuietly(channel);
            }
            WireFault fault = watch.faultOr(Faults.notSent(address, e));
            recorder.note(now -> new WireEvent.Failed(now, Optional.of(address), fault));
            throw new WireException(fault, e);
        }
    }

    private Connection open(DatagramChannel channel, InetSocketAddress to) throws IOException {
        SocketOptions socket = options.socket();
        boolean many = to.getAddress().isMulticastAddress();
        if (socket.timeToLive().isPresent() && !many) {
            throw new NotSetException(
                    OptionWords.TTL_FOR_GROUPS.of(),
                    null);
        }
        SocketSettings settings = SocketSettings.of(channel, socket);
        bind(channel, to.getPort());
        if (many && options.local().isPresent()) {
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, of(options.local().get()));
        }
        recorder.note(now -> new WireEvent.Connecting(now, Addresses.spelled(to)));
        boolean anybody = many || socket.broadcast() || socket.anySource() || socket.group().isPresent();
        if (!anybody) {
            channel.connect(to);
        }
        String local = Addresses.spelled(channel.getLocalAddress());
        recorder.note(now -> new WireEvent.Connected(now, Addresses.spelled(to), local));
        settings.note(recorder);
        return new DatagramConnection(channel, to, recorder);
    }

    /** To hear what others send to a group it has to be at the group's port, which several may share. */
    private void bind(DatagramChannel channel, int port) throws IOException {
        Optional<InetAddress> group = options.socket().group();
        if (group.isPresent()) {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(new InetSocketAddress(port));
            join(channel, group.get());
        } else if (options.local().isPresent()) {
            channel.bind(new InetSocketAddress(options.local().get(), 0));
        } else if (options.socket().broadcast() || options.socket().anySource()) {
            channel.bind(null);
        }
    }

    private void join(DatagramChannel channel, InetAddress group) throws IOException {
        try {
            channel.join(group, options.local().isPresent() ? of(options.local().get()) : any(group));
        } catch (IllegalArgumentException | UnsupportedOperationException refused) {
            throw new NotSetException(
                    FaultWords.GROUP_NOT_JOINED.of(Addresses.spelled(group), Faults.words(refused)), refused);
        }
    }

    private static NetworkInterface of(InetAddress local) throws IOException {
        NetworkInterface found = NetworkInterface.getByInetAddress(local);
        if (found == null) {
            throw new NotSetException(FaultWords.ADDRESS_ELSEWHERE.of(Addresses.spelled(local)), null);
        }
        return found;
    }

    /** An interface by which a group can be heard: one that leads to others before the loopback. */
    static NetworkInterface any(InetAddress group) throws IOException {
        NetworkInterface loopback = null;
        for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
            boolean speaks = one.inetAddresses().anyMatch(own -> Bindable.family(own).equals(Bindable.family(group)));
            if (speaks && one.isUp() && !one.isLoopback() && one.supportsMulticast()) {
                return one;
            }
            loopback = speaks && one.isLoopback() ? one : loopback;
        }
        if (loopback == null) {
            throw new NotSetException(FaultWords.GROUP_UNHEARD.of(Addresses.spelled(group)), null);
        }
        return loopback;
    }
}
