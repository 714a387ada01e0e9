package rawbench.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import rawbench.octets.Octets;

/** A coding of content that is known here both ways (RFC 9110 8.4.1). */
public enum ContentCoding {
    GZIP("gzip"),
    /** The zlib format, which is what {@code deflate} means. */
    DEFLATE("deflate"),
    /** The deflate format with nothing around it, which some servers send under the same name. */
    RAW_DEFLATE("deflate"),
    BR("br"),
    ZSTD("zstd");

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /**
     * The coding that a token names, without case; {@code deflate} names the zlib format. {@code x-gzip} is an old name
     * of gzip (RFC 9110 8.4.1.3), and {@code x-deflate} can mean nothing else.
     */
    public static Optional<ContentCoding> named(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        String name = lower.equals("x-gzip") || lower.equals("x-deflate") ? lower.substring(2) : lower;
        return Arrays.stream(values()).filter(c -> c.token.equals(name)).findFirst();
    }

    /** The token as Content-Encoding spells it. */
    public String token() {
        return token;
    }

    /** These octets with the coding applied. */
    public Octets encode(Octets octets) {
        return Encoders.encode(this, octets.toByteArray());
    }
}
