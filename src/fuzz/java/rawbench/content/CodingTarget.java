package rawbench.content;

import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Octets;

/**
 * Fuzz target: any octets go down a ladder of up to three codings without an exception and within the limits; one coding
 * gives the same fed whole and octet by octet. The first octet chooses the codings, the second turns one coding round.
 */
public final class CodingTarget {
    private static final int CHOICES = 2;
    private static final DecodeLimits LIMITS = new DecodeLimits(256 << 10, 200, 16 << 10, 5);
    private static final int SMALL = 512;

    private CodingTarget() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < CHOICES) {
            return;
        }
        Octets octets = Octets.of(input).from(CHOICES);
        List<ContentCoding> codings = codings(input[0] & 0xFF);
        Decoded decoded = Decoding.of(octets, codings.stream().map(ContentCoding::token).toList(), LIMITS, () -> false);
        if (decoded.octets().length() > Math.max(LIMITS.decoded(), octets.length())) {
            throw new AssertionError(decoded.octets().length() + " octets decoded, past the limit");
        }
        ContentCoding one = codings.getFirst();
        if (octets.length() <= SMALL
                && decoded.ladder().stream().noneMatch(s -> s.ending() == CodingStep.Ending.LIMITED)) {
            same(Fed.with(one, octets), Fed.octetByOctet(one, octets));
        }
        if (input[1] % 8 == 0) {
            backAgain(one, octets);
        }
    }

    private static List<ContentCoding> codings(int choice) {
        List<ContentCoding> codings = new ArrayList<>();
        int left = choice;
        do {
            codings.add(ContentCoding.values()[left % ContentCoding.values().length]);
            left /= ContentCoding.values().length;
        } while (left > 0);
        return codings;
    }

    private static void backAgain(ContentCoding coding, Octets octets) {
        Fed fed = Fed.with(coding, coding.encode(octets));
        if (!fed.octets().equals(octets) || !fed.step().whole()) {
            throw new AssertionError(coding + " does not come back: " + fed);
        }
    }

    private static void same(Fed whole, Fed dripped) {
        if (!whole.equals(dripped)) {
            throw new AssertionError("fed whole " + whole + "\nbut octet by octet " + dripped);
        }
    }
}
