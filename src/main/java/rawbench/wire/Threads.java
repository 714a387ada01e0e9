package rawbench.wire;

/** Waits for threads of the engine, which end soon and surely. */
public final class Threads {
    private Threads() {
    }

    /** Waits until a thread is over, even if that is asked to be given up: what it uses is about to be closed. */
    public static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
