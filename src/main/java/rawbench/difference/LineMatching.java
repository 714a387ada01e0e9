package rawbench.difference;

import java.util.function.LongToIntFunction;

import rawbench.octets.Octets;

/**
 * The work of finding how the lines of two texts stand to each other: those before the first octet that differs and
 * behind the last one are not looked at, the others become numbers by their hashes, and what came out the same is looked
 * at once more, octet by octet: two lines with one hash are no reason to call them equal.
 */
final class LineMatching {
    /** After so many lines the time is asked for. */
    private static final int ASK = 1024;

    private final Lines a;
    private final Lines b;
    private final Meaning meaning;
    private final TimeLimit limit;

    LineMatching(Lines a, Lines b, Meaning meaning, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.meaning = meaning;
        this.limit = limit;
    }

    /** @param mismatch the first octet that differs */
    Alignment run(long mismatch) {
        int prefix = prefix(mismatch);
        int suffix = suffix(Suffix.of(a.text().from(mismatch), b.text().from(mismatch)), prefix);
        int endA = a.size() - suffix;
        int endB = b.size() - suffix;
        Alignment between = between(prefix, endA, endB);
        RunList runs = new RunList();
        runs.to(true, prefix, prefix);
        for (Run run : between.runs()) {
            add(runs, run, prefix);
        }
        runs.to(true, a.size(), b.size());
        return new Alignment(new Slides(a, b, meaning, runs.runs()).moved(limit), between.coarse());
    }

    /** How many lines, and pieces cut alike, lie in so many octets that both texts begin with. */
    private int prefix(long octets) {
        int rows = 0;
        long end = 0;
        while (rows < Math.min(a.size(), b.size()) && a.rows().length(rows) == b.rows().length(rows)
                && end + a.rows().length(rows) <= octets) {
            end += a.rows().length(rows++);
        }
        return rows;
    }

    /** How many lines, and pieces cut alike, lie in so many octets that both texts end with. */
    private int suffix(long octets, int prefix) {
        int rows = 0;
        long left = octets;
        while (rows < Math.min(a.size(), b.size()) - prefix) {
            int length = a.rows().length(a.size() - 1 - rows);
            left -= length;
            if (left < 0 || length != b.rows().length(b.size() - 1 - rows)) {
                break;
            }
            rows++;
        }
        return rows;
    }

    private Alignment between(int prefix, int endA, int endB) {
        Interned interned = new Interned(endA - prefix);
        int[] numbersA = numbers(a, prefix, endA, interned::number);
        int[] numbersB = numbers(b, prefix, endB, interned::known);
        if (limit.over()) {
            RunList all = new RunList();
            all.to(false, endA - prefix, endB - prefix);
            return new Alignment(all.runs(), true);
        }
        return Sequences.align(numbersA, numbersB, limit);
    }

    private int[] numbers(Lines lines, int from, int to, LongToIntFunction number) {
        int[] numbers = new int[to - from];
        Window window = new Window(lines.text());
        long at = lines.from(from);
        for (int row = from; row < to; row++) {
            if (row % ASK == 0 && limit.over()) {
                break;
            }
            int length = lines.rows().length(row);
            numbers[row - from] = number.applyAsInt(meaning.hash(window, at, length));
            at += length;
        }
        return numbers;
    }

    private void add(RunList runs, Run run, int shift) {
        int toA = run.toA() + shift;
        int toB = run.toB() + shift;
        if (!run.same() || octets(a, run.fromA() + shift, toA).equals(octets(b, run.fromB() + shift, toB))) {
            runs.to(run.same(), toA, toB);
            return;
        }
        for (int rowA = run.fromA() + shift, rowB = run.fromB() + shift; rowA < toA; rowA++, rowB++) {
            runs.to(meaning.equal(a.line(rowA), b.line(rowB)), rowA + 1, rowB + 1);
        }
    }

    private static Octets octets(Lines lines, int from, int to) {
        return lines.text().slice(lines.from(from), lines.from(to));
    }
}
