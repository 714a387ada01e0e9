package rawbench.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import rawbench.octets.Octets;

/**
 * A {@link Connection} over TCP, with or without TLS on top.
 *
 * <p>To end it in the middle of something only the plain socket is closed: the TLS one would first wait for its own
 * locks and write a farewell to a peer that may not read.
 */
final class SocketConnection implements Connection {
    /** What one write hands to the system. */
    static final int BLOCK = 64 * 1024;

    private final Reached reached;
    private final Optional<TlsClient> tls;
    private final String address;
    private final InputStream in;
    private final Ahead ahead;
    private final OutputStream out;
    private final AtomicReference<CloseReason> closed = new AtomicReference<>();
    private volatile TranscriptRecorder recorder;
    private volatile boolean writing;
    /** Whether any octet came through it. */
    private volatile boolean heard;

    SocketConnection(Reached reached, Optional<TlsClient> tls, String address, TranscriptRecorder recorder)
            throws IOException {
        this.reached = reached;
        this.tls = tls;
        this.address = address;
        this.recorder = recorder;
        Socket top = top();
        this.in = top.getInputStream();
        this.ahead = new Ahead(in::read);
        this.out = top.getOutputStream();
    }

    @Override
    public int read(byte[] into) throws WireException {
        int count;
        try {
            count = ahead.read(into);
        } catch (IOException e) {
            throw failed(e, true);
        }
        if (count > 0) {
            heard = true;
            received(into, count);
        } else if (count < 0) {
            ended();
        }
        return count;
    }

    @Override
    public int available() throws WireException {
        try {
            int there = ahead.available();
            return there > 0 ? there : in.available();
        } catch (IOException e) {
            throw failed(e, true);
        }
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
        byte[] block = new byte[(int) Math.min(BLOCK, octets.length())];
        writing = true;
        try {
            for (long at = 0; at < octets.length(); at += block.length) {
                int count = (int) Math.min(block.length, octets.length() - at);
                octets.copyTo(at, block, 0, count);
                write(block, count);
            }
        } finally {
            writing = false;
        }
    }

    @Override
    public void halfClose() throws WireException {
        try {
            top().shutdownOutput();
        } catch (IOException e) {
            throw failed(e, false);
        }
        recorder.note(now -> new WireEvent.HalfClosed(now, false));
    }

    @Override
    public void close(CloseReason reason) {
        boolean first = closed.compareAndSet(null, reason);
        if (first) {
            recorder.note(now -> new WireEvent.Closed(now, reason));
        }
        if (first && reason instanceof CloseReason.Done && !writing) {
            tls.or(reached::proxyTls).ifPresent(TlsClient::farewell);
        }
        if (first || !(reason instanceof CloseReason.Done)) {
            closeQuietly(reached.plain());
        }
    }

    @Override
    public void reset() {
        try {
            reached.plain().setSoLinger(true, 0);
        } catch (IOException gone) {
            // A connection that the system has given up already needs no RST.
            recorder.note(now -> new WireEvent.Failed(now, Optional.of(address),
                    Faults.broken(address, false, gone)));
        }
        close(CloseReason.RESET);
    }

    @Override
    public boolean saysFarewell() {
        return tls.or(reached::proxyTls).isPresent();
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Optional<TlsFacts> tls() {
        return tls.map(TlsClient::facts);
    }

    /** Closes something whose last words nobody wants to hear. */
    static void closeQuietly(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception gone) {
            // It is closed all the same, and there is nobody to tell.
        }
    }

    private void write(byte[] block, int count) throws WireException {
        long began = recorder.now();
        try {
            out.write(block, 0, count);
        } catch (IOException e) {
            throw failed(e, false);
        }
        try {
            recorder.sent(began, block, 0, count);
        } catch (IOException full) {
            throw noted(Faults.notKept(full), full);
        }
    }

    private Socket top() {
        return tls.<Socket>map(TlsClient::socket).orElseGet(reached::top);
    }

    private void ended() throws WireException {
        if (tls.or(reached::proxyTls).filter(TlsClient::cut).isPresent()) {
            throw noted(Faults.cut(address), null);
        }
        recorder.note(now -> new WireEvent.HalfClosed(now, true));
    }

    private WireException failed(IOException e, boolean reading) {
        CloseReason reason = closed.get();
        if (reason != null) {
            return new WireException(Faults.closed(reason), e);
        }
        return noted(tls.map(client -> client.broken(e, reading, !heard))
                .orElseGet(() -> Faults.broken(address, reading, e)), e);
    }

    private WireException noted(WireFault fault, Throwable cause) {
        recorder.note(now -> new WireEvent.Failed(now, Optional.of(address), fault));
        return new WireException(fault, cause);
    }

    private void received(byte[] octets, int count) throws WireException {
        try {
            recorder.received(octets, 0, count);
        } catch (IOException full) {
            throw noted(Faults.notKept(full), full);
        }
    }
}
