package rawbench.http;

import java.util.List;

import rawbench.octets.Octets;

/** Takes the octets of one body as they come and finds where it ends; the second half of a {@link ResponseFramer}. */
sealed interface BodyScanner permits ChunkScanner, PlainScanner {
    /** The scanner of a body that is framed so and whose first octet stands at {@code from} of what was received. */
    static BodyScanner of(Framing framing, long from, Limits limits, Findings findings, BodyTap tap) {
        if (framing instanceof Framing.Chunked) {
            return new ChunkScanner(from, limits, LineEnds.LF_TOO, findings, tap);
        }
        if (framing instanceof Framing.UntilClose) {
            return PlainScanner.untilClose(from, limits, findings);
        }
        return PlainScanner.counted(from, framing instanceof Framing.ContentLength(long octets) ? octets : 0, limits,
                findings);
    }

    /** Takes octets until the body ends or cannot be read on; returns how many it took. */
    int feed(byte[] block, int from, int count);

    boolean ended();

    /** Whether it cannot be read on; a finding says why. */
    boolean broken();

    /** Whether only the end of the connection ends it. */
    boolean untilClose();

    /** Octets of data so far, without what frames them. */
    long dataOctets();

    /** How many octets were announced; -1 where it is not known. */
    long expected();

    /** Where a reader takes a body to end that began at {@code from} and has not ended. */
    default Border border(Reader reader, long from, Framing framing) {
        if (untilClose()) {
            return new Border.UntilClose(reader, from);
        }
        return expected() < 0 ? new Border.Waits(reader) : Border.At.after(reader, from, expected(), framing);
    }

    /** Says where a body that did not end was cut; called once, when no more octets come. */
    void finish(End end);

    /** The data, as views of what was received up to {@code to}; asked when no more octets come. */
    Octets data(Octets received, long to);

    /** Where the pieces of data stand that are framed one by one; none for a body of one piece. */
    ChunkTable chunks();

    HeaderSection trailerFields();

    /** The names of the octets of the body behind {@link #chunks}; {@code to} is where the scanned octets end. */
    List<Span> tail(Octets received, long to);
}
