package rawbench.rewrite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.jsoup.nodes.Entities;

import rawbench.content.CharacterReference;
import rawbench.octets.Octets;

/** Octets as text of HTML: references for what is markup, and all that HTML names back to characters in UTF-8. */
final class HtmlText {
    /** The longest name is CounterClockwiseContourIntegral. */
    private static final int LONGEST = 34;

    private HtmlText() {
    }

    static Octets encode(Octets plain) {
        ByteArrayOutputStream spelled = new ByteArrayOutputStream();
        for (byte octet : plain.toByteArray()) {
            String reference = switch (octet) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> "";
            };
            if (reference.isEmpty()) {
                spelled.write(octet);
            } else {
                spelled.writeBytes(reference.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return Octets.owning(spelled.toByteArray());
    }

    /** The text with every reference that ends with a semicolon taken for its character; all else stays. */
    static Octets decode(Octets spelled) {
        String text = spelled.latin1();
        ByteArrayOutputStream plain = new ByteArrayOutputStream(text.length());
        int done = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int end = text.indexOf(';', at, Math.min(text.length(), at + LONGEST + 1));
            String character = end > at && end - at <= LONGEST ? of(text.substring(at + 1, end)) : "";
            if (!character.isEmpty()) {
                plain.writeBytes(text.substring(done, at).getBytes(StandardCharsets.ISO_8859_1));
                plain.writeBytes(character.getBytes(StandardCharsets.UTF_8));
                done = end + 1;
                at = end;
            }
        }
        plain.writeBytes(text.substring(done).getBytes(StandardCharsets.ISO_8859_1));
        return Octets.owning(plain.toByteArray());
    }

    private static String of(String reference) {
        int character = CharacterReference.of(reference);
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return character < 0 ? Entities.getByName(reference) : surrogate ? "" : Character.toString(character);
    }
}
