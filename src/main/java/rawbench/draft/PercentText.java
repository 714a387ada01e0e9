package rawbench.draft;

import java.nio.charset.StandardCharsets;

/** Percent-encodes a value for a part of a URI: all but the unreserved characters (RFC 3986 2.3). */
final class PercentText {
    private static final String UNRESERVED = "-._~";

    private PercentText() {
    }

    static String of(String text) {
        StringBuilder coded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                    || UNRESERVED.indexOf(c) >= 0;
            coded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return coded.toString();
    }
}
