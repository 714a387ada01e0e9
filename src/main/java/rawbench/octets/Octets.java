package rawbench.octets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * An immutable byte string of up to 2^63-1 octets: the model of every message, body and file in Rawbench.
 *
 * <p>Offsets are counted from 0, ranges are half open, and an offset outside throws
 * {@link IndexOutOfBoundsException}. The three forms (on the heap, in a mapped file, picked out of another byte
 * string) are equal when their octets are.
 */
public abstract sealed class Octets permits ArrayOctets, MappedOctets, JoinedOctets, SpannedOctets {
    /** How many octets one step of a walk over a byte string handles. */
    static final int BLOCK = 64 * 1024;
    /** A search first looks only so far: most ends within a line or a head. */
    private static final int FIRST_LOOK = 1024;

    /** The byte string without octets. */
    public static Octets empty() {
        return ArrayOctets.EMPTY;
    }

    /** A copy of these octets. */
    public static Octets of(byte... octets) {
        return octets.length == 0 ? ArrayOctets.EMPTY : new ArrayOctets(octets.clone(), 0, octets.length);
    }

    /** A copy of {@code length} octets from {@code from} on. */
    public static Octets copyOf(byte[] octets, int from, int length) {
        return wrap(java.util.Arrays.copyOfRange(octets, from, from + length), 0, length);
    }

    /** The octets of a text whose characters are all below U+0100, one octet each (ISO-8859-1). */
    public static Octets latin1(String text) {
        return owning(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The octets of a text in UTF-8. */
    public static Octets utf8(String text) {
        return owning(text.getBytes(StandardCharsets.UTF_8));
    }

    /** These octets without a copy: the caller hands the array over and never writes to it again. */
    public static Octets owning(byte[] octets) {
        return wrap(octets, 0, octets.length);
    }

    /** The first {@code length} octets of an array that may grow behind them but whose prefix is never rewritten. */
    static Octets wrap(byte[] octets, int from, int length) {
        return length == 0 ? ArrayOctets.EMPTY : new ArrayOctets(octets, from, length);
    }

    /** These byte strings one after the other. Short results are copied together, long ones refer to their parts. */
    public static Octets join(List<Octets> parts) {
        return JoinedOctets.of(parts);
    }

    /**
     * The octets of a file as they are now: copied, since a mapped file would change when somebody else writes to it.
     *
     * @throws IOException when the file cannot be read
     */
    public static Octets ofFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ofStream(in);
        }
    }

