package rawbench.octets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes a byte string from its beginning to its end, as far as there is room; what cannot be decoded is U+FFFD. */
final class DecodedOctets {
    private final Octets octets;
    private final CharsetDecoder decoder;
    private final ByteBuffer block = ByteBuffer.allocate(Octets.BLOCK).flip();
    private long read;
    private boolean over;

    DecodedOctets(Octets octets, Charset charset) {
        this.octets = octets;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** Decodes on until the room is full or the octets are over; true where they are. */
    boolean decode(CharBuffer room) {
        while (!over) {
            boolean last = read == octets.length();
            CoderResult result = decoder.decode(block, room, last);
            if (result.isUnderflow() && last) {
                result = decoder.flush(room);
                over = result.isUnderflow();
            }
            if (result.isOverflow()) {
                return false;
            }
            read();
        }
        return true;
    }

    private void read() {
        block.compact();
        int count = (int) Math.min(block.remaining(), octets.length() - read);
        octets.copyTo(read, block.array(), block.position(), count);
        read += count;
        block.position(block.position() + count).flip();
    }

    /** The first octet that was not decoded yet. */
    long offset() {
        return read - block.remaining();
    }

    /** No more chars than this come of all octets. */
    long mostChars() {
        return (long) Math.ceil((double) decoder.maxCharsPerByte() * octets.length()) + 2;
    }
}
