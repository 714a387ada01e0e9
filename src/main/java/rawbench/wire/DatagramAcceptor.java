package rawbench.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A UDP port that is listened at. Datagrams are sorted by where they come from and wait, up to a bound, for whoever
 * serves that address, so that one who is slow holds up no other; what no room is left for is thrown away and told.
 */
final class DatagramAcceptor implements Acceptor {
    /** What may wait for one client, and for all together, in octets of memory. */
    private static final long FOR_ONE = 16L << 20;
    private static final long FOR_ALL = 128L << 20;
    /** What a datagram takes besides its octets. */
    private static final int BESIDES = 64;
    private static final int LONGEST = 65_536;
    /** So that the system has room for what comes while this program is busy; the system may give less. */
    private static final int RECEIVE_BUFFER = 8 << 20;

    private final DatagramChannel channel;
    private final Endpoint.Udp endpoint;
    /** The options that a person wanted, and what the system made of them, spelled. */
    private final String asked;
    private final String given;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST);
    /** By address, the one that was silent longest first. */
    private final SequencedMap<SocketAddress, DatagramAccepted> clients = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicLong held = new AtomicLong();
    private int most = Integer.MAX_VALUE;
    private Drops drops = (_, _) -> {};

    private DatagramAcceptor(DatagramChannel channel, Endpoint.Udp endpoint, String asked, String given) {
        this.channel = channel;
        this.endpoint = endpoint;
        this.asked = asked;
        this.given = given;
    }

    static DatagramAcceptor open(Endpoint.Udp at, Binding binding) throws IOException {
        InetSocketAddress address = Bindable.address(at.host(), at.port(), binding.exposed());
        DatagramChannel channel = Bindable.opened(Bindable.family(address.getAddress()), DatagramChannel::open);
        try {
            SocketSettings settings = set(channel, binding.options());
            bind(channel, at, address);
            if (binding.options().group().isPresent()) {
                join(channel, binding.options().group().get(), address);
            }
            int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            return new DatagramAcceptor(channel, new Endpoint.Udp(at.host(), port), settings.asked(), settings.given());
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    private static void bind(DatagramChannel channel, Endpoint at, InetSocketAddress address) throws IOException {
        try {
            channel.bind(address);
        } catch (IOException taken) {
            throw Bindable.refused(at, address.getPort(), taken);
        }
    }

    private static SocketSettings set(DatagramChannel channel, SocketOptions options) throws IOException {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        return SocketSettings.of(channel, options);
    }

    private static void join(DatagramChannel channel, InetAddress group, InetSocketAddress at) throws IOException {
        if (!at.getAddress().isAnyLocalAddress()) {
            throw new IOException(ListenWords.GROUP_ANYWHERE.of(Addresses.spelled(at.getAddress())));
        }
        try {
            channel.join(group, DatagramDialer.any(group));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException refused) {
            throw new IOException(
                    ListenWords.GROUP_NOT_JOINED.of(Addresses.spelled(group), Faults.words(refused)), refused);
        }
    }

    /** What a datagram takes of the memory while it waits. */
    static int cost(byte[] datagram) {
        return datagram.length + BESIDES;
    }

    @Override
    public boolean forgetsBeyond(int number) {
        most = number;
        return true;
    }

    @Override
    public void tellDrops(Drops told) {
        drops = told;
    }

    @Override
    public Accepted accept() throws IOException {
        while (true) {
            buffer.clear();
            SocketAddress from = channel.receive(buffer);
            byte[] datagram = new byte[buffer.flip().remaining()];
            buffer.get(datagram);
            Optional<DatagramAccepted> come = sort(from, datagram);
            if (come.isPresent()) {
                return come.get();
            }
        }
    }

    /** Puts a datagram where it belongs; gives the client where it is the first of it. */
    private Optional<DatagramAccepted> sort(SocketAddress from, byte[] datagram) {
        DatagramAccepted client;
        synchronized (clients) {
            client = clients.get(from);
        }
        if (client == null) {
            return fresh(from, datagram);
        }
        if (held.get() + cost(datagram) > FOR_ALL || client.held() + cost(datagram) > FOR_ONE) {
            drops.dropped(client, datagram.length);
            return Optional.empty();
        }
        held.addAndGet(cost(datagram));
        if (client.put(datagram)) {
            return Optional.empty();
        }
        // It was closed in this moment, so this is the first of another.
        taken(datagram);
        return fresh(from, datagram);
    }

    private Optional<DatagramAccepted> fresh(SocketAddress from, byte[] datagram) {
        DatagramAccepted client = new DatagramAccepted(this, from);
        if (held.get() + cost(datagram) > FOR_ALL) {
            drops.dropped(client, datagram.length);
            return Optional.empty();
        }
        client.configured(asked, given);
        held.addAndGet(cost(datagram));
        client.put(datagram);
        Optional<DatagramAccepted> oldest;
        synchronized (clients) {
            if (closed()) {
                // It was closed while this one came: nobody is there to be its client's.
                taken(datagram);
                return Optional.empty();
            }
            oldest = clients.size() < most ? Optional.empty() : Optional.of(clients.pollFirstEntry().getValue());
            clients.put(from, client);
        }
        // Not only no more for it: whoever serves it is to let go of it, or they would become ever more.
        oldest.ifPresent(DatagramAccepted::forget);
        return Optional.of(client);
    }

    /** A datagram does not wait any more. */
    void taken(byte[] datagram) {
        held.addAndGet(-cost(datagram));
    }

    void dropped(DatagramAccepted client, int octets) {
        drops.dropped(client, octets);
    }

    void forget(SocketAddress from, DatagramAccepted client) {
        synchronized (clients) {
            clients.remove(from, client);
        }
    }

    void send(ByteBuffer datagram, SocketAddress to) throws IOException {
        channel.send(datagram, to);
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public boolean closed() {
        return !channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        List<DatagramAccepted> all;
        synchronized (clients) {
            all = new ArrayList<>(clients.values());
        }
        all.forEach(DatagramAccepted::end);
    }
}
