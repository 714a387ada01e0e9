package rawbench.compare;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonTapeTest {
    private static JsonTape tape(String json) {
        return JsonTape.of(Octets.utf8(json), TimeLimit.NONE);
    }

    private static long meaning(String json) {
        JsonTape tape = tape(json);
        assertEquals("", tape.broken(), json);
        return tape.hash();
    }

    @Test
    void aRowBeginsWhereItsNameOrValueOrClosingBracketStands() {
        JsonTape tape = tape("\uFEFF { \"a\" : [1, {}, [ ]], \"b\":\"x\" }\n");
        assertEquals("", tape.broken());
        int[] expected = {4, 6, 13, 16, 20, 23, 26, 34};
        assertEquals(expected.length, tape.rows());
        for (int row = 0; row < expected.length; row++) {
            assertEquals(expected[row], tape.at.get(row), "row " + row);
        }
    }

    @Test
    void knowsWhatStandsAroundEachRow() {
        JsonTape tape = tape("{\"a\":[1,{},[]],\"b\":{\"c\":[[2]]},\"d\":3}");
        int[] around = {-1, 0, 1, 1, 1, 1, 0, 4, 5, 6, 6, 5, 4, 0, 0};
        for (int row = 0; row < around.length; row++) {
            assertEquals(around[row], tape.around(row), "row " + row);
        }
        assertEquals(around.length, tape.rows());
        assertEquals(1, tape.closes(5));
        assertEquals(-1, tape.closes(4));
        assertEquals(2, tape.container(3));
        assertEquals(-1, tape.container(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1              | 1.0
        1              | 10e-1
        1              | 0.001E+003
        -0             | 0
        0.0            | -0e999999999999999999999999
        123456789012345678901234567890 | 1234567890.12345678901234567890e20
        1e-99999999999999999999  | 10.00E-100000000000000000000
        "A"            | "\\u0041"
        "😀"           | "\\ud83d\\uDE00"
        "é/"           | "\\u00e9\\/"
        {"a":1,"b":2}  | { "b" : 2 , "\\u0061" : 1 }
        [1, 2]         | [ 1.0,2]
        """)
    void theSameMeaningHasTheSameNumber(String a, String b) {
        assertEquals(meaning(a), meaning(b));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1              | -1
        1              | 10
        1              | "1"
        1000000000000000000000001 | 1000000000000000000000002
        1e99999999999999999999    | 1e99999999999999999998
        "\\ud83d"      | "\\ud83e"
        "a"            | "a\\u0000"
        "eight888"     | "eight888\\u0000"
        [1,2]          | [2,1]
        []             | {}
        [[],[]]        | [[[]]]
        {"a":"b"}      | {"b":"a"}
        {"a":1}        | {"a":1,"b":1}
        null           | false
        """)
    void anotherMeaningHasAnotherNumber(String a, String b) {
        assertNotEquals(meaning(a), meaning(b));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nan", "NaN", "-Infinity", "[1,]", "{\"a\":1,}", "[,1]", "{,}", "01", "-", "1.",
            ".5",
            "1e", "1e+", "+1", "[1 2]", "{\"a\" 1}", "{a:1}", "{1:1}", "'a'", "\"", "\"\\x\"", "\"\\u12\"",
            "\"\\u12g4\"",
            "\"\t\"", "\"a\u0000\"", "tru", "truE", "nulll", "falze", "[", "]", "[}", "{]", "{\"a\":[1}", "1 2", "[1]]",
            "//x\n1", "\uFEFF", "\uFEFF\uFEFF1", "1x", "[1]\u00A0", "1e1.5", "--1", "\"\\"})
    void whatIsNoJsonIsRefusedWithASentence(String json) {
        String broken = tape(json).broken();
        assertTrue(broken.startsWith("It is not valid JSON: ") && broken.endsWith("."), json + " → " + broken);
    }

    @Test
    void saysWhereTheGrammarIsBroken() {
        assertEquals("It is not valid JSON: at octet 7 a value is missing.", tape("[1, 2, ]").broken());
        assertEquals("It is not valid JSON: at octet 3 something follows the value.", tape("{} 1").broken());
        assertEquals("It is not valid JSON: it ends after 6 octets, in the middle of an array or object.",
                tape("{\"a\":1").broken());
    }

    @Test
    void anExponentOfAThousandDigitsIsReadAndALongerOneRefused() {
        String digits = "1" + "0".repeat(998);
        assertEquals(meaning("1e" + digits + "1"), meaning("10e" + digits + "0"));
        assertEquals("The number at octet 1 has an exponent of too many digits to be compared.",
                tape("[1e" + digits + "001]").broken());
        assertEquals(meaning("0"), meaning("0e" + digits + "000"));
    }

    @Test
    void aHundredThousandLevelsAreNotTooDeep() {
        int depth = 100_000;
        JsonTape tape = tape("[".repeat(depth) + "]".repeat(depth));
        assertEquals("", tape.broken());
        assertEquals(2 * depth - 1, tape.rows());
        assertEquals(depth - 2, tape.around(depth - 1));
        assertEquals(depth - 2, tape.around(depth));
    }

    @Test
    void tokensAcrossTheBordersOfBlocksAreRead() {
        for (int shift = 0; shift < 140; shift++) {
            String before = " ".repeat((1 << 17) - 130 + shift);
            String after = "[\"a\\u00e9\\ud83d\\ude00bcdefgh\",-12.5e3,true,{\"a string of some length\":null},123456789]";
            assertEquals(meaning(after), meaning(before + after), "shift " + shift);
            assertEquals(meaning("[\"" + "x".repeat(300_000 + shift) + "\"]"),
                    meaning("[\"\\u0078" + "x".repeat(299_999 + shift) + "\"]"), "shift " + shift);
        }
        assertEquals(meaning("1" + "0".repeat(300_000)), meaning("1e300000"));
        assertEquals(meaning("0." + "0".repeat(299_999) + "1"), meaning("1e-300000"));
    }

    @Test
    void randomValuesHaveTheSameNumberHoweverTheyAreSpelled() {
        for (long seed = 0; seed < 2000; seed++) {
            JsonTexts texts = new JsonTexts(seed);
            JsonNode value = texts.value(4);
            Octets plain = texts.octets(value);
            Octets spelled = texts.spelled(value);
            JsonTape a = JsonTape.of(plain, TimeLimit.NONE);
            JsonTape b = JsonTape.of(spelled, TimeLimit.NONE);
            String message = "seed " + seed + ": " + plain + " and " + spelled;
            assertEquals(List.of("", ""), List.of(a.broken(), b.broken()), message);
            assertEquals(a.hash(), b.hash(), message);
        }
    }

    @Test
    void randomOctetsNeverThrowAndAreAcceptedAsAnotherLibraryDoes() {
        String alphabet = "{}[]\",:\\u0123456789eE+-.truefalsn \n\u0000";
        int accepted = 0;
        for (long seed = 0; seed < 40_000; seed++) {
            Random random = new Random(seed);
            boolean any = seed % 2 == 0;
            byte[] octets = new byte[random.nextInt(any ? 24 : 5)];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = (byte) (any && random.nextInt(8) == 0 ? random.nextInt(256)
                        : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Octets text = Octets.of(octets);
            boolean ours = JsonTape.of(text, TimeLimit.NONE).broken().isEmpty();
            accepted += ours ? 1 : 0;
            if (!any) {
                assertEquals(JsonTexts.accepted(text), ours, "seed " + seed + ": " + text);
            }
        }
        assertTrue(accepted > 500, accepted + " accepted");
    }
}
