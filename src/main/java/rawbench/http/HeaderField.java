package rawbench.http;

import rawbench.octets.Octets;

/**
 * One field of a header or trailer section, as it was spelled (RFC 9110 5.1).
 *
 * @param name the name, one character an octet
 * @param value the value without the white space around it, folds kept; one character an octet
 * @param line the whole field line with its line end, octet for octet
 * @param at offset of the line in the octets that were read
 */
public record HeaderField(String name, String value, Octets line, long at) {
    /** The value as it is to be read: each fold taken as one space (RFC 9112 5.2). */
    public String unfolded() {
        return value.indexOf('\n') < 0 && value.indexOf('\r') < 0 ? value : value.replaceAll("[ \t]*\r*\n[ \t]*", " ");
    }

    /** Whether the name is a token that the colon follows at once. */
    boolean exact() {
        return Tokens.isToken(name) && line.at(name.length()) == ':';
    }

    public boolean named(String other) {
        return name.equalsIgnoreCase(other);
    }
}
