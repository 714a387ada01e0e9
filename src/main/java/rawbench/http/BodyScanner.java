package rawbench.http;

import java.util.List;

import rawbench.octets.Octets;

/** Takes the octets of one body as they come and finds where it ends; the second half of a {@link ResponseFramer}. */
sealed interface BodyScanner permits ChunkScanner, PlainScanner {
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
