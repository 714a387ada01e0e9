package rawbench.difference;

import java.util.List;

import rawbench.octets.Octets;

/** The difference of two short stretches that neither begin nor end alike, octet by octet. */
final class FineOctets {
    /** Stretches are short up to so many octets on both sides together. */
    private static final int MOST = 1024;
    /** Octets by octets that may be looked at in all: some tenths of a second. */
    private static final long WORK = 1L << 29;
    /** Fewer octets in a row that are the same, found in another place, are taken for chance. */
    private static final int CHANCE = 4;

    private final TimeLimit limit;
    private long work = WORK;
    private boolean coarse;

    FineOctets(TimeLimit limit) {
        this.limit = limit;
    }

    /** Whether more may be the same than was looked into. */
    boolean coarse() {
        return coarse;
    }

    /** Whether these are short. */
    boolean takes(Octets a, Octets b) {
        return a.length() + b.length() <= MOST;
    }

    /** How they stand to each other, as far as they are looked into: the rest differs. */
    List<Run> runs(Octets a, Octets b) {
        if (a.isEmpty() || b.isEmpty()) {
            return List.of();
        }
        if (!takes(a, b) || work < 0 || limit.over()) {
            coarse = true;
            return List.of();
        }
        int[] numbersA = numbers(a);
        int[] numbersB = numbers(b);
        work -= a.length() * b.length();
        return inPlace(numbersA, numbersB) ? inPlaceRuns(numbersA, numbersB) : aligned(numbersA, numbersB);
    }

    /** Whether the two are octets of one kind with some overwritten: as long, and half of them the same in their places. */
    private static boolean inPlace(int[] a, int[] b) {
        int same = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            same += a[i] == b[i] ? 1 : 0;
        }
        return a.length == b.length && 2 * same >= a.length;
    }

    private static List<Run> inPlaceRuns(int[] a, int[] b) {
        RunList runs = new RunList();
        for (int i = 0; i < a.length; i++) {
            runs.to(a[i] == b[i], i + 1, i + 1);
        }
        return runs.runs();
    }

    private List<Run> aligned(int[] a, int[] b) {
        Alignment octets = Sequences.align(a, b, limit);
        coarse |= octets.coarse();
        RunList runs = new RunList();
        for (Run run : octets.runs()) {
            runs.to(run.same() && run.rows() >= CHANCE, run.toA(), run.toB());
        }
        return runs.runs();
    }

    private static int[] numbers(Octets octets) {
        byte[] array = octets.toByteArray();
        int[] numbers = new int[array.length];
        for (int i = 0; i < array.length; i++) {
            numbers[i] = array[i] & 0xFF;
        }
        return numbers;
    }
}
