package rawbench.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

/**
 * Two bodies that are said to be JSON, read as such.
 *
 * @param broken what keeps one of them from being read, as a sentence; empty where both are read
 * @param charsets what was done where a text is not in UTF-8, as a sentence; empty where both are
 */
record JsonBody(JsonTape a, JsonTape b, String broken, String charsets, boolean inBody) {
    /** @throws IOException when there is no room to write a text down in UTF-8 */
    static JsonBody read(Side a, Side b, TimeLimit limit) throws IOException {
        BodyText textA = inUtf8(a, limit);
        BodyText textB = inUtf8(b, limit);
        String charsets = textA.inBody() && textB.inBody() ? ""
                : "A is in " + a.charset().name() + " and B in "
                        + b.charset().name() + ", so they are compared by what they say, in UTF-8.";
        JsonTape tapeA = JsonTape.of(textA.octets(), limit);
        // A body that breaks off need not be waited for twice.
        boolean once = !tapeA.broken().isEmpty() || textA.octets().equals(textB.octets());
        JsonTape tapeB = once ? tapeA : JsonTape.of(textB.octets(), limit);
        String broken = !tapeA.broken().isEmpty() ? "A: " + tapeA.broken()
                : !tapeB.broken().isEmpty() ? "B: " + tapeB.broken() : "";
        return new JsonBody(tapeA, tapeB, broken, charsets, textA.inBody() && textB.inBody());
    }

    /** RFC 8259 8.1 knows no other charset; the escapes of one text would not mean the octets of another. */
    private static BodyText inUtf8(Side side, TimeLimit limit) throws IOException {
        BodyText text = new BodyText(side.decoded(), side.charset(), true);
        boolean utf8 = side.charset().equals(StandardCharsets.UTF_8)
                || side.charset().equals(StandardCharsets.US_ASCII) || text.linesSafe() && text.ascii();
        if (utf8) {
            return text;
        }
        Octets written = Utf8Writing.of(side.decoded(), side.charset(), limit);
        return new BodyText(written, StandardCharsets.UTF_8, false);
    }

    BodyDifference compared(Ignores ignores, TimeLimit limit) {
        return JsonDifference.of(a, b, inBody, ignores, limit).because(charsets);
    }
}
