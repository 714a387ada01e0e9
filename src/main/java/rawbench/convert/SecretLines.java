package rawbench.convert;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Puts asterisks over the values of field lines that hold secrets: a part of {@link SecretMask}. */
final class SecretLines {
    private static final List<byte[]> LOWER = SecretMask.NAMES.stream()
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

    /** Masks the next octets where they stand. */
    void mask(byte[] octets, int from, int count) {
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
