package rawbench.store;

/** The promise of a process that a test starts and kills: it ends, too, when the test is ended before it could kill it. */
public final class EndsWithParent {
    private EndsWithParent() {
    }

    /** From now on this process ends with the one that started it; to be called first. */
    public static void promise() {
        ProcessHandle.current()
                .parent()
                .orElseThrow()
                .onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1));
    }
}
