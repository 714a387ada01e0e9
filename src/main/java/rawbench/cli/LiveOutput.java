package rawbench.cli;

import java.io.IOException;

import rawbench.exchange.ExchangeObserver;
import rawbench.wire.Cancellation;
import rawbench.wire.TranscriptRecorder;

/** Writes received octets to standard output as they come, for exchanges without framing and for {@code --wire}. */
final class LiveOutput implements ExchangeObserver {
    /** A look at octets in a spill file costs a mapping, so past the first megabyte they go in pieces of this size. */
    private static final long PIECE = 8L << 20;

    private final Terminal terminal;
    private final Cancellation cancellation;
    private TranscriptRecorder live;
    private long written;
    private boolean readerGone;
    private IOException failure;

    LiveOutput(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public synchronized void started(TranscriptRecorder recorder) {
        live = recorder;
    }

    @Override
    public synchronized void received(long octets) {
        boolean due = octets <= rawbench.octets.Spill.IN_MEMORY || octets - written >= PIECE;
        if (!due || readerGone || failure != null) {
            return;
        }
        try {
            terminal.write(live.received().from(written));
            written = octets;
        } catch (Terminal.ReaderGoneException quietly) {
            readerGone = true;
            cancellation.cancel();
        } catch (IOException failed) {
            failure = failed;
            cancellation.cancel();
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
}
