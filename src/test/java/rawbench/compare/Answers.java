package rawbench.compare;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

/** Sides made of spelled answers, for the tests of this package. */
final class Answers {
    private Answers() {
    }

    static Side side(Octets received) {
        return Side.ofOctets(received, () -> false);
    }

    /** An answer 200 with these field lines, separated by "|", and this body until close. */
    static Side side(String fields, String body) {
        String head = fields.isEmpty() ? "" : fields.replace("|", "\r\n") + "\r\n";
        return side(Octets.utf8("HTTP/1.1 200 OK\r\n" + head + "\r\n" + body));
    }

    static Comparison compared(Side a, Side b) {
        return Comparison.of(a, b, Ignores.NONE, TimeLimit.NONE);
    }
}
