package rawbench.octets;

import java.util.Objects;

/** Octets picked out of another byte string, range by range: a body without its chunk lines, and without a copy. */
final class SpannedOctets extends Octets {
    private final Octets base;
    private final SpanTable spans;
    private final long from;
    private final long to;

    private SpannedOctets(Octets base, SpanTable spans, long from, long to) {
        this.base = base;
        this.spans = spans;
        this.from = from;
        this.to = to;
    }

    static Octets of(Octets base, SpanTable spans) {
        if (spans.count() == 0) {
            return empty();
        }
        if (spans.count() == 1) {
            SpanTable.Cursor only = spans.atPicked(0);
            return base.slice(only.from(), only.to());
        }
        return new SpannedOctets(base, spans, 0, spans.total());
    }

    @Override
    public long length() {
        return to - from;
    }

    @Override
    public int at(long offset) {
        long picked = from + Objects.checkIndex(offset, length());
        SpanTable.Cursor cursor = spans.atPicked(picked);
        return base.at(cursor.from() + picked - cursor.picked());
    }

    @Override
    public void copyTo(long start, byte[] into, int at, int count) {
        checkRange(start, start + count);
        if (count == 0) {
            return;
        }
        Objects.checkFromIndexSize(at, count, into.length);
        long picked = from + start;
        int filled = 0;
        for (SpanTable.Cursor cursor = spans.atPicked(picked); filled < count; cursor.next()) {
            long begin = cursor.from() + picked - cursor.picked();
            int n = (int) Math.min(count - filled, cursor.to() - begin);
            base.copyTo(begin, into, at + filled, n);
            filled += n;
            picked += n;
        }
    }

    @Override
    Octets part(long start, long end) {
        return new SpannedOctets(base, spans, from + start, from + end);
    }
}