    /**
     * The octets of a file that nobody writes to any more: a long one is not copied but mapped, and stays readable where
     * its name is deleted.
     *
     * @throws IOException when the file cannot be read
     */
    public static Octets ofSettledFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            if (length > BLOCK) {
                return MappedOctets.map(channel, length);
            }
        }
        return ofFile(file);
    }

    /**
     * All octets of a stream up to its end; long ones go to a private temporary file.
     *
     * @throws IOException when the stream cannot be read or the temporary file not be written
     */
    public static Octets ofStream(InputStream in) throws IOException {
        try (Spill spill = new Spill()) {
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                spill.append(block, 0, n);
            }
            return spill.snapshot();
        }
    }

    /** The parts of {@code base} that the table lists, as one byte string. */
    public static Octets spanned(Octets base, SpanTable spans) {
        return SpannedOctets.of(base, spans);
    }

    public abstract long length();

    /** The octet at an offset, as a number from 0 to 255. */
    public abstract int at(long offset);

    /** Copies {@code count} octets from offset {@code from} on into an array. */
    public abstract void copyTo(long from, byte[] into, int at, int count);

    /** The octets from {@code from} to before {@code to}, without a copy. */
    public final Octets slice(long from, long to) {
        checkRange(from, to);
        if (from == to) {
            return ArrayOctets.EMPTY;
        }
        return from == 0 && to == length() ? this : part(from, to);
    }

    abstract Octets part(long from, long to);

    /** The octets from {@code from} to the end, without a copy. */
    public final Octets from(long from) {
        return slice(from, length());
    }

    public final boolean isEmpty() {
        return length() == 0;
    }

    public final Octets concat(Octets next) {
        return join(List.of(this, next));
    }

    public final boolean startsWith(Octets prefix) {
        return length() >= prefix.length() && slice(0, prefix.length()).mismatch(prefix) < 0;
    }

    public final boolean endsWith(Octets suffix) {
        return length() >= suffix.length() && from(length() - suffix.length()).mismatch(suffix) < 0;
    }

    /** The offset of the first such octet at or after {@code from}, or -1. */
    public long indexOf(int octet, long from) {
        checkStart(from);
        byte[] block = new byte[FIRST_LOOK];
        for (long at = from; at < length();) {
            int n = (int) Math.min(block.length, length() - at);
            copyTo(at, block, 0, n);
            for (int i = 0; i < n; i++) {
                if ((block[i] & 0xFF) == octet) {
                    return at + i;
                }
            }
            at += n;
            block = block.length < BLOCK ? new byte[block.length * 4] : block;
        }
        return -1;
    }

    /** The offset of the first place at or after {@code from} where {@code wanted} stands, or -1. */
    public final long indexOf(Octets wanted, long from) {
        checkStart(from);
        if (wanted.isEmpty()) {
            return from <= length() ? from : -1;
        }
        if (wanted.length() > length() - from) {
            return -1;
        }
        byte[] pattern = wanted.toByteArray();
        byte[] block = new byte[0];
        for (long at = from; pattern.length <= length() - at;) {
            int places = block.length == 0 ? FIRST_LOOK : BLOCK;
            int n = (int) Math.min(places - 1L + pattern.length, length() - at);
            block = block.length < n ? new byte[n] : block;
            copyTo(at, block, 0, n);
            int found = indexOf(block, n, pattern);
            if (found >= 0) {
                return at + found;
            }
            at += n - pattern.length + 1;
        }
        return -1;
    }

    private static int indexOf(byte[] block, int length, byte[] pattern) {
        for (int i = 0; i <= length - pattern.length; i++) {
            if (block[i] == pattern[0]
                    && java.util.Arrays.equals(block, i, i + pattern.length, pattern, 0, pattern.length)) {
                return i;
            }
        }
        return -1;
    }

    /** The first offset at which the two differ (the shorter one's length where it is the other's prefix), or -1. */
    public final long mismatch(Octets other) {
        long common = Math.min(length(), other.length());
        int size = (int) Math.min(BLOCK, common);
        byte[] mine = new byte[size];
        byte[] theirs = new byte[size];
        for (long at = 0; at < common; at += size) {
            int n = (int) Math.min(size, common - at);
            copyTo(at, mine, 0, n);
            other.copyTo(at, theirs, 0, n);
            int difference = java.util.Arrays.mismatch(mine, 0, n, theirs, 0, n);
            if (difference >= 0) {
                return at + difference;
            }
        }
        return length() == other.length() ? -1 : common;
    }

    /**
     * A copy as an array.
     *
     * @throws IllegalStateException when the byte string is longer than an array can be
     */
    public final byte[] toByteArray() {
        if (length() > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException(length() + " octets do not fit into one array");
        }
        byte[] copy = new byte[(int) length()];
        copyTo(0, copy, 0, copy.length);
        return copy;
    }

    /** The text with one character an octet (ISO-8859-1): the only reading that loses nothing. */
    public final String latin1() {
        return text(StandardCharsets.ISO_8859_1);
    }

    /** The text in a charset; what cannot be decoded becomes U+FFFD. */
    public String text(Charset charset) {
        return new String(toByteArray(), charset);
    }

    /** Writes all octets to a stream, block by block. */
    public final void writeTo(OutputStream out) throws IOException {
        byte[] block = new byte[(int) Math.min(BLOCK, length())];
        for (long at = 0; at < length(); at += block.length) {
            int n = (int) Math.min(block.length, length() - at);
            copyTo(at, block, 0, n);
            out.write(block, 0, n);
        }
    }

    /** A stream over the octets; it needs no closing. */
    public final InputStream stream() {
        return new OctetStream(this);
    }

    /** SHA-256 in lower-case hex. */
    public final String sha256() {
        return Hex.of(Digests.sha256(this));
    }

    /** A search may begin behind the end, where it finds nothing, but not before the beginning. */
    static void checkStart(long from) {
        if (from < 0) {
            throw new IndexOutOfBoundsException("search from " + from);
        }
    }

    final void checkRange(long from, long to) {
        if (from < 0 || to < from || to > length()) {
            throw new IndexOutOfBoundsException("[" + from + ", " + to + ") of " + length() + " octets");
        }
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof Octets o && o.length() == length() && mismatch(o) < 0;
    }

    @Override
    public final int hashCode() {
        int hash = 1;
        byte[] block = new byte[(int) Math.min(BLOCK, length())];
        for (long at = 0; at < length(); at += block.length) {
            int n = (int) Math.min(block.length, length() - at);
            copyTo(at, block, 0, n);
            for (int i = 0; i < n; i++) {
                hash = 31 * hash + block[i];
            }
        }
        return hash;
    }

    /** The first octets with visible escapes, for a log or a failed test. */
    @Override
    public final String toString() {
        String shown = Escapes.encode(slice(0, Math.min(200, length())));
        return length() > 200 ? shown + "… (" + length() + " octets)" : shown;
    }
}
