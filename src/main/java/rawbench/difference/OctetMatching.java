package rawbench.difference;

import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Octets;

/** The work of finding how the octets of two byte strings stand to each other: by pieces, then inside those that differ. */
final class OctetMatching {
    /** Pieces are no shorter, so that a few numbers for each take little beside the octets. */
    private static final int LEAST_PIECE = 64;
    /** What differs is looked into octet by octet up to so many on both sides together. */
    private static final int FINE = 8192;

    private final Octets a;
    private final Octets b;
    private final TimeLimit limit;
    private final List<OctetRun> runs = new ArrayList<>();
    private boolean coarse;
    private long atA;
    private long atB;

    OctetMatching(Octets a, Octets b, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.limit = limit;
    }

    OctetRuns run() {
        Lines piecesA = Lines.of(a, LEAST_PIECE, limit);
        Lines piecesB = Lines.of(b, LEAST_PIECE, limit);
        Alignment pieces = LineDifference.of(piecesA, piecesB, limit);
        coarse = pieces.coarse();
        for (Run run : pieces.runs()) {
            if (run.same()) {
                to(true, piecesA.from(run.toA()), piecesB.from(run.toB()));
            } else {
                inside(piecesA.from(run.toA()), piecesB.from(run.toB()));
            }
        }
        return new OctetRuns(runs, coarse);
    }

    /** What differs by pieces up to these offsets. */
    private void inside(long toA, long toB) {
        Octets partA = a.slice(atA, toA);
        Octets partB = b.slice(atB, toB);
        long prefix = partA.mismatch(partB);
        if (prefix < 0) {
            to(true, toA, toB);
            return;
        }
        to(true, atA + prefix, atB + prefix);
        long suffix = Suffix.of(partA.from(prefix), partB.from(prefix));
        long size = toA - suffix - atA + toB - suffix - atB;
        if (size <= FINE) {
            fine(toA - suffix, toB - suffix);
        } else {
            to(false, toA - suffix, toB - suffix);
        }
        to(true, toA, toB);
    }

    private void fine(long toA, long toB) {
        long fromA = atA;
        long fromB = atB;
        Alignment octets = Sequences.align(numbers(a.slice(fromA, toA)), numbers(b.slice(fromB, toB)), limit);
        coarse |= octets.coarse();
        for (Run run : octets.runs()) {
            to(run.same(), fromA + run.toA(), fromB + run.toB());
        }
    }

    private static int[] numbers(Octets octets) {
        byte[] array = octets.toByteArray();
        int[] numbers = new int[array.length];
        for (int i = 0; i < array.length; i++) {
            numbers[i] = array[i] & 0xFF;
        }
        return numbers;
    }

    /** The next run ends before these offsets; neighbours of one kind become one. */
    private void to(boolean same, long toA, long toB) {
        if (toA == atA && toB == atB) {
            return;
        }
        long fromA = atA;
        long fromB = atB;
        if (!runs.isEmpty() && runs.getLast().same() == same) {
            OctetRun last = runs.removeLast();
            fromA = last.fromA();
            fromB = last.fromB();
        }
        runs.add(new OctetRun(same, fromA, toA, fromB, toB));
        atA = toA;
        atB = toB;
    }
}
