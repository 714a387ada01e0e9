package rawbench.convert;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import rawbench.http.HeaderField;
import rawbench.octets.Octets;

/**
 * Puts asterisks over the values of field lines that hold secrets, an asterisk an octet, so that every offset and length
 * stays what it was. It is shown the octets of one direction in order, in pieces of any size.
 *
 * <p>What counts is a line that begins with such a name and a colon, wherever it stands: octets that are no HTTP, or
 * broken HTTP, have no head that could be told from a body, and a secret in a body is one too.
 */
public final class SecretMask {
    /** The fields whose values are masked, as a person reads them. */
    public static final List<String> NAMES = List.of("Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie",
            "X-Api-Key", "X-Auth-Token");
    private static final List<byte[]> LOWER = NAMES.stream()
            .map(name -> name.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII))
            .toList();
    private static final int LONGEST = LOWER.stream().mapToInt(name -> name.length).max().orElseThrow();

    /** Where in a line the next octet stands. */
    private enum Place {
        /** In what may be a name that counts. */
        NAME,
        /** After such a name, in the space that should not be there before the colon. */
        GAP,
        /** In a line that has nothing to hide. */
        OTHER,
        /** In white space before the value. */
        BEFORE_VALUE,
        VALUE,
        /** After a masked line: a space here continues it (RFC 9112 5.2). */
        NEXT_LINE
    }

    private final byte[] name = new byte[LONGEST];
    private int length;
    private Place place = Place.NAME;

    /** The value of a field, with asterisks for its octets where it is a secret and those are not wanted. */
    static Octets masked(HeaderField field, boolean secrets) {
        boolean hide = !secrets && NAMES.stream().anyMatch(field::named);
        return Octets.latin1(hide ? "*".repeat(field.value().length()) : field.value());
    }

    /** Masks the next octets where they stand. */
    public void mask(byte[] octets, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (place == Place.OTHER) {
                // Most of a body: nothing to be done until its line ends.
                while (i < from + count && octets[i] != '\n') {
                    i++;
                }
                if (i == from + count) {
                    return;
                }
            }
            octets[i] = next(octets[i]);
        }
    }

    private byte next(byte octet) {
        if (octet == '\n') {
            place = place == Place.VALUE || place == Place.BEFORE_VALUE ? Place.NEXT_LINE : Place.NAME;
            length = 0;
            return octet;
        }
        boolean space = octet == ' ' || octet == '\t';
        return switch (place) {
            case NAME -> named(octet);
            case GAP -> {
                place = octet == ':' ? Place.BEFORE_VALUE : space ? Place.GAP : Place.OTHER;
                yield octet;
            }
            case OTHER -> octet;
            case NEXT_LINE -> {
                place = space ? Place.BEFORE_VALUE : Place.NAME;
                yield space ? octet : named(octet);
            }
            case BEFORE_VALUE, VALUE -> {
                place = place == Place.BEFORE_VALUE && space ? place : Place.VALUE;
                yield octet == '\r' || place == Place.BEFORE_VALUE ? octet : (byte) '*';
            }
        };
    }

    private byte named(byte octet) {
        if (octet == ':' || octet == ' ' || octet == '\t') {
            place = !secret() ? Place.OTHER : octet == ':' ? Place.BEFORE_VALUE : Place.GAP;
        } else if (length == LONGEST) {
            place = Place.OTHER;
        } else {
            name[length++] = octet >= 'A' && octet <= 'Z' ? (byte) (octet + 32) : octet;
        }
        return octet;
    }

    private boolean secret() {
        return LOWER.stream().anyMatch(known -> Arrays.equals(known, 0, known.length, name, 0, length));
    }
}
