package rawbench.store;

/** The promise of a process that a test starts and kills: it ends, too, when the test is ended before it could kill it. */
public final class EndsWithParent {
    private EndsWithParent() {
    }

    /** From now on this process ends, some seconds later at the most, with the one that started it; to be called first. */
    public static void promise() {
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        Thread.ofVirtual().start(() -> {
            parent.onExit().join();
            Runtime.getRuntime().halt(1);
        });
    }
}
