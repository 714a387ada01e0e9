package rawbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import rawbench.exchange.HeldConnection;
import rawbench.exchange.NoReuseException;
import rawbench.exchange.Tunnel;
import rawbench.exchange.TunnelObserver;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

/**
 * Joins the terminal and a tunnel: standard input goes to the peer, the peer's octets to standard output, until the
 * peer ends. The end of standard input is told to the peer, which may still answer for a while.
 */
final class Through implements TunnelObserver {
    private static final int BLOCK = 16 * 1024;

    private final Terminal terminal;
    private final Cancellation cancellation;
    private final Duration silence;
    /** How it ended: with nothing where the peer ended in order. */
    private final CompletableFuture<Optional<WireFault>> end = new CompletableFuture<>();
    private final CompletableFuture<Void> inputOver = new CompletableFuture<>();
    private final AtomicLong came = new AtomicLong();
    private volatile IOException unwritable;

    /** @param silence how long the peer may send nothing once standard input is over; zero for without end */
    Through(Terminal terminal, Cancellation cancellation, Duration silence) {
        this.terminal = terminal;
        this.cancellation = cancellation;
        this.silence = silence;
    }

    /**
     * Passes octets both ways to the end.
     *
     * @param came what came already
     * @param goes what goes before standard input
     */
    Status run(HeldConnection connection, Octets came, Octets goes) throws CliException {
        try (Cancellation.Registration _ = cancellation.onCancel(connection::close)) {
            received(came);
            Tunnel tunnel = connection.tunnel(this);
            write(goes, tunnel);
            Thread.ofVirtual().name("rawbench-stdin").start(() -> pass(terminal.in(), tunnel));
            Optional<WireFault> fault = awaited();
            tunnel.close();
            return told(fault);
        } catch (NoReuseException closedMeanwhile) {
            throw new CliException(Status.INCOMPLETE, closedMeanwhile.getMessage(), closedMeanwhile);
        }
    }

    private static void write(Octets octets, Tunnel tunnel) {
        try {
            tunnel.write(octets);
        } catch (WireException theReaderTells) {
            // The same end, which the reading side meets too.
        }
    }

    private void pass(InputStream in, Tunnel tunnel) {
        byte[] block = new byte[BLOCK];
        try {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                tunnel.write(Octets.copyOf(block, 0, count));
            }
            tunnel.halfClose();
        } catch (IOException unreadable) {
            terminal.say("rawbench: Standard input cannot be read: " + unreadable.getMessage());
        } catch (WireException theReaderTells) {
            // The same end, which the reading side meets too.
        } finally {
            inputOver.complete(null);
        }
    }

    /** Waits for the peer's end; once there is no more input, not longer than it is silent for so long. */
    private Optional<WireFault> awaited() {
        try {
            CompletableFuture.anyOf(end, inputOver).get();
            if (silence.isZero()) {
                return end.get();
            }
            for (long seen = -1; seen != came.get();) {
                seen = came.get();
                try {
                    return end.get(silence.toNanos(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException silent) {
                    // Where something came meanwhile, the time begins anew.
                }
            }
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    private Status told(Optional<WireFault> fault) throws CliException {
        if (unwritable != null && !(unwritable instanceof Terminal.ReaderGoneException)) {
            throw Words.unwritable("Standard output", unwritable);
        }
        if (unwritable != null) {
            return Status.OK;
        }
        if (cancellation.cancelled()) {
            return Status.CANCELLED;
        }
        if (fault.isPresent()) {
            terminal.say("rawbench: " + Controls.shown(fault.get().says()));
            return Status.INCOMPLETE;
        }
        return Status.OK;
    }

    @Override
    public void received(Octets octets) {
        if (unwritable != null) {
            return;
        }
        try {
            terminal.write(octets);
            came.addAndGet(octets.length());
        } catch (IOException failed) {
            unwritable = failed;
            end.complete(Optional.empty());
        }
    }

    @Override
    public void ended(Optional<WireFault> fault) {
        end.complete(fault);
    }
}
