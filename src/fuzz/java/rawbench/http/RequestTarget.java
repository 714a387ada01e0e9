package rawbench.http;

import java.util.List;

import rawbench.octets.Octets;

/** Fuzz target: any octets can be read as requests, strictly and leniently, and each reading accounts for all of them. */
public final class RequestTarget {
    private static final Limits SMALL = new Limits(80, 300, 6, 3, 40, 60, 90);

    private RequestTarget() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Octets octets = Octets.of(input);
        for (LineEnds ends : LineEnds.values()) {
            accounted(octets, RequestReader.read(octets, ends, Limits.DEFAULT));
            accounted(octets, RequestReader.read(octets, ends, SMALL));
        }
        List<RequestReading> all = RequestReader.readAll(octets);
        Octets rest = octets;
        for (RequestReading reading : all) {
            accounted(rest, reading);
            rest = reading.rest();
        }
    }

    /** The rest is the octets' own end, and head, body and rest are not more than there is. */
    private static void accounted(Octets octets, RequestReading reading) {
        Message message = reading.message();
        long taken = message.headOctets().length() + message.body().length();
        if (taken + reading.rest().length() > octets.length()) {
            throw new AssertionError("more octets read than there are: " + reading);
        }
        if (!octets.startsWith(message.headOctets())
                || !octets.from(octets.length() - reading.rest().length()).equals(reading.rest())) {
            throw new AssertionError("head or rest are not the octets': " + reading);
        }
    }
}
