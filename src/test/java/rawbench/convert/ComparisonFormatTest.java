package rawbench.convert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import rawbench.compare.Comparison;
import rawbench.compare.IgnoreException;
import rawbench.compare.Ignores;
import rawbench.compare.Side;
import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Comparisons written down. */
class ComparisonFormatTest {
    private static final Pattern HEAD = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");

    private static Side side(String octets) {
        return Side.ofOctets(Octets.latin1(octets), () -> false);
    }

    private static Side answer(String fields, String body) {
        return side("HTTP/1.1 200 OK\r\n" + fields + "\r\n" + body);
    }

    private static Comparison compared(Side a, Side b, String... rules) {
        try {
            return Comparison.of(a, b, Ignores.parse(List.of(rules)), TimeLimit.NONE);
        } catch (IgnoreException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static String written(ComparisonFormat format, Comparison comparison, boolean secrets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(comparison, ComparisonOptions.of("one.txt", "two.txt", secrets), out, () -> false);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString(format == ComparisonFormat.UNIFIED ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    @Test
    void aDiffTellsStartLineFieldsBodyAndTheTruthAboutOctets() {
        Comparison c = compared(side("HTTP/1.1 200 OK\r\nDate: 1\r\nVary: x\r\nA: 1\r\n\r\na\nb\nc\n"),
                side("HTTP/1.1 404 Not Found\r\nDate: 2\r\nvary: x\r\nA: 2\r\n\r\na\nB\nc\n"), "header:date");
        assertThat(written(ComparisonFormat.UNIFIED, c, true)).isEqualTo("""
            A: one.txt (an answer, 49 octets)
            B: two.txt (an answer, 56 octets)
            @@ start line @@
            -HTTP/1.1 200 OK
            +HTTP/1.1 404 Not Found
            @@ fields @@
            ~ Date: ignored by header:date
            ~-Vary: x
            ~+vary: x
            -A: 1
            +A: 2
            Body, text by line
            --- one.txt
            +++ two.txt
            @@ -1,3 +1,3 @@
             a
            -b
            +B
             c
            Different: 3 differences, 1 ignored, 1 note on spelling or order
            Ignored by header:date: 1 difference
            Octets: different, first at offset 9 (0x9)
              A: 49 octets, SHA-256 %s
              B: 56 octets, SHA-256 %s
            Body as it travelled: different, first at offset 2 (0x2)
              A: 6 octets, SHA-256 %s
              B: 6 octets, SHA-256 %s
            With secrets: nothing is masked.
            """.formatted(c.whole().sha256A(), c.whole().sha256B(), c.coded().sha256A(), c.coded().sha256B()));
    }

    /** A patch of any two texts makes the second of the first, octet for octet, long lines and missing line ends too. */
    @Test
    void aDiffOfTextMakesTheSecondOfTheFirst() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                lines.add(line(random));
            }
            String a = String.join("", lines);
            for (int i = random.nextInt(6); i > 0 && !lines.isEmpty(); i--) {
                int at = random.nextInt(lines.size());
                switch (random.nextInt(3)) {
                    case 0 -> lines.remove(at);
                    case 1 -> lines.add(at, line(random));
                    default -> lines.set(at, changed(lines.get(at), random));
                }
            }
            String b = String.join("", lines);
            if (random.nextInt(3) == 0) {
                b = b.stripTrailing();
            }
            Comparison c = compared(answer("Content-Type: text/plain\r\n", a),
                    answer("Content-Type: text/plain\r\n", b));
            assertThat(patched(a, written(ComparisonFormat.UNIFIED, c, true))).as("seed %d", seed).isEqualTo(b);
        }
    }

    private static String line(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "long " + "0123456789, ".repeat(100 + random.nextInt(900)) + "\n";
            case 1 -> "\n";
            case 2 -> "\u00e9\r\n";
            default -> "abcdefg".charAt(random.nextInt(7)) + "\n";
        };
    }

    private static String changed(String line, Random random) {
        int at = random.nextInt(line.length());
        return line.substring(0, at) + "X" + line.substring(at);
    }

