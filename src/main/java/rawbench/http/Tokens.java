package rawbench.http;

/** The characters of tokens (RFC 9110 5.6.2): methods, field names, codings are made of them. */
public final class Tokens {
    private static final String SIGNS = "!#$%&'*+-.^_`|~";

    private Tokens() {
    }

    /** Whether a text is a token: at least one character, and each of them allowed. */
    public static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean allowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                || c < 0x80 && SIGNS.indexOf(c) >= 0;
    }
}
