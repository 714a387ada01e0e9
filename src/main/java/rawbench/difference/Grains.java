package rawbench.difference;

import rawbench.octets.Octets;

/** Octets as small pieces, of some 24 octets, that their content chooses: for what differs by larger pieces. */
final class Grains {
    private static final int LEAST = 8;
    private static final int MOST = 64;
    /** One in 16 places is chosen, by bits that only the last eight octets have a say in: a place is found again soon. */
    private static final int CHOICE = 0xF0;

    private Grains() {
    }

    static Lines of(Octets octets) {
        Rows rows = new Rows();
        Window window = new Window(octets);
        for (long at = 0; at < octets.length();) {
            int most = (int) Math.min(MOST, octets.length() - at);
            int length = length(window.block(), window.at(at, most), most);
            rows.add(length, at > 0);
            at += length;
        }
        return new Lines(octets, rows);
    }

    private static int length(byte[] block, int from, int most) {
        int hash = 0;
        for (int i = 0; i < most; i++) {
            hash = Cut.rolled(hash, block[from + i]);
            if (i + 1 >= LEAST && (hash & CHOICE) == 0) {
                return i + 1;
            }
        }
        return most;
    }
}
