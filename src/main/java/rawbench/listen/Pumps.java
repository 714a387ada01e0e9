package rawbench.listen;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import rawbench.octets.Octets;
import rawbench.wire.BrokenException;
import rawbench.wire.CloseReason;
import rawbench.wire.Connection;
import rawbench.wire.Threads;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

/**
 * The two directions between a {@link Client} and the connection that a {@link Relay} opened for it: what comes on one
 * side goes out on the other before more is taken, so a slow reader slows the writer down and nothing piles up here.
 */
final class Pumps {
    private static final int BLOCK = 64 * 1024;

    private final Client client;
    private final Connection upstream;
    private final Thread back;
    /** What went wrong on the target's side first. */
    private final AtomicReference<WireFault> broken = new AtomicReference<>();
    /** How the client's side broke first, where that was not from here. */
    private final AtomicReference<IOException> clientBroke = new AtomicReference<>();

    Pumps(Client client, Connection upstream) {
        this.client = client;
        this.upstream = upstream;
        back = Thread.ofVirtual().name("relay-" + client.number() + "-back").unstarted(this::back);
    }

    /**
     * Runs until both directions have ended; their threads are gone then.
     *
     * @throws IOException where the target's side broke, with a sentence; or as the client's connection broke
     */
    void run() throws IOException {
        back.start();
        Optional<WireFault> lost = Optional.empty();
        try {
            there();
        } catch (WireException e) {
            lost = Optional.of(e.fault());
            if (!(e.fault() instanceof WireFault.Reset)) {
                // After a reset what had come is still there to read, and then the end; else nothing may ever come.
                upstream.close(CloseReason.CANCELLED);
            }
        } catch (IOException e) {
            give(e);
        } finally {
            // What comes back is still handed on where only the way there has ended.
            Threads.join(back);
        }
        lost.ifPresent(this::end);
        tell();
    }

    private void tell() throws ServiceException {
        WireFault fault = broken.get();
        if (fault != null) {
            throw new ServiceException(fault.says(), null);
        }
        IOException broke = clientBroke.get();
        if (broke != null) {
            throw new ServiceException(broke.getMessage(), broke);
        }
    }

    /** From the client on. */
    private void there() throws IOException, WireException {
        Portions portions = new Portions(client);
        for (int count = portions.next(); count >= 0; count = portions.next()) {
            there(Octets.copyOf(portions.octets(), 0, count));
        }
        if (client.datagrams()) {
            // It was forgotten; nobody will take an answer any more.
            upstream.close(CloseReason.DONE);
        } else {
            halfClose();
        }
    }

    private void there(Octets octets) throws WireException {
        try {
            upstream.write(octets);
        } catch (WireException e) {
            // Where one datagram cannot go the next perhaps can; the transcript has it.
            if (!client.datagrams() || e.fault() instanceof WireFault.Closed) {
                throw e;
            }
        }
    }

    private void halfClose() {
        try {
            upstream.halfClose();
        } catch (WireException gone) {
            // It has ended before; how, the way back tells.
        }
    }

    /** From the target to the client. */
    private void back() {
        byte[] block = new byte[BLOCK];
        try {
            for (int count = next(block); count >= 0; count = next(block)) {
                client.offer(block, 0, count);
            }
            client.halfClose();
        } catch (WireException e) {
            end(e.fault());
        } catch (IOException e) {
            give(e);
        } catch (RuntimeException ours) {
            // Whoever is told may fail; nobody would end the other direction.
            give(new IOException("Not relayed to its end, by an error of this program: " + ours, ours));
        }
    }

    private int next(byte[] block) throws WireException {
        while (true) {
            try {
                return upstream.read(block);
            } catch (WireException e) {
                // Where a datagram found nobody the next may find somebody; the transcript has it.
                boolean one = e.fault() instanceof WireFault.NoConnection || e.fault() instanceof WireFault.Reset;
                if (!client.datagrams() || !one) {
                    throw e;
                }
            }
        }
    }

    /** The target's side broke: so does the client's, in the same way where there is one. */
    private void end(WireFault fault) {
        if (!(fault instanceof WireFault.Closed)) {
            broken.compareAndSet(null, fault);
        }
        try {
            if (fault instanceof WireFault.Reset) {
                client.reset();
            } else {
                client.cut();
            }
        } catch (IOException gone) {
            upstream.close(CloseReason.CANCELLED);
        }
    }

    /** The client's side broke: so does the target's, and whoever still reads the client is ended. */
    private void give(IOException broke) {
        if (!client.closed()) {
            clientBroke.compareAndSet(null, broke);
        }
        if (BrokenException.of(broke).thrownAway()) {
            upstream.reset();
        } else {
            upstream.close(CloseReason.CANCELLED);
        }
        try {
            client.cut();
        } catch (IOException notLetGoOf) {
            clientBroke.compareAndSet(null, notLetGoOf);
        }
    }
}
