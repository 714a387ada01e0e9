package rawbench.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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
import rawbench.exchange.Utterance;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
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
    /** What came, in pieces: over UDP an empty datagram is one too, of which nothing is written. */
    private final AtomicLong pieces = new AtomicLong();
    /** Whether a datagram found nobody. */
    private volatile boolean nobody;
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
    Status run(HeldConnection connection, Octets came, Utterance goes) throws CliException {
        try (Cancellation.Registration _ = cancellation.onCancel(connection::close)) {
            if (!came.isEmpty()) {
                received(came);
            }
            Tunnel tunnel = connection.tunnel(this);
            write(goes, tunnel);
            Thread.ofVirtual().name("rawbench-stdin").start(() -> pass(terminal.in(), tunnel));
            Optional<WireFault> fault = awaited();
            tunnel.close();
            return told(fault, tunnel.datagrams());
        } catch (NoReuseException closedMeanwhile) {
            throw new CliException(Status.INCOMPLETE, closedMeanwhile.getMessage(), closedMeanwhile);
        }
    }

    private void write(Utterance goes, Tunnel tunnel) {
        if (goes.octets().isEmpty() && goes.points().isEmpty()) {
            return;
        }
        try {
            tunnel.write(goes);
        } catch (WireException gone) {
            unsent(gone, tunnel);
        }
    }

    /** On a connection the reading side meets the same end; of datagrams each goes, or does not, by itself. */
    private void unsent(WireException why, Tunnel tunnel) {
        if (tunnel.datagrams() && !cancellation.cancelled()) {
            refused(why.fault());
        }
    }

    private void pass(InputStream in, Tunnel tunnel) {
        try {
            if (tunnel.datagrams()) {
                lines(in, tunnel);
            } else {
                blocks(in, tunnel);
            }
        } catch (IOException unreadable) {
            terminal.say("rawbench: Standard input cannot be read: " + unreadable.getMessage());
        } catch (WireException theReaderTells) {
            // The same end, which the reading side meets too.
        } finally {
            inputOver.complete(null);
        }
    }

    private static void blocks(InputStream in, Tunnel tunnel) throws IOException, WireException {
        byte[] block = new byte[BLOCK];
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
            tunnel.write(Octets.copyOf(block, 0, count));
        }
        tunnel.halfClose();
    }

    /** A datagram has to begin and end somewhere: with a line. */
    private void lines(InputStream in, Tunnel tunnel) throws IOException {
        InputStream octets = new BufferedInputStream(in, BLOCK);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = octets.read(); octet >= 0; octet = octets.read()) {
            line.write(octet);
            if (octet == '\n') {
                datagram(line, tunnel);
            }
        }
        if (line.size() > 0) {
            datagram(line, tunnel);
        }
    }

    private void datagram(ByteArrayOutputStream line, Tunnel tunnel) {
        try {
            tunnel.write(Octets.owning(line.toByteArray()));
        } catch (WireException notThisOne) {
            unsent(notThisOne, tunnel);
        }
        line.reset();
    }

    /** Waits for the peer's end; once there is no more input, not longer than it is silent for so long. */
    private Optional<WireFault> awaited() {
        try {
            CompletableFuture.anyOf(end, inputOver).get();
            if (silence.isZero()) {
                return end.get();
            }
            for (long seen = -1; seen != pieces.get();) {
                seen = pieces.get();
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

    private Status told(Optional<WireFault> fault, boolean datagrams) throws CliException {
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
        return datagrams && pieces.get() == 0 ? unanswered() : Status.OK;
    }

    private Status unanswered() {
        if (nobody) {
            return Status.NO_CONNECTION;
        }
        terminal.say("rawbench: No datagram came back in " + Deadlines.spelled(silence));
        return Status.TIMEOUT;
    }

    @Override
    public void refused(WireFault fault) {
        nobody |= fault instanceof WireFault.NoConnection;
        terminal.say("rawbench: " + Controls.shown(fault.says()));
    }

    @Override
    public void received(Octets octets) {
        pieces.incrementAndGet();
        if (unwritable != null) {
            return;
        }
        try {
            terminal.write(octets);
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
