package rawbench.compare;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import rawbench.difference.OctetRun;
import rawbench.octets.Octets;

/** Octets as a column: sixteen in a row, and a new row wherever a run of the difference begins. */
final class OctetColumn implements Column {
    static final int WIDTH = 16;
    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    private final Octets octets;
    /** Where each run begins, and the end behind the last. */
    private final long[] starts;
    /** The first row of each run, and the number of all rows behind the last. */
    private final int[] rows;

    /** @param first whether it is the column of the first of the two */
    OctetColumn(Octets octets, List<OctetRun> runs, boolean first) {
        this.octets = octets;
        starts = new long[runs.size() + 1];
        rows = new int[runs.size() + 1];
        for (int i = 0; i < runs.size(); i++) {
            OctetRun run = runs.get(i);
            long from = first ? run.fromA() : run.fromB();
            long to = first ? run.toA() : run.toB();
            starts[i] = from;
            starts[i + 1] = to;
            rows[i + 1] = Math.toIntExact(rows[i] + (to - from + WIDTH - 1) / WIDTH);
        }
    }

    /** The first row of a run. */
    int firstRow(int run) {
        return rows[run];
    }

    @Override
    public int size() {
        return rows[rows.length - 1];
    }

    @Override
    public Octets shown(int row) {
        Octets part = part(row);
        StringBuilder text = new StringBuilder(4 * WIDTH + 2);
        for (int i = 0; i < WIDTH; i++) {
            int octet = i < part.length() ? part.at(i) : -1;
            text.append(octet < 0 ? "  " : "" + DIGITS[octet >> 4] + DIGITS[octet & 15]).append(' ');
        }
        text.append(' ');
        for (int i = 0; i < part.length(); i++) {
            int octet = part.at(i);
            text.append(octet > ' ' && octet < 0x7F ? (char) octet : '.');
        }
        return Octets.latin1(text.toString());
    }

    /** The octets of a row. */
    Octets part(int row) {
        int run = run(row);
        long from = starts[run] + (long) (row - rows[run]) * WIDTH;
        return octets.slice(from, Math.min(from + WIDTH, starts[run + 1]));
    }

    private int run(int row) {
        int found = Arrays.binarySearch(rows, row);
        int run = found >= 0 ? found : -found - 2;
        // Of runs that take no row here, the last one begins the row.
        while (run + 1 < rows.length && rows[run + 1] == row) {
            run++;
        }
        return run;
    }

    @Override
    public Charset charset() {
        return StandardCharsets.ISO_8859_1;
    }

    @Override
    public long number(int row) {
        return offset(row);
    }

    @Override
    public boolean continues(int row) {
        return false;
    }

    @Override
    public long offset(int row) {
        int run = run(row);
        return starts[run] + (long) (row - rows[run]) * WIDTH;
    }
}
