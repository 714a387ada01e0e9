package rawbench.compare;

import java.util.List;

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

    /** An answer whose body has that media type. */
    static Side typed(String type, String body) {
        return side("Content-Type: " + type, body);
    }

    static Comparison compared(Side a, Side b, String... rules) {
        try {
            return Comparison.of(a, b, Ignores.parse(List.of(rules)), TimeLimit.NONE);
        } catch (IgnoreException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** The blocks that are not the same, as sign and rows: "CHANGED 0-1 0-1". */
    static List<String> blocks(Comparison comparison) {
        return comparison.body()
                .blocks()
                .stream()
                .filter(block -> block.sign() != Sign.SAME)
                .map(b -> b.sign() + " " + b.fromA() + "-" + b.toA() + " " + b.fromB() + "-" + b.toB()
                        + (b.rule() < 0 ? "" : " rule " + b.rule()))
                .toList();
    }

    static Comparison compared(Side a, Side b) {
        return Comparison.of(a, b, Ignores.NONE, TimeLimit.NONE);
    }
}
