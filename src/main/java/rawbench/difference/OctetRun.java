package rawbench.difference;

/**
 * Octets of one byte string that stand beside octets of another: part of {@link OctetRuns}.
 *
 * @param same whether they are equal, one by one; a run that is not may have no octets on one side
 * @param fromA offset of the first octet in the first byte string
 * @param toA behind the last octet in the first
 * @param fromB offset of the first octet in the second byte string
 * @param toB behind the last octet in the second
 */
public record OctetRun(boolean same, long fromA, long toA, long fromB, long toB) {
    public OctetRun {
        if (fromA < 0 || toA < fromA || fromB < 0 || toB < fromB || toA - fromA + toB - fromB == 0
                || same && toA - fromA != toB - fromB) {
            throw new IllegalArgumentException(same + " [" + fromA + ", " + toA + ") [" + fromB + ", " + toB + ")");
        }
    }

    /** The same with the sides swapped. */
    public OctetRun mirrored() {
        return new OctetRun(same, fromB, toB, fromA, toA);
    }
}
