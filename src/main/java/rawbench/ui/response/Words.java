package rawbench.ui.response;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import rawbench.content.ShownText;
import rawbench.octets.Octets;

/** Parts of a head as text: field values have one character an octet, and most people write UTF-8 in them. */
final class Words {
    private Words() {
    }

    /** For the screen: nothing invisible, what is no UTF-8 as {@code ‹E9›}; up to {@code bound} octets. */
    static String shown(String latin1, int bound) {
        boolean plain = latin1.length() <= bound && latin1.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return plain ? latin1 : ShownText.of(Octets.latin1(latin1), StandardCharsets.UTF_8, bound).text();
    }

    /** For the clipboard: UTF-8 where it is that, else one character an octet. */
    static String copied(String latin1) {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException other) {
            return latin1;
        }
    }
}
