package rawbench.compare;

import java.nio.charset.Charset;
import java.util.List;

import rawbench.octets.Octets;

/** The pairs of a form as a column: those of the second stand beside those of the first, so perhaps not in their order. */
record FormColumn(List<FormPair> pairs, Charset charset) implements Column {
    FormColumn {
        pairs = List.copyOf(pairs);
    }

    @Override
    public int size() {
        return pairs.size();
    }

    @Override
    public Octets shown(int row) {
        return pairs.get(row).shown();
    }

    @Override
    public long number(int row) {
        return pairs.get(row).number();
    }

    @Override
    public boolean continues(int row) {
        return false;
    }

    @Override
    public long offset(int row) {
        return pairs.get(row).at();
    }
}
