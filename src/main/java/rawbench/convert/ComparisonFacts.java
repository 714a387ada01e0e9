package rawbench.convert;

import java.util.ArrayList;
import java.util.List;

import rawbench.compare.BodyDifference;
import rawbench.compare.Comparison;
import rawbench.compare.OctetEquality;
import rawbench.compare.Side;

/** What is said of a comparison as a whole, in sentences: how many differences, what was ignored, the truth about octets. */
final class ComparisonFacts {
    private final Comparison comparison;

    ComparisonFacts(Comparison comparison) {
        this.comparison = comparison;
    }

    /** How many differences there are, of each sort. */
    String counts() {
        long differences = comparison.differences();
        String counts = count(differences, "difference") + ", " + comparison.ignored() + " ignored, "
                + count(comparison.notes(), "note") + " on spelling or order";
        if (differences > 0) {
            return "Different: " + counts;
        }
        return comparison.whole().equal() ? "Equal, octet for octet" : "Equal in meaning: " + counts;
    }

    /** What each rule had ignored. */
    List<String> rules() {
        List<Long> ignored = comparison.ignoredByRule();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < ignored.size(); i++) {
            String rule = comparison.ignores().rules().get(i).spelled();
            told.add("Ignored by " + rule + ": " + (ignored.get(i) == 0 ? "nothing; it matched no difference"
                    : count(ignored.get(i), "difference")));
        }
        return told;
    }

    /** Whether the octets are equal, of everything and of the bodies. */
    List<String> octets() {
        List<String> told = new ArrayList<>();
        told(told, "Octets", comparison.whole());
        if (!comparison.coded().equals(comparison.whole())) {
            told(told, "Body as it travelled", comparison.coded());
        }
        if (!comparison.decoded().equals(comparison.coded())) {
            told(told, "Body decoded", comparison.decoded());
        }
        return told;
    }

    private static void told(List<String> told, String what, OctetEquality equality) {
        if (equality.equal()) {
            told.add(what + ": equal, " + count(equality.lengthA(), "octet") + ", SHA-256 " + equality.sha256A());
            return;
        }
        told.add(what + ": different, first at offset " + equality.mismatch() + " (0x"
                + Long.toHexString(equality.mismatch()).toUpperCase(java.util.Locale.ROOT) + ")");
        told.add("  A: " + count(equality.lengthA(), "octet") + ", SHA-256 " + equality.sha256A());
        told.add("  B: " + count(equality.lengthB(), "octet") + ", SHA-256 " + equality.sha256B());
    }

    /** By what the bodies are compared, and what stood in the way of better. */
    List<String> body() {
        BodyDifference body = comparison.body();
        List<String> told = new ArrayList<>();
        told.add("Body, " + switch (body.kind()) {
            case JSON -> "JSON by path";
            case XML -> "markup by its meaning";
            case FORM -> "form by its pairs";
            case TEXT -> "text by line";
            case OCTETS -> "by octets";
        } + (body.laidOut() ? ", laid out for reading" : ""));
        if (!body.reason().isEmpty()) {
            told.add(body.reason());
        }
        if (body.coarse()) {
            told.add("The time was up before all was looked into: what is said to differ may hold more that is equal.");
        }
        return told;
    }

    /** What one of the two is. */
    static String side(String letter, String name, Side side) {
        String what = side.message().isEmpty() ? "content" : side.request() ? "a request" : "an answer";
        return letter + ": " + name + " (" + what + ", " + count(side.octets().length(), "octet") + ")";
    }

    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
