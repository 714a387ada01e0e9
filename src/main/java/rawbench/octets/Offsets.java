package rawbench.octets;

import java.nio.CharBuffer;
import java.nio.charset.Charset;

/** Tells at which octet a character of a decoded text begins; asked for one after the other, never for an earlier one. */
abstract sealed class Offsets {
    /** The offset of the character with that number, counted from 0 in chars. */
    abstract long of(long character);

    static Offsets of(Octets octets, Charset charset) {
        return Search.oneOctet(charset) ? new Same() : new Again(new DecodedOctets(octets, charset));
    }

    private static final class Same extends Offsets {
        @Override
        long of(long character) {
            return character;
        }
    }

    /** Decodes once more, with room up to the character wanted. */
    private static final class Again extends Offsets {
        private final DecodedOctets octets;
        private final CharBuffer room = CharBuffer.allocate(16 * 1024);
        private long passed;

        Again(DecodedOctets octets) {
            this.octets = octets;
        }

        @Override
        long of(long character) {
            do {
                room.clear().limit((int) Math.min(room.capacity(), character - passed));
                octets.decode(room);
                passed += room.position();
            } while (passed < character && room.position() > 0);
            return octets.offset();
        }
    }
}
