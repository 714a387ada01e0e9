package rawbench.ui.viewer;

import java.util.Optional;

import rawbench.octets.Octets;

/** Octets in rows of sixteen. */
final class HexRows implements Rows {
    private final Octets octets;

    HexRows(Octets octets) {
        this.octets = octets;
    }

    @Override
    public Row holding(long offset) {
        long inside = Math.max(0, Math.min(offset, octets.length() - 1));
        return new HexRow(octets, inside - inside % HexRow.OCTETS);
    }

    @Override
    public Optional<? extends Row> next(Row row) {
        return row.to() >= octets.length() ? Optional.empty() : Optional.of(new HexRow(octets, row.to()));
    }

    @Override
    public Optional<? extends Row> previous(Row row) {
        return row.from() == 0 ? Optional.empty() : Optional.of(new HexRow(octets, row.from() - HexRow.OCTETS));
    }

    @Override
    public long length() {
        return octets.length();
    }
}
