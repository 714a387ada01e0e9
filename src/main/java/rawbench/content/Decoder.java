package rawbench.content;

import java.util.ArrayList;
import java.util.List;

import rawbench.content.CodingStep.Checksum;
import rawbench.content.CodingStep.Ending;
import rawbench.http.Detail;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.Finding;

/**
 * Undoes one coding: it is fed blocks and pushes what they decode to into the next sink. One rung of a {@link Ladder}.
 *
 * <p>How the octets are cut into blocks makes no difference. Damage ends the decoding, not the feeding: what comes after
 * it is counted and passed over. Octets that are not coded at all go unchanged to the end of the ladder, past the
 * rungs between.
 */
abstract class Decoder implements Sink, AutoCloseable {
    static final int BLOCK = 64 * 1024;

    private final String coding;
    private final boolean transfer;
    private final Sink next;
    private final Sink last;
    private final List<Finding> findings = new ArrayList<>();
    private long in;
    private long out;
    private Ending ending;
    private long stoppedAt = -1;
    private long trailing;
    /** The offset of an octet is this plus its index in the block at hand. */
    private long base;
    private boolean plain;
    private boolean fedWhole = true;
    private boolean checksumWrong;
    private Checksum checksum = Checksum.NONE;
    int members;

    /** What a decoder is told by its ladder: its name there, and where its octets go. */
    record Place(String coding, boolean transfer, Sink next, Sink last) {}

    Decoder(Place place) {
        this.coding = place.coding();
        this.transfer = place.transfer();
        this.next = place.next();
        this.last = place.last();
    }

    /** Decodes the octets from {@code from} to before {@code to}, as far as the coding goes; returns where it ended. */
    abstract int decode(byte[] octets, int from, int to) throws StopException;

    /** No more octets come and the coding has not ended: gives what is left and says {@link #cut} or {@link #ended}. */
    abstract void finish() throws StopException;

    @Override
    public final void take(byte[] octets, int from, int count) throws StopException {
        base = in - from;
        in += count;
        if (plain) {
            give(octets, from, count);
            return;
        }
        int used = ending == null ? decode(octets, from, from + count) : from;
        if (plain) {
            give(octets, used, from + count - used);
        } else if (ending == Ending.DECODED) {
            trailing += from + count - used;
        }
    }

    /**
     * Ends the feeding; afterwards the {@link #step} is final.
     *
     * @param whole whether the rung above was whole: where it was not, this one cannot be either, and needs not say so
     */
    final void end(boolean whole) throws StopException {
        base = in;
        fedWhole = whole;
        if (ending == null && in == 0) {
            ending = whole ? Ending.EMPTY : Ending.NOT_TRIED;
            checksum = Checksum.NONE;
        } else if (ending == null) {
            finish();
        }
        if (trailing > 0) {
            find(Deviation.CODING_TRAILING, in - trailing, trailing, Words.AFTER.of(trailing, coding));
        }
    }

    /** Ends the feeding from without: a limit, a person, or a rung above. */
    final void stop(Ending why) {
        if (ending == null) {
            ending = why;
            stoppedAt = in;
            unverify();
        }
    }

    /** Of what was given only so much was taken, since a limit stopped it. */
    final void taken(long count) {
        out = plain ? out : Math.min(out, count);
    }

    final CodingStep step() {
        return new CodingStep(coding, transfer, in, out, members, checksum, trailing, ending, stoppedAt);
    }

    final List<Finding> findings() {
        return findings;
    }

    /** Whether the coding is over, well or badly. */
    final boolean over() {
        return ending != null;
    }

    /** How many octets were decoded so far. */
    final long out() {
        return out;
    }

    /** The offset, in all that was fed, of an index in the block at hand. */
    final long offset(int index) {
        return base + index;
    }

    final void give(byte[] octets, int from, int count) throws StopException {
        if (count > 0) {
            out += count;
            (plain ? last : next).take(octets, from, count);
        }
    }

    /** Lets the ladder stop a decoder that works without giving anything. */
    final void pause() throws StopException {
        next.take(new byte[0], 0, 0);
    }

    /** The coding came to its end; what follows is trailing, as are {@code held} octets already passed. */
    final void ended(int held) {
        ending = Ending.DECODED;
        trailing = held;
    }

    /** The octets end before the coding does. */
    final void cut() {
        ending = Ending.CUT;
        stoppedAt = in;
        unverify();
        if (fedWhole) {
            find(Deviation.CODING_CUT, in, 0, Words.CODING_STOPS.of(coding, in), Words.DECODED_SHOWN.of());
        }
    }

    final void damaged(long at, Detail why) {
        ending = Ending.DAMAGED;
        stoppedAt = at;
        unverify();
        find(Deviation.CODING_CORRUPT, at, 1,
                Words.DAMAGED_AT.of(coding, at, why), Words.BEFORE_SHOWN.of());
    }

    /** A checksum is to come. */
    final void checksumExpected() {
        checksum = Checksum.UNVERIFIED;
    }

    /** Something is decoded that no checksum will prove. */
    final void checksumMissing() {
        checksum = checksumWrong ? Checksum.UNVERIFIED : Checksum.NONE;
    }

    /** The checksum of all that was decoded since the last one was right. */
    final void checksumRight() {
        checksum = checksumWrong ? Checksum.UNVERIFIED : Checksum.VERIFIED;
    }

    /** What was decoded stands, but the checksum says otherwise. */
    final void checksumWrong(long at, int length, Detail which) {
        checksumWrong = true;
        checksum = Checksum.UNVERIFIED;
        find(Deviation.CODING_CHECKSUM, at, length, which);
    }

    /** The octets are not in this coding: they go on unchanged, with {@code held} ones already passed. */
    final void absent(byte[] held, int count) throws StopException {
        ending = Ending.NOT_CODED;
        stoppedAt = 0;
        find(Deviation.CODING_ABSENT, 0, 0, Words.NOT_THE_CODING.of(coding));
        passOn(held, count);
    }

    /** The octets are in this coding but cannot be decoded here: they go on unchanged. */
    final void declined(Deviation what, Detail why, byte[] held, int count) throws StopException {
        ending = what.weight() == Deviation.Weight.LIMIT ? Ending.LIMITED : Ending.DECLINED;
        stoppedAt = 0;
        find(what, 0, 0, why, Words.SHOWN_UNDECODED.of());
        passOn(held, count);
    }

    final void find(Deviation what, long at, long length, Detail... more) {
        findings.add(what.at(at, length, more));
    }

    private void passOn(byte[] held, int count) throws StopException {
        plain = true;
        members = 0;
        checksum = Checksum.NONE;
        give(held, 0, count);
    }

    private void unverify() {
        if (checksum == Checksum.VERIFIED) {
            checksum = Checksum.UNVERIFIED;
        }
    }

    /** Gives native memory back; nothing may be fed afterwards. */
    @Override
    public abstract void close();
}
