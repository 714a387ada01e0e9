package rawbench.difference;

import rawbench.octets.Octets;

/**
 * The work of finding how the octets of two byte strings stand to each other: by pieces, then what differs by grains, then
 * what is left by octets.
 */
final class OctetMatching {
    /** Pieces are no shorter, so that a few numbers for each take little beside the octets. */
    private static final int LEAST_PIECE = 64;
    /** What differs by pieces is looked into by grains up to so many octets on both sides: it takes three times the heap. */
    private static final long GRAINED = 32L << 20;

    /** Octets are taken for overwritten when that leaves so many times fewer that differ. */
    private static final int CLEARLY = 2;

    private final Octets a;
    private final Octets b;
    private final TimeLimit limit;
    private final OctetRunList runs = new OctetRunList();
    private final FineOctets fine;
    private boolean coarse;

    OctetMatching(Octets a, Octets b, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.limit = limit;
        fine = new FineOctets(limit);
    }

    OctetRuns run() {
        Lines piecesA = Lines.of(a, LEAST_PIECE, limit);
        Lines piecesB = Lines.of(b, LEAST_PIECE, limit);
        Alignment pieces = LineDifference.of(piecesA, piecesB, limit);
        coarse = pieces.coarse();
        for (Run run : pieces.runs()) {
            pieces(run.same(), piecesA.from(run.toA()), piecesB.from(run.toB()));
        }
        InPlace inPlace = new InPlace(a, b, limit);
        if (a.length() == b.length() && inPlace.differsBelow(runs.differing() / CLEARLY)) {
            OctetRunList overwritten = inPlace.runs();
            return new OctetRuns(overwritten.runs(), overwritten.full());
        }
        return new OctetRuns(runs.runs(), coarse || fine.coarse() || runs.full());
    }

    private void pieces(boolean same, long toA, long toB) {
        if (same || !differing(toA, toB)) {
            runs.to(true, toA, toB);
            return;
        }
        Between between = between(toA, toB);
        if (fine.takes(between.a, between.b) || between.size() > GRAINED || limit.over()) {
            octets(between);
        } else {
            grains(between);
        }
        runs.to(true, toA, toB);
    }

    /** Octets from where the runs have come to, without what they begin and end with alike. */
    private record Between(Octets a, Octets b) {
        long size() {
            return a.length() + b.length();
        }
    }

    private boolean differing(long toA, long toB) {
        return !a.slice(runs.a(), toA).equals(b.slice(runs.b(), toB));
    }

    private Between between(long toA, long toB) {
        Octets partA = a.slice(runs.a(), toA);
        Octets partB = b.slice(runs.b(), toB);
        long prefix = partA.mismatch(partB);
        runs.to(true, runs.a() + prefix, runs.b() + prefix);
        long suffix = Suffix.of(partA.from(prefix), partB.from(prefix));
        return new Between(partA.slice(prefix, partA.length() - suffix), partB.slice(prefix, partB.length() - suffix));
    }

    private void grains(Between between) {
        long fromA = runs.a();
        long fromB = runs.b();
        Lines grainsA = Grains.of(between.a);
        Lines grainsB = Grains.of(between.b);
        Alignment grains = LineDifference.of(grainsA, grainsB, limit);
        coarse |= grains.coarse();
        for (Run run : grains.runs()) {
            long toA = fromA + grainsA.from(run.toA());
            long toB = fromB + grainsB.from(run.toB());
            if (!run.same() && differing(toA, toB)) {
                octets(between(toA, toB));
            }
            runs.to(true, toA, toB);
        }
    }

    private void octets(Between between) {
        long fromA = runs.a();
        long fromB = runs.b();
        for (Run run : fine.runs(between.a, between.b)) {
            runs.to(run.same(), fromA + run.toA(), fromB + run.toB());
        }
        runs.to(false, fromA + between.a.length(), fromB + between.b.length());
    }
}
