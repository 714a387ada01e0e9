package rawbench.http;

import java.util.List;

import rawbench.octets.Octets;

/**
 * Fuzz target: any octets as an answer, fed whole, octet by octet and split in two, give one and the same reading, whose
 * spans tile them. The first four octets choose the method, the end, the limits and the split.
 */
public final class FramerTarget {
    private static final int CHOICES = 4;
    private static final List<String> METHODS = List.of("GET", "HEAD", "CONNECT", "");
    private static final List<Limits> LIMITS = List.of(Limits.DEFAULT, new Limits(80, 300, 6, 3, 40, 60, 90));

    private final String method;
    private final End end;
    private final Limits limits;
    private final Octets answer;

    private FramerTarget(byte[] input) {
        method = METHODS.get(choice(input, 0, METHODS.size()));
        end = End.values()[choice(input, 1, End.values().length)];
        limits = LIMITS.get(choice(input, 2, LIMITS.size()));
        answer = Octets.of(input).from(CHOICES);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length >= CHOICES) {
            new FramerTarget(input).everyFeedingGivesTheSame(choice(input, 3, input.length - CHOICES + 1));
        }
    }

    private void everyFeedingGivesTheSame(int split) {
        String whole = fed(answer.length());
        demand(whole, fed(1), "octet by octet");
        if (split > 0) {
            demand(whole, fed(split), "in pieces of " + split);
        }
    }

    private String fed(long piece) {
        ResponseFramer framer = new ResponseFramer(method, limits);
        for (long at = 0; at < answer.length(); at += piece) {
            framer.feed(answer.slice(at, Math.min(answer.length(), at + piece)));
        }
        ResponseReading reading = framer.finish(answer, end);
        List<Span> spans = reading.map().spans(0, Integer.MAX_VALUE);
        tile(spans);
        return reading.framing() + "\n" + reading.verdict() + "\n" + reading.findings() + "\n" + reading.interim()
                + "\n"
                + reading.response() + "\n" + reading.surplus() + "\n" + spans;
    }

    private void tile(List<Span> spans) {
        long at = 0;
        for (Span span : spans) {
            if (span.from() != at || span.to() <= at) {
                throw new AssertionError("the spans do not tile the octets at " + at + ": " + spans);
            }
            at = span.to();
        }
        if (at != answer.length()) {
            throw new AssertionError("the spans end at " + at + " of " + answer.length() + ": " + spans);
        }
    }

    private static void demand(String whole, String fed, String how) {
        if (!fed.equals(whole)) {
            throw new AssertionError("fed " + how + ":\n" + fed + "\nbut fed whole:\n" + whole);
        }
    }

    private static int choice(byte[] input, int at, int among) {
        return (input[at] & 0xFF) % among;
    }
}