    /** What a patch makes of a text: the lines that its hunks name, strictly where they say. */
    private static String patched(String text, String patch) {
        List<String> old = new ArrayList<>(text.lines().count() == 0 ? List.of() : List.of(text.split("(?<=\n)")));
        StringBuilder made = new StringBuilder();
        int at = 0;
        String[] lines = patch.split("(?<=\n)");
        for (int i = 0; i < lines.length; i++) {
            Matcher head = HEAD.matcher(lines[i].strip());
            if (!head.matches()) {
                continue;
            }
            int removals = head.group(2) == null ? 1 : Integer.parseInt(head.group(2));
            int additions = head.group(4) == null ? 1 : Integer.parseInt(head.group(4));
            int start = Integer.parseInt(head.group(1)) - (removals == 0 ? 0 : 1);
            while (at < start) {
                made.append(old.get(at++));
            }
            while (removals > 0 || additions > 0) {
                String line = lines[++i];
                boolean open = i + 1 < lines.length && lines[i + 1].startsWith("\\");
                String content = open ? line.substring(1, line.length() - 1) : line.substring(1);
                if (line.charAt(0) != '+') {
                    assertThat(old.get(at++)).isEqualTo(content);
                    removals--;
                }
                if (line.charAt(0) != '-') {
                    made.append(content);
                    additions--;
                }
                i += open ? 1 : 0;
            }
        }
        while (at < old.size()) {
            made.append(old.get(at++));
        }
        return made.toString();
    }

    @ParameterizedTest
    @EnumSource(ComparisonFormat.class)
    void secretsAreMaskedUnlessTheyAreWantedAndThatIsSaid(ComparisonFormat format) {
        Comparison c = compared(answer("Set-Cookie: hushA\r\n", ""), answer("Set-Cookie: hushB\r\n", ""));
        assertThat(written(format, c, false)).doesNotContain("hush").contains("*****").contains("Secrets are masked");
        assertThat(written(format, c, true).replaceAll("<[^>]+>", "")).contains("hushA")
                .contains("hushB")
                .contains("With secrets");
    }

    @ParameterizedTest
    @EnumSource(ComparisonFormat.class)
    void equalAnswersAreSaidToBeEqual(ComparisonFormat format) {
        Side a = answer("A: 1\r\n", "x\n");
        assertThat(written(format, compared(a, a), true)).contains("Equal, octet for octet");
        assertThat(written(format, compared(a, answer("a: 1\r\n", "x\n")), true))
                .contains("Equal in meaning: 0 differences, 0 ignored, 1 note");
    }

    @Test
    void aPageHoldsWhatAPeerSentAsTextOnly() throws Exception {
        String evil = "<script>alert(1)</script>&amp;\" onload='x\u0001";
        Comparison c = compared(answer("X: " + evil + "\r\n", evil + "\n"), answer("X: y\r\n", "y\n"));
        Document page = page(c);
        assertThat(texts(page, "//script | //link | //img | //*[@onload or @src or @href]")).isEmpty();
        assertThat(texts(page, "//td[@class='a']")).anyMatch(text -> text.contains("<script>alert(1)</script>&amp;\""));
    }

    @Test
    void aPageTellsEachRowBySignAndWordAndFoldsWhatIsEqual() throws Exception {
        String same = "same\n".repeat(50);
        Comparison c = compared(answer("", same + "one word here\n"), answer("", same + "one other here\n"));
        Document page = page(c);
        assertThat(texts(page, "//tr[@class='changed']/th[@scope='row']")).containsExactly("\u2260 changed");
        assertThat(texts(page, "//tr[@class='changed']//del")).containsExactly("word");
        assertThat(texts(page, "//tr[@class='changed']//ins")).containsExactly("other");
        assertThat(texts(page, "//details/summary")).contains("47 rows equal");
        assertThat(texts(page, "//table[@class='rows']"))
                .hasSameSizeAs(texts(page, "//table[@class='rows'][count(thead/tr/th[@scope='col'])=5]"));
        assertThat(texts(page, "//style").getFirst()).contains("prefers-color-scheme:dark");
    }

    /** The page is well-formed as XML too, which only makes it easier to look into. */
    private static Document page(Comparison comparison) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written(ComparisonFormat.HTML, comparison, true))));
    }

    private static List<String> texts(Document page, String path) throws Exception {
        NodeList found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }

    @Test
    void aReportTellsWhatIsKnownOfBoth() {
        Comparison c = compared(answer("", "a\n"), answer("", "bc\n"));
        assertThat(written(ComparisonFormat.TEXT, c, true)).contains("What is known of both\n")
                .contains("octets of all                       21 \u2192 22 (+1)")
                .contains("status                              200 (same)")
                .contains("-a\n+bc\n");
    }

    @ParameterizedTest
    @EnumSource(ComparisonFormat.class)
    void whoCancelsStopsTheWriting(ComparisonFormat format) {
        Comparison c = compared(answer("", "a\n"), answer("", "b\n"));
        assertThatThrownBy(() -> format.write(c, ComparisonOptions.of("a", "b", true), OutputStream.nullOutputStream(),
                () -> true))
                .isInstanceOf(InterruptedIOException.class);
    }
}
