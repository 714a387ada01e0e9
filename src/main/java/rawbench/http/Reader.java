package rawbench.http;

import java.util.List;
import java.util.Locale;

/**
 * A way to read a message that recipients in the wild have. Where two of them disagree, one octet string is two
 * messages: response splitting and request smuggling (RFC 9112 11.1, 11.2).
 */
public enum Reader {
    /** Rawbench's own: LF alone ends a line, Transfer-Encoding wins over Content-Length (RFC 9112 2.2, 6.3). */
    LENIENT("a lenient reader"),
    /** Refuses what the RFC calls an error or lets a recipient refuse, LF without CR among it. */
    STRICT("a strict reader"),
    /** Takes CRLF alone for the end of a line, and an LF without CR for part of it. */
    CRLF_ONLY("one that ends lines at CRLF only"),
    /** Heeds Content-Length where Transfer-Encoding is there too. */
    LENGTH_FIRST("one that heeds Content-Length first"),
    /** Of several lengths takes the first. */
    FIRST_LENGTH("one that takes the first Content-Length"),
    /** Of several lengths takes the last. */
    LAST_LENGTH("one that takes the last Content-Length"),
    /** Takes the digits that a length begins with, as many languages' functions do. */
    LOOSE_LENGTH("one that takes the digits a length begins with"),
    /** Takes every mention of chunked for chunked. */
    CHUNKED_ANYHOW("one that takes any mention of chunked for chunked"),
    /** Passes over fields whose names are not spelled as tokens, a space before the colon included. */
    EXACT_NAMES("one that passes over oddly spelled field names"),
    /** Knows no Transfer-Encoding in HTTP/1.0. */
    OLD_VERSION("one that knows no Transfer-Encoding in HTTP/1.0");

    private final String says;

    Reader(String says) {
        this.says = says;
    }

    /** The reader in words, as "a strict reader". */
    public String says() {
        return says;
    }

    /** The same, to be said in any language. */
    public Detail detail() {
        return new Detail("reader." + code(), says, List.of());
    }

    /** The name as scripts spell it: {@code length-first}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    LineEnds ends() {
        return this == CRLF_ONLY ? LineEnds.CRLF : LineEnds.LF_TOO;
    }
}
