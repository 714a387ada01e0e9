package rawbench.compare;

import java.nio.charset.Charset;

import rawbench.difference.Lines;
import rawbench.octets.Octets;

/**
 * The lines of a text as a column.
 *
 * @param inBody whether the text is the decoded body itself, not a layout of it
 */
record LineColumn(Lines lines, Charset charset, boolean inBody) implements Column {
    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public Octets shown(int row) {
        Octets line = lines.line(row);
        long end = line.length();
        if (end > 0 && line.at(end - 1) == '\n') {
            end--;
        }
        return line.slice(0, end);
    }

    @Override
    public long number(int row) {
        return lines.number(row);
    }

    @Override
    public boolean continues(int row) {
        return lines.continues(row);
    }

    @Override
    public long offset(int row) {
        return inBody ? lines.from(row) : -1;
    }
}
