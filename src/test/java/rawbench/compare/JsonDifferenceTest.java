package rawbench.compare;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonDifferenceTest {
    private static BodyDifference compared(Octets a, Octets b, Ignores ignores, TimeLimit limit) {
        JsonTape tapeA = JsonTape.of(a, TimeLimit.NONE);
        JsonTape tapeB = JsonTape.of(b, TimeLimit.NONE);
        assertEquals(List.of("", ""), List.of(tapeA.broken(), tapeB.broken()));
        return JsonDifference.of(tapeA, tapeB, true, ignores, limit);
    }

    private static BodyDifference compared(Octets a, Octets b) {
        return compared(a, b, Ignores.NONE, TimeLimit.NONE);
    }

    private static BodyDifference compared(String a, String b, String... rules) throws IgnoreException {
        return compared(Octets.utf8(a), Octets.utf8(b), Ignores.parse(List.of(rules)), TimeLimit.NONE);
    }

    /** The blocks that are not the same, each as its sign, its path, and the number of the rule that ignores it. */
    private static String told(BodyDifference difference) {
        List<String> told = new ArrayList<>();
        for (Block block : difference.blocks()) {
            if (block.sign() != Sign.SAME) {
                boolean inA = block.toA() > block.fromA();
                told.add(block.sign().glyph() + (inA ? difference.a().path(block.fromA())
                        : difference.b().path(block.fromB())) + (block.rule() < 0 ? "" : "/" + block.rule())
                        + (block.twin() < 0 ? ""
                                : "→" + (inA ? difference.b() : difference.a()).path(block.twin())
                                        + (block.changed() ? "≠" : "")));
            }
        }
        return String.join(" ", told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"a":1,"b":2}           | {"a":1,"b":2}            | ``
        1                       | 2                        | ≠$
        1                       | [1]                      | ≠$
        {"a":1,"b":2}           | {"a":1,"b":3}            | ≠$.b
        {"a":1,"b":2}           | {"a":1}                  | −$.b
        {"a":1}                 | {"a":1,"c":{"d":[1]}}    | +$.c
        {"a":{"b":{"c":1}}}     | {"a":{"b":{"c":2}}}      | ≠$.a.b.c
        {"a":{}}                | {"a":{"b":1}}            | ≠$.a
        {"a":{}}                | {"a":[]}                 | ≠$.a
        {"a":1,"b":2}           | {"b":2,"a":1}            | ~$.a
        {"a":1}                 | {"\\u0061":1.0}          | ~$.a
        {"a":[1]}               | {"\\u0061":[1]}          | ~$.a
        {"a":1,"a":2}           | {"a":2,"a":1}            | ≠$.a ≠$.a
        {"a":1,"a":2}           | {"a":1}                  | −$.a
        [1,2,3]                 | [1,3]                    | −$[1]
        [1,2,3]                 | [1,4,3]                  | ≠$[1]
        [1,2,3]                 | [2,3,1]                  | ⇅$[0]→$[2] ⇅$[2]→$[0]
        [1,2,3]                 | [1,9,8,3]                | ≠$[1] +$[2]
        {"odd name":1,"x'y":2}  | {"odd name":2,"x'y":3}   | ≠$['odd name'] ≠$['x\\'y']
        [{"id":1,"v":1},{"id":2,"v":2}] | [{"id":0,"v":7},{"id":1,"v":5},{"id":2,"v":2}] | +$[0] ≠$[0].v
        [{"id":1,"v":1}]        | [{"id":2,"w":3}]         | −$[0] +$[0]
        [{"a":1,"b":2,"c":3}]   | [{"x":0},{"a":1,"b":2,"c":4}] | +$[0] ≠$[0].c
        [[1,2],[3,4]]           | [[1,2],[3,5]]            | ≠$[1][1]
        [{"id":1,"v":1},7,8,9]  | [7,8,9,{"id":1,"v":2}]   | ⇅$[0]→$[3]≠ ⇅$[3]→$[0]≠
        [{"id":1,"v":1},{"id":2,"v":2}] | [{"id":2,"v":3},{"id":1,"v":4}] | ⇅$[0]→$[1]≠ ≠$[0].v ⇅$[1]→$[0]≠
        [{"id":1,"v":1},7,{"id":1,"v":2}] | [7,{"id":1,"v":3}] | −$[0] ≠$[2].v
        [{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8},7,8,9] | [7,8,9,{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":9}] | ⇅$[0]→$[3]≠ ⇅$[3]→$[0]≠
        [{"id":1,"v":1},7,8,9]  | [7,8,9,{"id":2,"v":1}]   | −$[0] +$[3]
        [{"a":[1,2],"b":0},5]   | [5,{"b":0,"a":[1,2]}]    | ⇅$[0]→$[1] ⇅$[1]→$[0]
        """)
    void tellsWhatDiffersByItsPath(String a, String b, String expected) throws IgnoreException {
        assertEquals(expected, told(compared(a, b)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"a":1,"b":2}  | {"a":2,"b":2}  | json:$.a  | ≠$.a/0
        {"a":1,"b":2}  | {"b":2}        | json:$.a  | −$.a/0
        {"t":{"x":1}}  | {"t":{"x":2,"y":3}} | json:$..t | ≠$.t.x/0 +$.t.y/0
        [{"id":1,"t":1},{"id":2,"t":2}] | [{"id":0,"t":9},{"id":1,"t":3},{"id":2,"t":4}] | json:$[*].t | +$[0] ≠$[0].t/0 ≠$[1].t/0
        [1,2,3]        | [2,3,1]        | order     | ⇅$[0]/0→$[2] ⇅$[2]/0→$[0]
        [{"id":1,"v":1},7,8] | [7,8,{"id":1,"v":2}] | order | ⇅$[0]→$[2]≠ ⇅$[2]→$[0]≠
        [{"id":1,"v":1},7,8] | [7,8,{"id":1,"v":2}] | json:$[*].v | ⇅$[0]→$[2] ⇅$[2]→$[0]
        [{"v":1,"t":1},{"v":2,"t":2}] | [{"v":2,"t":9},{"v":1,"t":8}] | order,json:$..t | ``
        {"a":"took 12 ms"} | {"a":"took 7 ms"} | regex:\\d+ ms | ≠$.a/0
        {"a":"took 12 ms"} | {"a":"took 7 s"}  | regex:\\d+ ms | ≠$.a
        """)
    void whatRulesIgnoreIsToldWithTheRule(String a, String b, String rules, String expected) throws IgnoreException {
        BodyDifference difference = compared(a, b, rules.split(","));
        if (expected.isEmpty()) {
            assertEquals(0, difference.differences(), told(difference));
        } else {
            assertEquals(expected, told(difference));
        }
    }

    @Test
    void aTextWithItselfIsOneBlockThatIsTheSame() {
        for (long seed = 0; seed < 500; seed++) {
            JsonTexts texts = new JsonTexts(seed);
            Octets text = texts.spelled(texts.value(4));
            BodyDifference difference = compared(text, text);
            int rows = difference.a().size();
            assertEquals(List.of(Block.of(Sign.SAME, 0, rows, 0, rows)), difference.blocks(), "seed " + seed);
        }
    }

    @Test
    void aTextSpelledOtherwiseHasNoDifferenceThatCounts() {
        for (long seed = 0; seed < 3000; seed++) {
            JsonTexts texts = new JsonTexts(seed);
            JsonNode value = texts.value(4);
            BodyDifference difference = compared(texts.spelled(value), texts.spelled(value));
            assertEquals(0, difference.differences(), "seed " + seed + " " + told(difference));
            assertTrue(difference.blocks().stream().noneMatch(b -> b.sign().differs()), "seed " + seed);
            assertTrue(JsonTexts.equal(value, JsonTexts.parsed(laidOut(difference.b()))), "seed " + seed);
        }
    }

    @Test
    void saysEqualExactlyWhereAnotherLibraryDoes() {
        int equal = 0;
        for (long seed = 0; seed < 5000; seed++) {
            JsonTexts texts = new JsonTexts(seed);
            JsonNode a = texts.value(3);
            JsonNode b = texts.changed(a, 3);
            BodyDifference difference = compared(texts.spelled(a), texts.spelled(b));
            equal += JsonTexts.equal(a, b) ? 1 : 0;
            assertEquals(JsonTexts.equal(a, b), difference.differences() == 0, "seed " + seed + " " + a + " and " + b);
        }
        assertTrue(equal > 500 && equal < 4500, equal + " of 5000 are equal");
    }

    @Test
    void applyingTheDifferencesToTheFirstGivesTheSecond() {
        for (long seed = 0; seed < 5000; seed++) {
            JsonTexts texts = new JsonTexts(seed);
            JsonNode a = texts.value(4);
            JsonNode b = texts.changed(a, 4);
            BodyDifference difference = compared(texts.spelled(a), texts.spelled(b));
            String message = "seed " + seed + " " + a + " and " + b + ": " + told(difference);
            assertTrue(JsonTexts.equal(b, JsonTexts.parsed(applied(difference))), message);
            assertTrue(JsonTexts.equal(a, JsonTexts.parsed(laidOut(difference.a()))), message);
            assertTrue(JsonTexts.equal(b, JsonTexts.parsed(laidOut(difference.b()))), message);
            covers(difference, message);
        }
    }

    @Test
    void isTheSameFromTheOtherSide() {
        for (long seed = 0; seed < 5000; seed++) {
            JsonTexts texts = new JsonTexts(seed);
            JsonNode a = texts.value(4);
            JsonNode b = texts.changed(a, 4);
            Octets textA = texts.spelled(a);
            Octets textB = texts.spelled(b);
            assertEquals(paths(compared(textA, textB), false), paths(compared(textB, textA), true),
                    "seed " + seed + " " + textA + " and " + textB);
        }
    }

    /** How often each path differs in which way, seen from the first or the second text. */
    private static Map<String, Integer> paths(BodyDifference difference, boolean mirrored) {
        Map<String, Integer> paths = new TreeMap<>();
        for (Block block : difference.blocks()) {
            if (block.sign().differs()) {
                boolean inA = block.toA() > block.fromA();
                boolean inB = block.toB() > block.fromB();
                String pathA = inA ? difference.a().path(block.fromA()) : "";
                String pathB = inB ? difference.b().path(block.fromB()) : "";
                Sign sign = mirrored ? block.sign().mirrored() : block.sign();
                paths.merge(sign + (mirrored ? pathB + " " + pathA : pathA + " " + pathB), 1, Integer::sum);
            }
        }
        return paths;
    }

    private static void covers(BodyDifference difference, String message) {
        int atA = 0;
        int atB = 0;
        for (Block block : difference.blocks()) {
            assertEquals(List.of(atA, atB), List.of(block.fromA(), block.fromB()), message);
            assertTrue(block.rows() > 0, message);
            boolean beside = block.sign() == Sign.SAME || block.sign() == Sign.SPELLING;
            assertTrue(!beside || block.toA() - block.fromA() == block.toB() - block.fromB(), message);
            atA = block.toA();
            atB = block.toB();
        }
        assertEquals(List.of(atA, atB), List.of(difference.a().size(), difference.b().size()), message);
    }

    private static String laidOut(Column column) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < column.size(); row++) {
            text.append(column.shown(row).text(column.charset())).append('\n');
        }
        return text.toString();
    }

    /** The rows of the first, with those of the second for every block that differs, and of moved ones where they go. */
    private static String applied(BodyDifference difference) {
        List<String> rows = new ArrayList<>();
        for (Block block : difference.blocks()) {
            switch (block.sign()) {
                case SAME, SPELLING -> take(difference.a(), block.fromA(), block.toA(), rows);
                case CHANGED, ADDED -> take(difference.b(), block.fromB(), block.toB(), rows);
                case MOVED -> {
                    if (block.toB() > block.fromB()) {
                        Block twin = difference.blocks()
                                .stream()
                                .filter(b -> b.fromA() == block.twin() && b.sign() == Sign.MOVED && b.toA() > b.fromA())
                                .findFirst()
                                .orElseThrow();
                        assertEquals(block.fromB(), twin.twin());
                        assertEquals(block.changed(), twin.changed());
                        if (block.changed()) {
                            take(difference.b(), block.fromB(), block.toB(), rows);
                        } else {
                            take(difference.a(), twin.fromA(), twin.toA(), rows);
                        }
                    }
                }
                case REMOVED -> {
                    // Not in the second.
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            boolean opens = rows.get(i).endsWith("{") || rows.get(i).endsWith("[");
            boolean last = i + 1 == rows.size() || rows.get(i + 1).startsWith("}") || rows.get(i + 1).startsWith("]");
            text.append(rows.get(i)).append(opens || last ? "" : ",").append('\n');
        }
        return text.toString();
    }

    private static void take(Column column, int from, int to, List<String> rows) {
        for (int row = from; row < to; row++) {
            String shown = column.shown(row).text(StandardCharsets.UTF_8).strip();
            rows.add(shown.endsWith(",") ? shown.substring(0, shown.length() - 1) : shown);
        }
    }

    @Test
    void aHundredThousandLevelsAreComparedWithoutDepth() {
        int depth = 100_000;
        String open = "[".repeat(depth);
        String close = "]".repeat(depth);
        BodyDifference same = compared(Octets.utf8(open + close), Octets.utf8(open + " " + close));
        assertEquals(1, same.blocks().size());
        BodyDifference changed = compared(Octets.utf8(open + "1" + close), Octets.utf8(open + "2" + close));
        assertEquals(1, changed.differences());
        BodyDifference spelled = compared(Octets.utf8(open + "1" + close), Octets.utf8(open + "1.0" + close));
        assertEquals(0, spelled.differences());
        assertEquals(1, spelled.notes());
        assertEquals("1", changed.a().shown(depth).text(StandardCharsets.UTF_8).strip());
    }

    @Test
    void pastTheTimeWhatDiffersIsToldCoarsely() {
        TimeLimit over = TimeLimit.of(Duration.ZERO, () -> false);
        BodyDifference difference = compared(Octets.utf8("{\"a\":[1,2]}"), Octets.utf8("{\"a\":[1,3]}"), Ignores.NONE,
                over);
        assertTrue(difference.coarse());
        assertEquals(1, difference.differences());
        covers(difference, "coarse");
        BodyDifference same = compared(Octets.utf8("{\"a\":[1,2]}"), Octets.utf8("{ \"a\":[1,2]}"), Ignores.NONE, over);
        assertFalse(same.coarse());
        assertEquals(0, same.differences());
    }
}
