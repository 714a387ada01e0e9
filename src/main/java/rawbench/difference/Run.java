package rawbench.difference;

/**
 * Items of one sequence that stand beside items of another: part of an {@link Alignment}.
 *
 * @param same whether they are equal, one by one; a run that is not may have no items on one side
 * @param fromA the first item of the first sequence, from 0
 * @param toA behind the last item of the first sequence
 * @param fromB the first item of the second sequence, from 0
 * @param toB behind the last item of the second sequence
 */
public record Run(boolean same, int fromA, int toA, int fromB, int toB) {
    public Run {
        if (fromA < 0 || toA < fromA || fromB < 0 || toB < fromB || toA - fromA + toB - fromB == 0
                || same && toA - fromA != toB - fromB) {
            throw new IllegalArgumentException(same + " [" + fromA + ", " + toA + ") [" + fromB + ", " + toB + ")");
        }
    }

    /** How many rows it takes side by side. */
    public int rows() {
        return Math.max(toA - fromA, toB - fromB);
    }

    /** The same with the sides swapped. */
    public Run mirrored() {
        return new Run(same, fromB, toB, fromA, toA);
    }
}
