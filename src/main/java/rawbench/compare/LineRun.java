package rawbench.compare;

/**
 * Lines that stand to each other in one way: {@code fromA} to before {@code toA} of the first body, {@code fromB} to
 * before {@code toB} of the second; all counted from 0.
 */
public record LineRun(Sign sign, int fromA, int toA, int fromB, int toB) {
    static LineRun of(int fromA, int toA, int fromB, int toB) {
        Sign sign = fromA == toA ? Sign.ADDED : fromB == toB ? Sign.REMOVED : Sign.CHANGED;
        return new LineRun(sign, fromA, toA, fromB, toB);
    }

    /** How many rows it takes with the lines side by side. */
    public int rows() {
        return Math.max(toA - fromA, toB - fromB);
    }

    LineRun mirrored() {
        return new LineRun(sign.mirrored(), fromB, toB, fromA, toA);
    }
}
