package rawbench.wire;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Does work that closing a socket cannot end at once, on a thread of its own, and leaves it behind when the watch ends
 * what it is for: a look-up of a name, which can neither be bounded nor ended, and the first handshake, which reads
 * the platform's authorities before any octet goes.
 */
final class Apart {
    private final Watch watch;

    Apart(Watch watch) {
        this.watch = watch;
    }

    /**
     * Waits for the work's result.
     *
     * @param closing what is to be closed when the watch ends the work
     * @throws ExecutionException with what the work threw
     * @throws WireException when the watch ended it
     */
    <T> T await(String name, AutoCloseable closing, Callable<T> work) throws ExecutionException, WireException {
        CompletableFuture<T> result = new CompletableFuture<>();
        watch.guard(_ -> {
            SocketConnection.closeQuietly(closing);
            result.cancel(false);
        });
        Thread.ofVirtual().name(name).start(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error e) {
                // An error too: whoever waits would wait for ever.
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get();
        } catch (CancellationException ended) {
            throw ended(ended);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw ended(ended);
        }
    }

    private WireException ended(Exception cause) {
        return new WireException(Faults.closed(watch.ended().orElse(CloseReason.CANCELLED)), cause);
    }
}
