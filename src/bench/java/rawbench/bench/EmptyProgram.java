package rawbench.bench;

/** What a program costs that does nothing: a peer of {@link StartSpeed}. */
final class EmptyProgram {
    private EmptyProgram() {
    }

    public static void main(String[] args) {
        // Nothing, on purpose.
    }
}
