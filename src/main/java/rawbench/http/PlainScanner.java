package rawbench.http;

import java.util.List;

import rawbench.http.Detail.Words;
import rawbench.octets.Octets;

/** A body of one piece: so many octets, or all until the connection ends (RFC 9112 6.2 and 6.3). */
final class PlainScanner implements BodyScanner {
    private static final long UNTIL_CLOSE = -1;

    private final long from;
    private final long wanted;
    private final Limits limits;
    private final Findings findings;
    /** Offset of the next octet, in all that was received. */
    private long at;
    private boolean broken;

    private PlainScanner(long from, long wanted, Limits limits, Findings findings) {
        this.from = from;
        this.at = from;
        this.wanted = wanted;
        this.limits = limits;
        this.findings = findings;
    }

    /** A body of {@code wanted} octets. What counts for the limit is what comes, not what is announced. */
    static PlainScanner counted(long from, long wanted, Limits limits, Findings findings) {
        return new PlainScanner(from, wanted, limits, findings);
    }

    static PlainScanner untilClose(long from, Limits limits, Findings findings) {
        return new PlainScanner(from, UNTIL_CLOSE, limits, findings);
    }

    @Override
    public int feed(byte[] block, int first, int count) {
        long left = untilClose() ? count : Math.min(count, wanted - dataOctets());
        int n = (int) Math.min(left, limits.body() - dataOctets());
        at += n;
        if (n < left) {
            broken = true;
            findings.add(Deviation.BODY_LIMIT.at(at, 0, untilClose() ? Words.MORE_THAN_OCTETS.of(limits.body())
                    : Words.MORE_THAN_ANNOUNCED.of(limits.body(), wanted)));
        }
        return n;
    }

    @Override
    public boolean ended() {
        return dataOctets() == wanted;
    }

    @Override
    public boolean broken() {
        return broken;
    }

    @Override
    public boolean untilClose() {
        return wanted == UNTIL_CLOSE;
    }

    @Override
    public long dataOctets() {
        return at - from;
    }

    @Override
    public long expected() {
        return wanted;
    }

    @Override
    public void finish(End end) {
        if (!untilClose()) {
            findings.add(Deviation.BODY_CUT.at(at, 0, Words.CAME_OF.of(dataOctets(), wanted)));
        } else if (end != End.FIN) {
            findings.add(Deviation.BODY_CUT.at(at, 0, Words.END_UNSEEN.of()));
        }
    }

    @Override
    public Octets data(Octets received, long to) {
        return received.slice(from, Math.max(from, to));
    }

    @Override
    public ChunkTable chunks() {
        return ChunkTable.NONE;
    }

    @Override
    public HeaderSection trailerFields() {
        return HeaderSection.EMPTY;
    }

    @Override
    public List<Span> tail(Octets received, long to) {
        return to > from ? List.of(new Span(Span.Kind.BODY, from, to)) : List.of();
    }
}
