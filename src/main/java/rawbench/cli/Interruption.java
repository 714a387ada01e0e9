package rawbench.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import rawbench.wire.Cancellation;

/**
 * Turns SIGINT and SIGTERM into a cancel: what runs ends by itself, writes what it has, and its own exit status becomes
 * the program's.
 */
public final class Interruption {
    /** How long what was cancelled may take to end; a reader that never reads would hold it for ever. */
    private static final int PATIENCE_SECONDS = 5;

    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    private final Cancellation cancellation = new Cancellation();

    private Interruption() {
    }

    /** Begins to listen for signals. */
    public static Interruption install() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("interruption").unstarted(interruption::end));
        return interruption;
    }

    /** What a signal cancels. */
    Cancellation cancellation() {
        return cancellation;
    }

    /** Ends the program with this status; where a signal came first, that one's hook does. */
    public void exit(int status) {
        ended.complete(status);
        System.exit(status);
    }

    /**
     * Notes that the work is done with this status. A good one is what a program has whose main method returns, and that
     * is the quicker way out: to exit, the JVM first looks for somebody who wants that logged.
     */
    public void done(int status) {
        ended.complete(status);
        if (status != Status.OK.exit()) {
            System.exit(status);
        }
    }

    private void end() {
        if (ended.isDone()) {
            return;
        }
        cancellation.cancel();
        int status = Status.CANCELLED.exit();
        try {
            status = ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException held) {
            status = Status.CANCELLED.exit();
        }
        // The system's own status after a signal is 130; only a halt sets another.
        Runtime.getRuntime().halt(status);
    }
}
