package rawbench.wire;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

import rawbench.octets.Octets;

/**
 * A {@link Connection} over UDP: each read and each write is one datagram, also one without octets, and there is no end.
 * That nobody listens over there is told by the next read or write; the connection can be used on after it.
 */
final class DatagramConnection implements Connection {
    /** What one UDP datagram over IPv4 can carry: 65,535 octets without two headers (RFC 768, RFC 791). */
    private static final int OVER_IPV4 = 65_507;
    /** And over IPv6, where the length does not count the header of IP (RFC 8200 3). */
    private static final int OVER_IPV6 = 65_527;
    /** Longer than any that comes, IPv6 counted in. */
    private static final int ROOM = 65_536;

    private final DatagramChannel channel;
    private final InetSocketAddress peer;
    private final String address;
    private final AtomicReference<CloseReason> closed = new AtomicReference<>();
    private final ReentrantLock reading = new ReentrantLock();
    /** Read while nobody wanted it, for the next reader; null where there is none. */
    private Datagram ahead;
    private volatile TranscriptRecorder recorder;
    /** Whose datagrams the recorder knows to come; null where it knows of none. */
    private volatile SocketAddress told;

    /** What came, and from whom. */
    private record Datagram(ByteBuffer octets, SocketAddress from) {}

    DatagramConnection(DatagramChannel channel, InetSocketAddress peer, TranscriptRecorder recorder) {
        this.channel = channel;
        this.peer = peer;
        this.address = Addresses.spelled(peer);
        record(recorder);
    }

    /** How many octets one datagram there carries at most. */
    static int longest(SocketAddress to) {
        boolean ipv6 = to instanceof InetSocketAddress at && at.getAddress() instanceof Inet6Address;
        return ipv6 ? OVER_IPV6 : OVER_IPV4;
    }

    /** Takes the next datagram; what {@code into} has no room for is lost, so it is to have 65,536 octets. */
    @Override
    public int read(byte[] into) throws WireException {
        reading.lock();
        try {
            if (ahead == null) {
                Datagram next = receive(ByteBuffer.wrap(into));
                return note(next.from, into, next.octets.remaining());
            }
            Datagram next = ahead;
            ahead = null;
            int count = Math.min(next.octets.remaining(), into.length);
            next.octets.get(into, 0, count);
            return note(next.from, into, count);
        } finally {
            reading.unlock();
        }
    }

    private int note(SocketAddress from, byte[] octets, int count) throws WireException {
        // Where all come from the peer, nothing has to be told.
        if (!channel.isConnected() && !from.equals(told)) {
            told = from;
            recorder.note(now -> new WireEvent.DatagramFrom(now, Addresses.spelled(from)));
        }
        try {
            recorder.received(octets, 0, count);
        } catch (IOException full) {
            throw failed(Faults.notKept(full), full);
        }
        return count;
    }

    @Override
    public int available() {
        if (!reading.tryLock()) {
            return 0;
        }
        try {
            return ahead == null ? 0 : ahead.octets.remaining();
        } finally {
            reading.unlock();
        }
    }

    /** Waits for a datagram; always true, since there is no end. */
    @Override
    public boolean await() throws WireException {
        reading.lock();
        try {
            if (ahead == null) {
                ahead = receive(ByteBuffer.allocate(ROOM));
            }
            return true;
        } finally {
            reading.unlock();
        }
    }

    private Datagram receive(ByteBuffer into) throws WireException {
        try {
            SocketAddress from = channel.receive(into);
            return new Datagram(into.flip(), from);
        } catch (IOException e) {
            throw failed(Faults.broken(address, true, e), e);
        }
    }

    @Override
    public void record(TranscriptRecorder next) {
        next.apart();
        recorder = next;
        told = null;
    }

    @Override
    public void write(Octets octets) throws WireException {
        if (octets.length() > longest(peer)) {
            throw failed(Faults.tooLong(longest(peer), octets.length()), null);
        }
        byte[] block = octets.toByteArray();
        long began = recorder.now();
        try {
            send(block);
        } catch (IOException e) {
            throw failed(Faults.notSent(address, e), e);
        }
        try {
            recorder.sent(began, block, 0, block.length);
        } catch (IOException full) {
            throw failed(Faults.notKept(full), full);
        }
    }

    private void send(byte[] block) throws IOException {
        try {
            put(ByteBuffer.wrap(block));
        } catch (PortUnreachableException earlier) {
            // An earlier datagram was turned away. The system tells it now and has not sent this one.
            recorder.note(now -> new WireEvent.Failed(now, Optional.of(address),
                    Faults.broken(address, true, earlier)));
            put(ByteBuffer.wrap(block));
        }
    }

    private void put(ByteBuffer buffer) throws IOException {
        if (!channel.isConnected()) {
            channel.send(buffer, peer);
        } else if (buffer.hasRemaining()) {
            channel.write(buffer);
        } else {
            putEmpty();
        }
    }

    /**
     * Sends a datagram without octets. The platform sends none from a channel that is connected, and a connected one is
     * needed to hear of closed ports; so a second channel on the same local port sends it.
     */
    private void putEmpty() throws IOException {
        boolean before = channel.getOption(StandardSocketOptions.SO_REUSEADDR);
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        try (DatagramChannel second = DatagramChannel.open(Bindable.family(peer.getAddress()))) {
            second.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            second.bind(channel.getLocalAddress());
            second.send(ByteBuffer.allocate(0), peer);
        } finally {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, before);
        }
    }

    /** UDP has no end that could be told. */
    @Override
    public void halfClose() {
    }

    @Override
    public void close(CloseReason reason) {
        if (closed.compareAndSet(null, reason)) {
            recorder.note(now -> new WireEvent.Closed(now, reason));
            SocketConnection.closeQuietly(channel);
        }
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Optional<TlsFacts> tls() {
        return Optional.empty();
    }

    private WireException failed(WireFault fault, Throwable cause) {
        CloseReason reason = closed.get();
        if (reason != null) {
            return new WireException(Faults.closed(reason), cause);
        }
        recorder.note(now -> new WireEvent.Failed(now, Optional.of(address), fault));
        return new WireException(fault, cause);
    }
}
