package rawbench.compare;

import java.util.Arrays;

/** A row of long numbers that grows piece by piece, so that growing never holds it twice; part of a {@link JsonTape}. */
final class JsonLongs {
    private static final int BITS = 14;
    private static final int PIECE = 1 << BITS;
    private static final int FIRST = 16;

    private long[][] pieces = {new long[FIRST]};
    private int size;

    /** Makes room for indices up to before {@code wanted}; what is new is 0. */
    void size(int wanted) {
        while (size < wanted) {
            int piece = size >>> BITS;
            if (piece == pieces.length) {
                pieces = Arrays.copyOf(pieces, piece * 2);
            }
            int most = (piece << BITS) + (pieces[piece] == null ? 0 : pieces[piece].length);
            if (size == most) {
                pieces[piece] = pieces[piece] == null ? new long[PIECE]
                        : Arrays.copyOf(pieces[piece], pieces[piece].length * 2);
            }
            size++;
        }
    }

    long get(int index) {
        return pieces[index >>> BITS][index & PIECE - 1];
    }

    void set(int index, long number) {
        pieces[index >>> BITS][index & PIECE - 1] = number;
    }
}
