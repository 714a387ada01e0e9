package rawbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

import rawbench.content.DecodeLimits;
import rawbench.content.LiveDecoding;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Sending;
import rawbench.exchange.Speech;
import rawbench.http.Framing;
import rawbench.http.Message;
import rawbench.wire.Cancellation;

/**
 * Writes what comes to standard output while it comes: every octet for exchanges without framing and for {@code --wire},
 * else the content of the first answer. What it wrote is the beginning of what {@link Output} would write of the whole.
 */
final class LiveOutput implements ExchangeObserver, AutoCloseable {
    /** What is written. */
    private enum Part {
        NOTHING,
        OCTETS,
        CONTENT
    }

    private final Terminal terminal;
    private final Cancellation cancellation;
    private final OutputOptions options;
    private final DecodeLimits limits;
    private final Part part;
    /** What came since the last time that something was written. */
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private Optional<LiveDecoding> decoding = Optional.empty();
    private boolean first = true;
    private long written;
    private boolean readerGone;
    private IOException failure;

    LiveOutput(Terminal terminal, Cancellation cancellation, OutputOptions options, Sending sending,
            DecodeLimits limits) {
        this.terminal = terminal;
        this.cancellation = cancellation;
        this.options = options;
        this.limits = limits;
        part = options.file != null || options.form.json ? Part.NOTHING
                : options.form.wire || sending.target().speech() == Speech.RAW ? Part.OCTETS : Part.CONTENT;
    }

    @Override
    public synchronized void octets(byte[] octets, int from, int count) {
        if (part == Part.OCTETS) {
            waiting.write(octets, from, count);
        }
    }

    @Override
    public synchronized void answering(int number, Message head, Framing framing) {
        first = number == 0;
        if (part == Part.CONTENT && first) {
            if (options.include) {
                write(head.headOctets().toByteArray());
            }
            if (!options.coded) {
                decoding = Optional.of(new LiveDecoding(head, limits, this::write));
            }
        }
    }

    @Override
    public synchronized void body(byte[] octets, int from, int count) {
        if (part == Part.CONTENT && first) {
            waiting.write(octets, from, count);
        }
    }

    /** Writes here, since a reader of standard output that takes its time is no silence of the peer. */
    @Override
    public synchronized void received(long octets) {
        byte[] came = waiting.toByteArray();
        waiting.reset();
        if (decoding.isEmpty()) {
            write(came);
            return;
        }
        try {
            decoding.get().feed(came, 0, came.length);
        } catch (IOException told) {
            // It is kept for who asks when the exchange has ended.
            assert readerGone || failure != null;
        }
    }

    private void write(byte[] octets) {
        try {
            write(octets, 0, octets.length);
        } catch (IOException told) {
            assert readerGone || failure != null;
        }
    }

    private void write(byte[] octets, int from, int count) throws IOException {
        if (count == 0 || readerGone || failure != null) {
            return;
        }
        try {
            terminal.write(octets, from, count);
            written += count;
        } catch (Terminal.ReaderGoneException quietly) {
            readerGone = true;
            cancellation.cancel();
            throw quietly;
        } catch (IOException failed) {
            failure = failed;
            cancellation.cancel();
            throw failed;
        }
    }

    /** How many octets were written. */
    synchronized long written() {
        return written;
    }

    /** Whether nobody reads standard output any more; the exchange was cancelled for that. */
    synchronized boolean readerGone() {
        return readerGone;
    }

    /** Passes on that standard output could not be written. */
    synchronized void check() throws CliException {
        if (failure != null) {
            throw Words.unwritable("Standard output", failure);
        }
    }

    @Override
    public synchronized void close() {
        decoding.ifPresent(LiveDecoding::close);
    }
}
