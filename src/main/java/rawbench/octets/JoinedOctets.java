package rawbench.octets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Several byte strings one after the other, without a copy of them. */
final class JoinedOctets extends Octets {
    private static final int COPIED = 8 * 1024;

    private final Octets[] parts;
    /** Where each part begins, and behind the last one where all end. */
    private final long[] starts;

    private JoinedOctets(Octets[] parts, long[] starts) {
        this.parts = parts;
        this.starts = starts;
    }

    static Octets of(List<Octets> parts) {
        // Joinings are taken apart, so that joining again and again makes a long list and not a deep tree.
        Octets[] full = parts.stream()
                .filter(p -> !p.isEmpty())
                .flatMap(p -> p instanceof JoinedOctets joined ? Arrays.stream(joined.parts) : Stream.of(p))
                .toArray(Octets[]::new);
        long[] starts = new long[full.length + 1];
        for (int i = 0; i < full.length; i++) {
            starts[i + 1] = Math.addExact(starts[i], full[i].length());
        }
        if (full.length == 0) {
            return empty();
        }
        if (full.length == 1) {
            return full[0];
        }
        Octets joined = new JoinedOctets(full, starts);
        return joined.length() <= COPIED ? owning(joined.toByteArray()) : joined;
    }

    @Override
    public long length() {
        return starts[parts.length];
    }

    @Override
    public int at(long offset) {
        Objects.checkIndex(offset, length());
        int part = partAt(offset);
        return parts[part].at(offset - starts[part]);
    }

    @Override
    public void copyTo(long from, byte[] into, int at, int count) {
        checkRange(from, from + count);
        Objects.checkFromIndexSize(at, count, into.length);
        long offset = from;
        int to = at;
        int left = count;
        while (left > 0) {
            int part = partAt(offset);
            int n = (int) Math.min(left, starts[part + 1] - offset);
            parts[part].copyTo(offset - starts[part], into, to, n);
            offset += n;
            to += n;
            left -= n;
        }
    }

    @Override
    Octets part(long from, long to) {
        List<Octets> inside = new ArrayList<>();
        for (int i = partAt(from); i < parts.length && starts[i] < to; i++) {
            inside.add(parts[i].slice(Math.max(from, starts[i]) - starts[i], Math.min(to, starts[i + 1]) - starts[i]));
        }
        return of(inside);
    }

    private int partAt(long offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
