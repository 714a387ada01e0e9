package rawbench.octets;

import java.nio.CharBuffer;
import java.util.function.BooleanSupplier;

/**
 * A stretch of a byte string as decoded characters, which is moved on from its beginning to its end.
 *
 * <p>An expression can take longer over a few characters than anybody waits, so now and then a look at one asks whether it
 * still should.
 */
final class Stretch implements CharSequence {
    /** How many looks at a character pass between two questions. */
    private static final int LOOKS = 1 << 16;

    /** Nobody waits for what is found any more. */
    static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CancelledException() {
            super(null, null, false, false);
        }
    }

    private final DecodedOctets octets;
    private final BooleanSupplier cancelled;
    private final char[] text;
    private int length;
    private boolean atEnd;
    private int looks = LOOKS;

    Stretch(DecodedOctets octets, int capacity, BooleanSupplier cancelled) {
        this.octets = octets;
        this.cancelled = cancelled;
        text = new char[(int) Math.min(capacity, octets.mostChars())];
    }

    /** Decodes on until the stretch is full or the octets are over. */
    void fill() {
        CharBuffer room = CharBuffer.wrap(text, length, text.length - length);
        atEnd = octets.decode(room);
        length = room.position();
    }

    /** Whether the end of the stretch is the end of the text. */
    boolean atEnd() {
        return atEnd;
    }

    /** Moves on: the first characters are gone. */
    void drop(int count) {
        System.arraycopy(text, count, text, 0, length - count);
        length -= count;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if (--looks == 0) {
            looks = LOOKS;
            if (cancelled.getAsBoolean()) {
                throw new CancelledException();
            }
        }
        return text[index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(text, from, to - from);
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
