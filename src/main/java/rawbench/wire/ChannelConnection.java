package rawbench.wire;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import rawbench.octets.Octets;

/**
 * A {@link Connection} over a channel: a Unix stream socket, which {@code java.net.Socket} cannot be, or UDP, where
 * each read and each write is one datagram.
 */
final class ChannelConnection implements Connection {
    /** What one UDP datagram over IPv4 can carry (RFC 768, RFC 791). */
    static final int DATAGRAM = 65_507;

    private final ByteChannel channel;
    private final String address;
    private final Ahead ahead = new Ahead(into -> read(ByteBuffer.wrap(into)));
    private final AtomicReference<CloseReason> closed = new AtomicReference<>();
    private volatile TranscriptRecorder recorder;

    ChannelConnection(ByteChannel channel, String address, TranscriptRecorder recorder) {
        this.channel = channel;
        this.address = address;
        this.recorder = recorder;
    }

    @Override
    public int read(byte[] into) throws WireException {
        int count;
        try {
            count = ahead.read(into);
        } catch (IOException e) {
            throw failed(e, true);
        }
        if (count < 0) {
            recorder.note(now -> new WireEvent.HalfClosed(now, true));
            return count;
        }
        try {
            recorder.received(into, 0, count);
        } catch (IOException full) {
            throw noted(Faults.notKept(full), full);
        }
        return count;
    }

    /** Channels do not tell; what was read ahead is there. */
    @Override
    public int available() {
        return ahead.available();
    }

    @Override
    public boolean await() throws WireException {
        try {
            return ahead.await();
        } catch (IOException e) {
            throw failed(e, true);
        }
    }

    @Override
    public void record(TranscriptRecorder next) {
        recorder = next;
    }

    @Override
    public void write(Octets octets) throws WireException {
        if (channel instanceof DatagramChannel && octets.length() > DATAGRAM) {
            throw noted(new WireFault.Local(
                    "A datagram carries at most 65,507 octets, and this would have " + octets.length(),
                    "Send less at once."), null);
        }
        byte[] block = new byte[(int) Math.min(SocketConnection.BLOCK, octets.length())];
        long at = 0;
        do {
            int count = (int) Math.min(block.length, octets.length() - at);
            octets.copyTo(at, block, 0, count);
            write(block, count);
            at += count;
        } while (at < octets.length());
    }

    @Override
    public void halfClose() throws WireException {
        if (channel instanceof SocketChannel stream) {
            try {
                stream.shutdownOutput();
            } catch (IOException e) {
                throw failed(e, false);
            }
            recorder.note(now -> new WireEvent.HalfClosed(now, false));
        }
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

    private void write(byte[] block, int count) throws WireException {
        ByteBuffer buffer = ByteBuffer.wrap(block, 0, count);
        do {
            long began = recorder.now();
            int from = buffer.position();
            try {
                write(buffer);
            } catch (IOException e) {
                throw failed(e, false);
            }
            try {
                recorder.sent(began, block, from, buffer.position() - from);
            } catch (IOException full) {
                throw noted(Faults.notKept(full), full);
            }
        } while (buffer.hasRemaining());
    }

    /** To the channel's own {@code read} a datagram without octets would be an end. */
    private int read(ByteBuffer buffer) throws IOException {
        if (channel instanceof DatagramChannel datagrams) {
            datagrams.receive(buffer);
            return buffer.position();
        }
        return channel.read(buffer);
    }

    private void write(ByteBuffer buffer) throws IOException {
        if (channel instanceof DatagramChannel datagrams) {
            if (buffer.hasRemaining()) {
                datagrams.write(buffer);
            } else {
                writeEmpty(datagrams);
            }
        } else {
            channel.write(buffer);
        }
    }

    /**
     * Sends a datagram without octets. The platform sends none from a channel that is connected, and a connected one is
     * needed to hear of closed ports; so a second channel on the same local port sends it.
     */
    private static void writeEmpty(DatagramChannel connected) throws IOException {
        connected.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        try (DatagramChannel second = DatagramChannel.open()) {
            second.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            second.bind(connected.getLocalAddress());
            second.send(ByteBuffer.allocate(0), connected.getRemoteAddress());
        } finally {
            connected.setOption(StandardSocketOptions.SO_REUSEADDR, false);
        }
    }

    private WireException failed(IOException e, boolean reading) {
        CloseReason reason = closed.get();
        return reason != null ? new WireException(Faults.closed(reason), e)
                : noted(Faults.broken(address, reading, e), e);
    }

    private WireException noted(WireFault fault, Throwable cause) {
        recorder.note(now -> new WireEvent.Failed(now, Optional.of(address), fault));
        return new WireException(fault, cause);
    }
}
