package rawbench.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class PrettyTest {
    private static final MediaType JSON = MediaType.parse("application/problem+json; charset=utf-8").orElseThrow();
    private static final MediaType FORM = MediaType.parse("application/x-www-form-urlencoded").orElseThrow();

    private static Octets lay(String json) {
        return lay(Octets.utf8(json));
    }

    private static Octets lay(Octets json) {
        Pretty pretty = Pretty.of(JSON, json, () -> false);
        assertThat(pretty.reason()).as("%s", json).isEmpty();
        return pretty.octets().orElseThrow();
    }

    private static String reason(String json) {
        Pretty pretty = Pretty.of(JSON, Octets.utf8(json), () -> false);
        assertThat(pretty.whole()).as(json).isFalse();
        pretty.octets().ifPresent(o -> assertThat(squeezed(o)).isEqualTo(squeezed(Octets.utf8(json))));
        return pretty.reason();
    }

    /** The octets without the white space that stands outside strings. */
    private static Octets squeezed(Octets json) {
        byte[] octets = json.toByteArray();
        int used = 0;
        boolean string = false;
        for (int i = 0; i < octets.length; i++) {
            byte octet = octets[i];
            boolean escaped = false;
            if (string && octet == '\\' && i + 1 < octets.length) {
                octets[used++] = octet;
                octet = octets[++i];
                escaped = true;
            }
            if (octet == '"' && !escaped) {
                string = !string;
            }
            if (string || " \t\r\n".indexOf(octet) < 0) {
                octets[used++] = octet;
            }
        }
        return Octets.copyOf(octets, 0, used);
    }

    @Test
    void indentsAndChangesNothingElse() {
        assertThat(lay("{\"b\":1.50E+007,\"a\":[1,{\"x\":\"\\u00e9\\/ {,}\"},[ ],{\r\n}],\"b\":-0}").text(
                java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("""
                    {
                      "b": 1.50E+007,
                      "a": [
                        1,
                        {
                          "x": "\\u00e9\\/ {,}"
                        },
                        [],
                        {}
                      ],
                      "b": -0
                    }""");
    }

    @Test
    void keepsOctetsThatAreNoUtf8() {
        Octets json = Octets.latin1("[\"\u00E9\u00FF\u0080\"]");
        assertThat(lay(json)).isEqualTo(Octets.latin1("[\n  \"\u00E9\u00FF\u0080\"\n]"));
    }

    @Test
    void keepsAByteOrderMark() {
        assertThat(lay("\uFEFF[1]")).isEqualTo(Octets.utf8("\uFEFF[\n  1\n]"));
    }

    @Test
    void takesAByteOrderMarkAtTheVeryBeginningOnly() {
        assertThat(reason(" \uFEFF[1]")).contains("At octet 1 a value is missing.");
        assertThat(reason("\uFEFF\uFEFF[1]")).contains("At octet 3 a value is missing.");
        assertThat(lay("\uFEFF [1]")).isEqualTo(Octets.utf8("\uFEFF[\n  1\n]"));
        assertThat(Pretty.of(JSON, Octets.latin1("\u00EF\u00BB[1]"), () -> false).reason())
                .contains("At octet 2 half a byte order mark stands.");
    }

    @Test
    void changesOnlyWhiteSpaceInRandomJson() {
        for (int seed = 0; seed < Rounds.of(500); seed++) {
            StringBuilder json = new StringBuilder();
            write(json, new Random(seed), 5);
            Octets source = Octets.utf8(json.toString());
            Octets once = lay(source);
            assertThat(squeezed(once)).as("seed %d", seed).isEqualTo(squeezed(source));
            assertThat(lay(once)).as("seed %d: laid out again", seed).isEqualTo(once);
        }
    }

    private static void write(StringBuilder json, Random random, int depth) {
        blanks(json, random);
        int kind = random.nextInt(depth > 0 ? 8 : 5);
        switch (kind) {
            case 0 ->
                json.append(List.of("0", "-1", "1e5", "12345678901234567890.0E-7", "-0.0").get(random.nextInt(5)));
            case 1 -> json.append(List.of("true", "false", "null").get(random.nextInt(3)));
            case 2, 3, 4 -> string(json, random);
            default -> {
                boolean object = kind > 5;
                json.append(object ? '{' : '[');
                int count = random.nextInt(4);
                for (int i = 0; i < count; i++) {
                    json.append(i > 0 ? "," : "");
                    if (object) {
                        blanks(json, random);
                        string(json, random);
                        blanks(json, random);
                        json.append(':');
                    }
                    write(json, random, depth - 1);
                }
                blanks(json, random);
                json.append(object ? '}' : ']');
            }
        }
        blanks(json, random);
    }

    private static void string(StringBuilder json, Random random) {
        json.append('"');
        for (int i = random.nextInt(4); i > 0; i--) {
            json.append(
                    List.of("a b", "\\\"", "\\\\", "{[,:]}", "\\u12aB", "今", "\u007F", "\\n").get(random.nextInt(8)));
        }
        json.append('"');
    }

    private static void blanks(StringBuilder json, Random random) {
        json.append(" \t\r\n", 0, random.nextInt(5));
    }

    @Test
    void saysTheSameWhereverABlockEnds() throws StopException {
        byte[] json = "{\"a\\u00e9\": [1.5e3, true, \"x\\\"y\", null], \"b\": {}}".getBytes(
                java.nio.charset.StandardCharsets.UTF_8);
        Octets whole = lay(Octets.of(json));
        for (int cut = 0; cut <= json.length; cut++) {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            JsonLayout layout = new JsonLayout(out::write, false);
            layout.feed(json, 0, cut);
            layout.feed(json, cut, json.length);
            assertThat(layout.end()).isEmpty();
            assertThat(Octets.owning(out.toByteArray())).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "[1 2]", "tru", "trux", "01", "1.",
            "-",
            "1e", ".5", "+1", "\"", "\"\\x\"", "\"\\u12g4\"", "\"\n\"", "1 2", "]", "{]", "[}", "NaN", "'a'", "//",
            "\u00FE"})
    void hasNoLayoutForWhatIsNoJson(String text) {
        assertThat(reason(text)).startsWith("This is not valid JSON. ").endsWith(".");
    }

    @Test
    void laysOutWhatIsRightUpToAnErrorAndLeavesTheRest() {
        Pretty broken = Pretty.of(JSON, Octets.utf8("{\"a\":[1,2],\"b\":[3,oops],  \"c\" :1}"), () -> false);
        assertThat(broken.octets().orElseThrow().latin1()).isEqualTo("""
            {
              "a": [
                1,
                2
              ],
              "b": [
                3,
                oops],  "c" :1}""");
        assertThat(broken.reason()).isEqualTo("This is not valid JSON. At octet 18 a value is missing.");
        assertThat(broken.whole()).isFalse();
        assertThat(Pretty.of(JSON, Octets.utf8("[1,[2"), () -> false).octets().orElseThrow())
                .isEqualTo(Octets.utf8("[\n  1,\n  [\n    2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[DONE]", "<html>", "{oops", "[section]", "{\"a\"", "12x", "{\"a\":1"})
    void laysNothingOutThatIsWrongBeforeItsFirstComma(String text) {
        assertThat(Pretty.of(JSON, Octets.utf8(text), () -> false).octets()).isEmpty();
    }

    @Test
    void keepsTheRestBehindAnErrorWhereverBlocksEnd() throws StopException {
        byte[] json = "[1,{\"a\":2},?, [3 ]".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int cut = 0; cut <= json.length; cut++) {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            JsonLayout layout = new JsonLayout(out::write, false);
            assertThat(layout.feed(json, 0, cut)).isTrue();
            assertThat(layout.feed(json, cut, json.length)).isTrue();
            assertThat(layout.end().map(Wrong::sentence))
                    .contains("This is not valid JSON. At octet 11 a value is missing.");
            assertThat(out.toString(java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("[\n  1,\n  {\n    \"a\": 2\n  },\n  ?, [3 ]");
        }
    }

    @Test
    void laysOneJsonTextOutBehindTheOther() {
        Octets lines = Octets.utf8("{\"a\":1}\n\n[2,3]\r\n4 5\n");
        Pretty pretty = Pretty.of(Rendering.Kind.JSON_LINES, Optional.empty(),
                java.nio.charset.StandardCharsets.UTF_8, lines, _ -> {}, () -> false);
        assertThat(pretty.whole()).isTrue();
        assertThat(pretty.octets().orElseThrow().latin1()).isEqualTo("""
            {
              "a": 1
            }
            [
              2,
              3
            ]
            4
            5""");
        Octets sequence = Octets.utf8("\u001E{\"a\":1}\n\u001E2\n");
        assertThat(Pretty.of(Rendering.Kind.JSON_LINES, Optional.empty(), java.nio.charset.StandardCharsets.UTF_8,
                sequence, _ -> {}, () -> false).octets().orElseThrow().latin1())
                .isEqualTo("\u001E{\n  \"a\": 1\n}\n\u001E2");
    }

    @Test
    void triesTheNextLineBehindAnError() {
        Octets lines = Octets.utf8("{\"a\":[1,2,{x\ny\n{\"b\":1}\nz");
        Pretty pretty = Pretty.of(Rendering.Kind.JSON_LINES, Optional.empty(),
                java.nio.charset.StandardCharsets.UTF_8, lines, _ -> {}, () -> false);
        assertThat(pretty.octets().orElseThrow().latin1()).isEqualTo("""
            {
              "a": [
                1,
                2,
                {x
            y
            {
              "b": 1
            }
            z""");
        assertThat(pretty.reason()).isEqualTo("This is not valid JSON. At octet 11 a member's name is missing.");
    }

    @Test
    void keepsATextAfterTheOtherWhereverBlocksEnd() throws StopException {
        byte[] json = "[1,tru]\n\"a\\nb\" [2 ,\"x\"]\n{\"k\" : -1.5e3 , \"l\":[{}]}".getBytes(
                java.nio.charset.StandardCharsets.US_ASCII);
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        JsonLayout once = new JsonLayout(whole::write, true);
        once.feed(json, 0, json.length);
        Optional<String> wrong = once.end().map(Wrong::sentence);
        for (int cut = 0; cut <= json.length; cut++) {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            JsonLayout layout = new JsonLayout(out::write, true);
            layout.feed(json, 0, cut);
            layout.feed(json, cut, json.length);
            assertThat(layout.end().map(Wrong::sentence)).isEqualTo(wrong)
                    .contains(
                            "This is not valid JSON. At octet 6 neither true nor false nor null stands.");
            assertThat(out.toByteArray()).as("cut at %d", cut).isEqualTo(whole.toByteArray());
        }
    }

    @Test
    void tellsHowFarItIsAndOffersWhatItCanTry() {
        List<Long> told = new java.util.ArrayList<>();
        Octets json = Octets.utf8("[" + "1,".repeat(100_000) + "1]");
        Pretty.of(Rendering.Kind.JSON, Optional.of(JSON), java.nio.charset.StandardCharsets.UTF_8, json, told::add,
                () -> false);
        assertThat(told).isSorted().hasSizeGreaterThan(2).endsWith(json.length());
        assertThat(Pretty.offered(Rendering.Kind.JSON, Optional.empty())).isTrue();
        assertThat(Pretty.offered(Rendering.Kind.EMPTY, Optional.of(JSON))).isFalse();
        assertThat(Pretty.offered(Rendering.Kind.TEXT, Optional.empty())).isFalse();
    }

    @Test
    void countsTheOctetsOfAllBlocksWhereverTheyLieInTheirArrays() throws StopException {
        byte[] array = "___[1,_x]".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        JsonLayout layout = new JsonLayout((_, _, _) -> {}, false);
        assertThat(layout.feed(array, 3, 6)).isTrue();
        assertThat(layout.feed(array, 7, 9)).isTrue();
        assertThat(layout.end().map(Wrong::sentence))
                .contains("This is not valid JSON. At octet 3 a value is missing.");
        JsonLayout cut = new JsonLayout((_, _, _) -> {}, false);
        assertThat(cut.feed(array, 3, 6)).isTrue();
        assertThat(cut.end().orElseThrow().sentence()).contains("It ends after 3 octets");
    }

    @Test
    void saysWhereJsonIsBroken() {
        assertThat(reason("[1, x]")).isEqualTo("This is not valid JSON. At octet 4 a value is missing.");
        assertThat(reason("\"a\tb\"")).contains("At octet 2 a control character stands in a string.");
        assertThat(reason("[[1]")).contains("ends after 4 octets");
        assertThat(reason("[" + " ".repeat(200_000) + "?]")).contains("At octet 200001 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [tru]         | At octet 4 neither true nor false nor null stands.
        [nulL]        | At octet 4 neither true nor false nor null stands.
        {1:2}         | At octet 1 a member's name is missing.
        {"a":1,}      | At octet 7 a member's name is missing.
        {"a" 1}       | At octet 5 the colon after a member's name is missing.
        {"a":}        | At octet 5 a value is missing.
        [1,]          | At octet 3 a value is missing.
        1 2           | At octet 2 something follows the value.
        [1 2]         | At octet 3 a comma or closing bracket is missing.
        {"a":1]       | At octet 6 a comma or closing bracket is missing.
        [1}           | At octet 2 a comma or closing bracket is missing.
        "\\q"         | At octet 2 an escape in a string cannot be read.
        "\\u12x4"     | At octet 5 an escape in a string cannot be read.
        [-]           | At octet 2 a number cannot be read.
        [1.]          | At octet 3 a number cannot be read.
        {"a":1        | It ends after 6 octets in the middle of an array or object.
        "a            | It ends after 2 octets in the middle of a value.
        -             | It ends after 1 octets in the middle of a value.
        """)
    void saysWhatIsWrongAndAtWhichOctet(String json, String reason) {
        assertThat(reason(json)).isEqualTo("This is not valid JSON. " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "10", "-19", "0.5", "-1.05", "1e5", "0E0", "1E+5", "1.0e-10", "9.99E99", "0.0"})
    void keepsEveryNumberAsItIsSpelled(String number) {
        assertThat(lay(number)).isEqualTo(Octets.utf8(number));
        assertThat(lay("[" + number + "," + number + "]"))
                .isEqualTo(Octets.utf8("[\n  " + number + ",\n  " + number + "\n]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "--1", "00", "-01", "1.e5", "1..2", "1.2.3", "1e+", "1e+-1", "1ee5", "1e5.0", "1e5e1",
            "0x1", "1+1", "1-1", "-.5", "1e.5", "1_0"})
    void refusesWhatIsNearlyANumber(String number) {
        assertThat(reason(number)).startsWith("This is not valid JSON. ");
        assertThat(reason("[" + number + "]")).startsWith("This is not valid JSON. ");
    }

    @Test
    void takesEveryEscapeAndEveryOctetThatAStringMayHold() {
        String escapes = "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\uaBc9\"";
        assertThat(lay(escapes)).isEqualTo(Octets.utf8(escapes));
        for (int octet = 0; octet < 256; octet++) {
            Octets json = Octets.latin1("\"" + (char) octet + "\"");
            boolean taken = Pretty.of(JSON, json, () -> false).whole();
            assertThat(taken).as("octet %02x", octet).isEqualTo(octet >= 0x20 && octet != '"' && octet != '\\');
        }
    }

    @Test
    void indentsTwoBlanksALevelUpToTheDeepestIndent() {
        List<String> lines = lay("[".repeat(70) + "1" + "]".repeat(70)).latin1().lines().toList();
        assertThat(lines).hasSize(141);
        for (int level = 0; level < 70; level++) {
            assertThat(lines.get(level)).isEqualTo("  ".repeat(Math.min(level, 64)) + "[");
            assertThat(lines.get(140 - level)).isEqualTo("  ".repeat(Math.min(level, 64)) + "]");
        }
    }

    @Test
    void takesAsManyLevelsAsItSays() throws StopException {
        JsonLayout layout = new JsonLayout((_, _, _) -> {}, false);
        byte[] json = ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(layout.feed(json, 0, json.length)).isTrue();
        assertThat(layout.end()).isEmpty();
        assertThat(reason("[1," + "[".repeat(100_001) + "]")).endsWith(
                "At octet 100002 it is nested deeper than 100000 levels.");
        assertThat(reason("[".repeat(100_001))).endsWith("At octet 100000 it is nested deeper than 100000 levels.");
    }

    @Test
    void copiesStringsOfEveryLengthFromEveryPlace() throws StopException {
        for (int length = 0; length < 40; length++) {
            for (int before = 0; before < 9; before++) {
                String json = "x".repeat(before) + "[\"" + "\u00FF".repeat(length) + "\\n\",1" + "0".repeat(length)
                        + "]";
                byte[] octets = json.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
                JsonLayout layout = new JsonLayout(out::write, false);
                layout.feed(octets, before, octets.length);
                assertThat(layout.end()).isEmpty();
                assertThat(squeezed(Octets.owning(out.toByteArray())))
                        .isEqualTo(Octets.latin1(json.substring(before)));
            }
        }
    }

    @Test
    void keepsTokensThatAreLongerThanABlock() {
        for (int length : new int[]{65_534, 65_535, 65_536, 65_537, 200_000}) {
            String string = "\"" + "x".repeat(length) + "\"";
            assertThat(lay("[" + string + ",1]")).isEqualTo(Octets.utf8("[\n  " + string + ",\n  1\n]"));
            String number = "1".repeat(length);
            assertThat(lay("[" + number + "]")).isEqualTo(Octets.utf8("[\n  " + number + "\n]"));
        }
    }

    @ParameterizedTest
    @CsvSource({"%20, ' '", "%7E, ~", "%7f, %7f", "%1F, %1F", "%00, %00", "%zz, %zz", "%4, %4", "%4g, %4g", "%, %",
            "%%41, %A", "%c3%bc, ü", "%41%42, AB"})
    void decodesAFormsOctetsButNoControls(String spelled, String shown) {
        assertThat(Pretty.of(FORM, Octets.utf8(spelled + "=" + spelled), () -> false).octets())
                .contains(Octets.utf8(shown + " = " + shown));
    }

    @Test
    void neverThrowsOverRandomOctets() {
        String likely = "{}[],:\"\\0123456789.eE+-truefalsn \n";
        for (int seed = 0; seed < Rounds.of(20_000); seed++) {
            Random random = new Random(seed);
            byte[] octets = new byte[random.nextInt(12) + 1];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = (byte) (random.nextInt(20) == 0 ? random.nextInt(256)
                        : likely.charAt(random.nextInt(likely.length())));
            }
            Octets source = Octets.owning(octets);
            Pretty pretty = Pretty.of(JSON, source, () -> false);
            assertThat(pretty.octets().isEmpty() && pretty.reason().isEmpty()).as("seed %d: %s", seed, source)
                    .isFalse();
            assertThat(pretty.whole()).isEqualTo(pretty.reason().isEmpty());
            pretty.octets().ifPresent(o -> assertThat(squeezed(o)).isEqualTo(squeezed(source)));
        }
    }

    @Tag("large")
    @Test
    void doesNotGrowWithoutBound() {
        assertThat(lay("[".repeat(50_000) + "]".repeat(50_000)).length()).isLessThan(20 << 20);
        assertThat(reason("[".repeat(2_000_000))).contains("deeper");
        String wide = "[".repeat(64) + "1" + ",1".repeat(500_000) + "]".repeat(64);
        assertThat(reason(wide)).startsWith("The layout was given up: ");
    }

    @Test
    void stopsWhenCancelled() {
        AtomicInteger asked = new AtomicInteger();
        Pretty pretty = Pretty.of(JSON, Octets.utf8("[" + "1,".repeat(300_000) + "1]"),
                () -> asked.incrementAndGet() > 3);
        assertThat(pretty.octets()).isEmpty();
        assertThat(pretty.reason()).isEqualTo("The layout was cancelled.");
    }

    @Test
    void laysAFormOutInLines() {
        Octets form = Octets.latin1("a=1&b+c=%E4%BB%8A+x&d=1%0D%0Ae=2&=&f&g=%4&h=a=b%");
        String lines = "a = 1\nb c = 今 x\nd = 1%0D%0Ae=2\n = \nf\ng = %4\nh = a=b%";
        assertThat(Pretty.of(FORM, form, () -> false).octets()).contains(Octets.utf8(lines));
    }

    @Test
    void hasNoLayoutForOtherTypesAndForNothing() {
        MediaType plain = MediaType.parse("text/plain").orElseThrow();
        assertThat(Pretty.of(plain, Octets.utf8("x"), () -> false).reason())
                .isEqualTo("There is no layout for text/plain.");
        assertThat(Pretty.of(JSON, Octets.empty(), () -> false).octets()).isEmpty();
    }

    @Test
    void laysOutEveryJsonThatMustBeAccepted() throws IOException {
        String corpus = System.getProperty("rawbench.corpus", "");
        assumeThat(corpus).as("no test material: pass -Drawbench.corpus=DIR").isNotEmpty();
        try (Stream<Path> files = Files.list(Path.of(corpus, "json-must-accept"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(90);
            for (Path file : all) {
                Octets source = Octets.ofFile(file);
                Octets once = lay(source);
                assertThat(squeezed(once)).as(file.toString()).isEqualTo(squeezed(source));
                assertThat(lay(once)).as(file.toString()).isEqualTo(once);
            }
        }
    }

    @Test
    void laysOutNaughtyStrings() throws IOException {
        String corpus = System.getProperty("rawbench.corpus", "");
        assumeThat(corpus).as("no test material: pass -Drawbench.corpus=DIR").isNotEmpty();
        Octets source = Octets.ofFile(Path.of(corpus, "naughty-strings.json"));
        assertThat(squeezed(lay(source))).isEqualTo(squeezed(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "GB18030", "GBK", "Big5", "Shift_JIS", "windows-31j", "EUC-JP",
            "windows-1252"})
    void laysTextOutInEveryCharsetThatHasItsSigns(String name) {
        java.nio.charset.Charset charset = java.nio.charset.Charset.forName(name);
        String text = name.startsWith("windows-12") ? "caf\u00E9"
                : name.startsWith("UTF") ? "\u4ECA\u65E5\uD83D\uDE00"
                        : "\u8A31\u529F\u8868\u30BD";
        String json = "{\"" + text + "\":[\"" + text + "\\\\\",1]}";
        Octets source = Octets.owning(json.getBytes(charset));
        Pretty pretty = Pretty.of(Rendering.Kind.JSON, Optional.empty(), charset, source, _ -> {}, () -> false);
        assertThat(pretty.reason()).isEmpty();
        assertThat(pretty.charset()).isEqualTo(charset);
        String read = new String(json.getBytes(charset), charset);
        assertThat(pretty.octets().orElseThrow().text(charset)).isEqualTo(read.replace("{", "{\n  ")
                .replace(":[", ": [\n    ")
                .replace(",1", ",\n    1")
                .replace("]}", "\n  ]\n}"));
        Octets xml = Octets.owning(("<a><b>" + text + "</b><c/></a>").getBytes(charset));
        assertThat(Pretty.of(Rendering.Kind.XML, Optional.empty(), charset, xml, _ -> {}, () -> false).octets())
                .contains(Octets.owning(("<a>\n  <b>" + text + "</b>\n  <c/>\n</a>").getBytes(charset)));
    }

    @Test
    void tellsOffsetsInTheOctetsOfEveryCharset() {
        Octets wide = Octets.owning("[1,x]".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        Pretty pretty = Pretty.of(Rendering.Kind.JSON, Optional.empty(), java.nio.charset.StandardCharsets.UTF_16LE,
                wide, _ -> {}, () -> false);
        assertThat(pretty.reason()).isEqualTo("This is not valid JSON. At octet 6 a value is missing.");
        assertThat(pretty.octets().orElseThrow().text(java.nio.charset.StandardCharsets.UTF_16LE))
                .isEqualTo("[\n  1,\n  x]");
        Octets half = wide.slice(0, 9);
        Octets laid = Pretty.of(Rendering.Kind.JSON, Optional.empty(), java.nio.charset.StandardCharsets.UTF_16LE,
                half, _ -> {}, () -> false).octets().orElseThrow();
        assertThat(laid.at(laid.length() - 1)).isEqualTo(']');
        assertThat(Pretty.of(Rendering.Kind.JSON, Optional.empty(), java.nio.charset.Charset.forName("UTF-32LE"),
                wide, _ -> {}, () -> false).reason()).isEqualTo("There is no layout for text in UTF-32LE.");
        assertThat(Pretty.of(Rendering.Kind.JSON, Optional.empty(), java.nio.charset.Charset.forName("ISO-2022-JP"),
                wide, _ -> {}, () -> false).octets()).isEmpty();
    }

    @Test
    void readsEveryOctetBackThatItSpells() {
        for (String name : new String[]{"UTF-16LE", "UTF-16BE", "GB18030", "Shift_JIS"}) {
            java.nio.charset.Charset charset = java.nio.charset.Charset.forName(name);
            for (int seed = 0; seed < Rounds.of(500); seed++) {
                Random random = new Random(seed);
                byte[] octets = new byte[random.nextInt(20)];
                random.nextBytes(octets);
                int cut = random.nextInt(octets.length + 1);
                byte[] spelled = new byte[100];
                Units units = Units.of(charset);
                java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
                all.write(spelled, 0, units.spell(octets, 0, cut, spelled));
                all.write(spelled, 0, units.spell(octets, cut, octets.length, spelled));
                all.write(spelled, 0, units.end(spelled));
                byte[] back = new byte[200];
                int half = all.size() / 2;
                int count = units.read(all.toByteArray(), 0, half, back);
                byte[] rest = new byte[200];
                int more = units.read(all.toByteArray(), half, all.size(), rest);
                assertThat(Octets.copyOf(back, 0, count).concat(Octets.copyOf(rest, 0, more)))
                        .as("%s, seed %d", name, seed)
                        .isEqualTo(Octets.of(octets));
            }
        }
    }
}
