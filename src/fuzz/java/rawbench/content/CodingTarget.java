package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import rawbench.octets.Octets;

/**
 * Fuzz target: any octets go down a ladder of up to three codings without an exception and within the limits, and what is
 * decoded while they come is the beginning of that; one coding gives the same fed whole and octet by octet. The first
 * octet chooses the codings, the second turns one coding round.
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
        live(octets, codings, decoded.octets());
        ContentCoding one = codings.getFirst();
        if (octets.length() <= SMALL
                && decoded.ladder().stream().noneMatch(s -> s.ending() == CodingStep.Ending.LIMITED)) {
            same(Fed.with(one, octets), Fed.octetByOctet(one, octets));
        }
        if (input[1] % 8 == 0) {
            backAgain(one, octets);
        }
    }

    private static void live(Octets octets, List<ContentCoding> codings, Octets decoded) {
        String names = codings.stream().map(ContentCoding::token).collect(Collectors.joining(", "));
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        byte[] coded = octets.toByteArray();
        int piece = 1 + coded.length / 3;
        try (LiveDecoding live = new LiveDecoding(DecodingTest.response(200, octets, "Content-Encoding: " + names),
                LIMITS,
                passed::write)) {
            for (int at = 0; at < coded.length; at += piece) {
                live.feed(coded, at, Math.min(piece, coded.length - at));
            }
        } catch (IOException impossible) {
            throw new AssertionError("nothing fails to be kept here", impossible);
        }
        if (!decoded.startsWith(Octets.owning(passed.toByteArray()))) {
            throw new AssertionError(names + ", decoded while it came, is not the beginning of " + decoded);
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
