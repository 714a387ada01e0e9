package rawbench.rewrite;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

import rawbench.content.ContentCoding;
import rawbench.content.Decoded;
import rawbench.content.Decoding;
import rawbench.octets.Hex;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/**
 * A way to spell octets by others that can be used for what is selected: any octets can be encoded, and decoding what was
 * encoded gives them back.
 */
public enum TextCoding {
    /** Percent-encoding of all but the unreserved characters (RFC 3986 2.1). */
    PERCENT,
    /** The same as a form has it: a blank is a plus sign (WHATWG URL 5.1). */
    FORM,
    BASE64,
    /** Base64 with the alphabet for URLs and without padding, as tokens have it (RFC 4648 5, RFC 7515 2). */
    BASE64URL,
    HEX,
    /** References to characters for what is markup in HTML; decoding knows every name of HTML. */
    HTML,
    /** The inside of a string of JSON (RFC 8259 7). */
    JSON,
    GZIP;

    /** What came of decoding: the octets, or why not. */
    public sealed interface Plain {
        /** All of it. */
        record Octet(Octets octets) implements Plain {}

        /** It is not spelled in this way. */
        record Wrong(Remark why) implements Plain {}
    }

    /** The word that keys of texts are made of. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** These octets spelled in this way. */
    public Octets encode(Octets plain) {
        return switch (this) {
            case PERCENT -> Percent.encode(plain, false);
            case FORM -> Percent.encode(plain, true);
            case BASE64 -> Octets.owning(Base64.getEncoder().encode(plain.toByteArray()));
            case BASE64URL -> Octets.owning(Base64.getUrlEncoder().withoutPadding().encode(plain.toByteArray()));
            case HEX -> Octets.latin1(Hex.of(plain));
            case HTML -> HtmlText.encode(plain);
            case JSON -> JsonString.encode(plain);
            case GZIP -> ContentCoding.GZIP.encode(plain);
        };
    }

    /** The octets that these spell. White space within base64 and hex counts for nothing. */
    public Plain decode(Octets spelled) {
        return switch (this) {
            case PERCENT -> Percent.decode(spelled, false);
            case FORM -> Percent.decode(spelled, true);
            case BASE64, BASE64URL -> base64(spelled);
            case HEX -> hex(spelled);
            case HTML -> new Plain.Octet(HtmlText.decode(spelled));
            case JSON -> JsonString.decode(spelled);
            case GZIP -> gzip(spelled);
        };
    }

    /** No coding at an offset of what was given. */
    static Plain wrong(String expected, long at) {
        return new Plain.Wrong(Remark.of(What.NOT_SPELLED_SO, expected, at));
    }

    private Plain base64(Octets spelled) {
        boolean url = this == BASE64URL;
        StringBuilder digits = new StringBuilder();
        long padding = -1;
        for (long at = 0; at < spelled.length(); at++) {
            char c = (char) spelled.at(at);
            if (blank(c)) {
                continue;
            }
            boolean pad = c == '=';
            padding = pad && padding < 0 ? at : padding;
            boolean digit = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
                    || (url ? c == '-' || c == '_' : c == '+' || c == '/');
            if (!digit && !pad || padding >= 0 && !pad) {
                return wrong(code(), at);
            }
            if (digit) {
                digits.append(c);
            }
        }
        if (digits.length() % 4 == 1) {
            return wrong(code(), spelled.length());
        }
        Base64.Decoder decoder = url ? Base64.getUrlDecoder() : Base64.getDecoder();
        return new Plain.Octet(Octets.owning(decoder.decode(digits.toString())));
    }

    private static Plain hex(Octets spelled) {
        byte[] plain = new byte[(int) (spelled.length() / 2)];
        int count = 0;
        int high = -1;
        for (long at = 0; at < spelled.length(); at++) {
            int c = spelled.at(at);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0 && !blank((char) c)) {
                return wrong("hex", at);
            }
            if (digit >= 0 && high >= 0) {
                plain[count++] = (byte) (high << 4 | digit);
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            }
        }
        return high >= 0 ? wrong("hex", spelled.length()) : new Plain.Octet(Octets.copyOf(plain, 0, count));
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static Plain gzip(Octets spelled) {
        Decoded decoded = Decoding.of(spelled, List.of("gzip"), Decompress.LIMITS, () -> false);
        return decoded.whole() && !spelled.isEmpty() ? new Plain.Octet(decoded.octets())
                : new Plain.Wrong(Remark.of(What.NOT_COMPRESSED, Decompress.why(decoded)));
    }
}
