package rawbench.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import rawbench.octets.Octets;

/** A {@link Connection} over a Unix stream socket, which {@code java.net.Socket} cannot be. */
final class ChannelConnection implements Connection {
    private final SocketChannel channel;
    private final String address;
    private final Ahead ahead;
    private final AtomicReference<CloseReason> closed = new AtomicReference<>();
    private volatile TranscriptRecorder recorder;

    ChannelConnection(SocketChannel channel, String address, TranscriptRecorder recorder) {
        this.channel = channel;
        this.ahead = new Ahead(into -> channel.read(ByteBuffer.wrap(into)));
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
        byte[] block = new byte[(int) Math.min(SocketConnection.BLOCK, octets.length())];
        for (long at = 0; at < octets.length(); at += block.length) {
            int count = (int) Math.min(block.length, octets.length() - at);
            octets.copyTo(at, block, 0, count);
            write(block, count);
        }
    }

    @Override
    public void halfClose() throws WireException {
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            throw failed(e, false);
        }
        recorder.note(now -> new WireEvent.HalfClosed(now, false));
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
        while (buffer.hasRemaining()) {
            long began = recorder.now();
            int from = buffer.position();
            try {
                channel.write(buffer);
            } catch (IOException e) {
                throw failed(e, false);
            }
            try {
                recorder.sent(began, block, from, buffer.position() - from);
            } catch (IOException full) {
                throw noted(Faults.notKept(full), full);
            }
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
