package rawbench.octets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import rawbench.octets.Search.Found;
import rawbench.octets.Search.Stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A search finds what a naive one does, in every form of octets and across every edge of its blocks. */
class SearchTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static Found run(Octets octets, Wanted wanted) {
        return Search.run(octets, wanted, () -> false, _ -> {});
    }

    /** The hits, each as "from-to". */
    private static List<String> hits(Octets octets, Wanted wanted) {
        Found found = run(octets, wanted);
        assertThat(found.stop()).isEqualTo(Stop.END);
        assertThat(found.looked()).isEqualTo(octets.length());
        return ranges(found.hits());
    }

    private static List<String> ranges(SpanTable hits) {
        List<String> ranges = new ArrayList<>();
        for (SpanTable.Cursor hit = hits.atNumber(0); hit.valid(); hit.next()) {
            ranges.add(hit.from() + "-" + hit.to());
        }
        return ranges;
    }

    private static Wanted.Text text(String text, Charset charset, boolean ignoreCase, boolean wholeWord) {
        try {
            return Wanted.text(text, charset, ignoreCase, wholeWord);
        } catch (WantedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static Wanted.Text text(String text) {
        return text(text, UTF_8, false, false);
    }

    private static Wanted expression(String expression, Charset charset) {
        try {
            return Wanted.expression(expression, charset, false, false);
        } catch (WantedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static Wanted.Digits digits(String digits) {
        try {
            return Wanted.digits(digits);
        } catch (WantedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** Few different octets, so that searches nearly succeed often. */
    private static byte[] content(Random random, int size) {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (random.nextInt(30) == 0 ? random.nextInt(256) : 'a' + random.nextInt(2));
        }
        return content;
    }

    private static List<String> naive(Pattern pattern, String text) {
        List<String> ranges = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                ranges.add(matcher.start() + "-" + matcher.end());
            }
        }
        return ranges;
    }

    @Test
    void findsWhatANaiveSearchFinds() {
        int[] sizes = {0, 1, 7, 8, 9, 40, 300, 70_000, 140_000};
        for (int seed = 0; seed < Rounds.of(36); seed++) {
            Random random = new Random(seed);
            byte[] content = content(random, sizes[seed % sizes.length]);
            String plain = new String(content, LATIN);
            int at = random.nextInt(content.length + 1);
            int most = Math.min(seed % 5 == 0 ? 70_000 : 12, content.length - at);
            String wanted = plain.substring(at, at + random.nextInt(most + 1));
            List<String> expected = naive(Pattern.compile(wanted, Pattern.LITERAL), plain);
            List<String> expectedFolded = naive(Pattern.compile(wanted, Pattern.LITERAL | Pattern.CASE_INSENSITIVE),
                    plain);
            for (Map.Entry<String, Octets> form : Forms.of(content, random).entrySet()) {
                assertThat(hits(form.getValue(), text(wanted, LATIN, false, false)))
                        .as("seed %d, %s", seed, form.getKey())
                        .isEqualTo(expected);
                if (wanted.chars().allMatch(c -> c < 0x80)) {
                    assertThat(hits(form.getValue(), text(wanted, LATIN, true, false)))
                            .as("seed %d, %s, any case", seed, form.getKey())
                            .isEqualTo(expectedFolded);
                }
            }
        }
    }

    @Test
    void findsWhatStandsAcrossAnEdgeOfItsBlocks() {
        for (int at = Octets.BLOCK - 40; at < Octets.BLOCK + 40; at++) {
            byte[] content = new byte[Octets.BLOCK + 100];
            System.arraycopy("needle".getBytes(UTF_8), 0, content, at, 6);
            assertThat(hits(Octets.owning(content), text("needle"))).containsExactly(at + "-" + (at + 6));
            assertThat(hits(Octets.owning(content), text("NEEDLE", UTF_8, true, true)))
                    .containsExactly(at + "-" + (at + 6));
        }
    }

    @Test
    void hitsDoNotOverlap() {
        assertThat(hits(Octets.latin1("aaaaa"), text("aa"))).containsExactly("0-2", "2-4");
        byte[] many = new byte[Octets.BLOCK + 3];
        java.util.Arrays.fill(many, (byte) 'a');
        assertThat(run(Octets.owning(many), text("aaa")).hits().count()).isEqualTo((Octets.BLOCK + 3) / 3);
    }

    @Test
    void findsNothingForNothing() {
        assertThat(hits(Octets.latin1("abc"), text(""))).isEmpty();
        assertThat(hits(Octets.empty(), text("a"))).isEmpty();
        assertThat(hits(Octets.empty(), expression("a*", UTF_8))).isEmpty();
        assertThat(hits(Octets.latin1("bbb"), expression("a*", UTF_8))).isEmpty();
    }

    @Test
    void foldsCasesAsUnicodeDoesOneByOne() {
        Octets text = Octets.utf8("straße STRAẞE Σίσυφος ΣΊΣΥΦΟΣ Äpfel äpfel µm μm ÿ Ÿ I ı i İ");
        assertThat(cut(text, text("STRAßE", UTF_8, true, false))).containsExactly("straße", "STRAẞE");
        assertThat(cut(text, text("σίσυφοσ", UTF_8, true, false))).containsExactly("Σίσυφος", "ΣΊΣΥΦΟΣ");
        assertThat(cut(text, text("ÄPFEL", UTF_8, true, false))).containsExactly("Äpfel", "äpfel");
        assertThat(cut(text, text("µm", UTF_8, true, false))).containsExactly("µm", "μm");
        assertThat(cut(text, text("ÿ", UTF_8, true, false))).containsExactly("ÿ", "Ÿ");
        assertThat(cut(text, text("i", UTF_8, true, true))).containsExactly("I", "i");
        assertThat(cut(text, text("ı", UTF_8, true, false))).containsExactly("ı");
        assertThat(cut(Octets.utf8("\uD801\uDC00 \uD801\uDC28"), text("\uD801\uDC28", UTF_8, true, false)))
                .containsExactly("\uD801\uDC00", "\uD801\uDC28");
        assertThat(cut(Octets.utf8("Kelvin: 3 \u212A"), text("k", UTF_8, true, false))).containsExactly("K");
    }

    private static List<String> cut(Octets octets, Wanted wanted) {
        List<String> cut = new ArrayList<>();
        for (SpanTable.Cursor hit = run(octets, wanted).hits().atNumber(0); hit.valid(); hit.next()) {
            cut.add(octets.slice(hit.from(), hit.to()).text(UTF_8));
        }
        return cut;
    }

    @Test
    void findsWholeWordsOnly() {
        Octets text = Octets.utf8("log, blog logs LOG_1 über log日 (log) \u00e9log log");
        assertThat(hits(text, text("log", UTF_8, false, true))).hasSize(3);
        assertThat(hits(text, text("log", UTF_8, false, false))).hasSize(7);
        assertThat(hits(Octets.latin1("log"), text("log", UTF_8, false, true))).containsExactly("0-3");
        assertThat(hits(Octets.of((byte) 0x80, (byte) 0x80, (byte) 'a', (byte) 0xC3), text("a", UTF_8, false, true)))
                .containsExactly("2-3");
        assertThat(hits(Octets.of((byte) 0xE9, (byte) 'a'), text("a", LATIN, false, true))).isEmpty();
    }

    @Test
    void findsUnitsOfWideCharsetsWhereTheyBegin() {
        Octets wide = Octets.owning("\u6100aa\u0a61".getBytes(StandardCharsets.UTF_16BE));
        assertThat(hits(wide, text("a", StandardCharsets.UTF_16BE, false, false))).containsExactly("2-4", "4-6");
        assertThat(hits(wide, text("A", StandardCharsets.UTF_16BE, true, true))).isEmpty();
        Octets marked = Octets.owning(new byte[]{(byte) 0xFF, (byte) 0xFE, 'h', 0, 'i', 0});
        assertThat(hits(marked, text("HI", StandardCharsets.UTF_16, true, true))).containsExactly("2-6");
        assertThat(hits(marked, expression("h.", StandardCharsets.UTF_16))).containsExactly("2-6");
    }

    @Test
    void findsNoLetterInTheSecondHalfOfAnother() {
        // The second octet of 丂 in GB18030 is @.
        Octets text = Octets.owning("丂@丂".getBytes(GB18030));
        assertThat(hits(text, text("@", GB18030, false, false))).containsExactly("2-3");
        assertThat(hits(text, text("丂", GB18030, true, false))).containsExactly("0-2", "3-5");
        assertThat(hits(text, expression("@.", GB18030))).containsExactly("2-5");
    }

    @Test
    void findsExpressionsWhereverTheyStand() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 900_000) {
            text.append(random.nextInt(4000) == 0 ? "<id=" + random.nextInt(99) + ">"
                    : Character.toString("ab \n\u00e9\u65e5".charAt(random.nextInt(6))));
            if (random.nextInt(5000) == 0) {
                text.appendCodePoint(0x1F600);
            }
        }
        for (String expression : List.of("<id=\\d+>", "(?<=a)<id=(\\d)\\1>", "^.*id.*$", "\\b\u00e9+\\b", "[^<]{900,}",
                "\uD83D\uDE00.", "\\Aa?b?.", "<id=9(?=\\d)")) {
            Pattern pattern = Pattern.compile(expression, Pattern.MULTILINE);
            for (Charset charset : List.of(UTF_8, GB18030, StandardCharsets.UTF_16LE)) {
                measured = 0;
                octetsBefore = 0;
                List<String> expected = naive(pattern, text.toString()).stream()
                        .map(range -> octets(range, text, charset))
                        .toList();
                assertThat(expected).isNotEmpty();
                Octets octets = Octets.owning(text.toString().getBytes(charset));
                assertThat(hits(octets, expression(expression, charset))).as(expression + " in " + charset)
                        .isEqualTo(expected);
            }
        }
    }

    private int measured;
    private long octetsBefore;

    /** A range of characters as one of octets; the ranges are asked for in order. */
    private String octets(String range, CharSequence text, Charset charset) {
        int dash = range.indexOf('-');
        return octet(Integer.parseInt(range.substring(0, dash)), text, charset) + "-"
                + octet(Integer.parseInt(range.substring(dash + 1)), text, charset);
    }

    private long octet(int character, CharSequence text, Charset charset) {
        octetsBefore += text.subSequence(measured, character).toString().getBytes(charset).length;
        measured = character;
        return octetsBefore;
    }

    @Test
    void findsAMatchAcrossTheEdgeOfAStretchWhole() {
        for (int before : new int[]{255_000, 256 * 1024 - 1, 256 * 1024, 300_000, 322_000}) {
            Octets text = Octets.latin1("x".repeat(before) + "<" + "y".repeat(60_000) + ">" + "x".repeat(500_000));
            assertThat(hits(text, expression("<y*>", UTF_8))).containsExactly(before + "-" + (before + 60_002));
        }
    }

    @Test
    void countsOctetsThatCannotBeDecoded() {
        Octets text = Octets.latin1("a\u00ff\u00ffb\u00e2\u0082b\u00c3");
        assertThat(hits(text, expression("b", UTF_8))).containsExactly("3-4", "6-7");
        assertThat(hits(text, expression("\ufffd", UTF_8))).containsExactly("1-2", "2-3", "4-6", "7-8");
    }

    @Test
    void findsExpressionsOnlyAsWholeWordsWhereWanted() throws WantedException {
        Octets text = Octets.utf8("id1 xid2 id3x id4 \u00e9id5");
        assertThat(cut(text, Wanted.expression("id\\d", UTF_8, false, true))).containsExactly("id1", "id4");
        assertThat(cut(text, Wanted.expression("ID\\d", UTF_8, true, false))).hasSize(5);
    }

    @Test
    void neverThrowsForAnyOctetsInAnyCharset() throws WantedException {
        Random random = new Random(3);
        for (Charset charset : Charset.availableCharsets().values()) {
            byte[] content = new byte[3_000];
            random.nextBytes(content);
            Octets octets = Octets.owning(content);
            assertThat(run(octets, Wanted.expression("[a-z]\\W|.{3}$", charset, true, true)).stop())
                    .as(charset.name())
                    .isEqualTo(Stop.END);
            if (!charset.canEncode() || charset.newEncoder().canEncode('a')) {
                assertThat(run(octets, text("a", charset, true, true)).stop()).as(charset.name()).isEqualTo(Stop.END);
            }
        }
    }

    @Test
    void findsOctetsOfWhichDigitsAreOpen() {
        Octets octets = Octets.of((byte) 0x48, (byte) 0x65, (byte) 0x00, (byte) 0x6C, (byte) 0x48, (byte) 0x65,
                (byte) 0xFF, (byte) 0x6C, (byte) 0x47);
        assertThat(hits(octets, digits("48 65 ?? 6c"))).containsExactly("0-4", "4-8");
        assertThat(hits(octets, digits("0x48,0x65:FF"))).containsExactly("4-7");
        assertThat(hits(octets, digits("4?"))).containsExactly("0-1", "4-5", "8-9");
        assertThat(hits(octets, digits("?5??"))).containsExactly("1-3", "5-7");
        assertThat(hits(octets, digits("????"))).containsExactly("0-2", "2-4", "4-6", "6-8");
        assertThat(hits(octets, digits("6c47"))).containsExactly("7-9");
    }

    @Test
    void saysWhereDigitsAreWrong() {
        assertThatExceptionOfType(WantedException.class).isThrownBy(() -> Wanted.digits("48 6"))
                .withMessage("The octet before character 5 has one digit; an octet has two, such as 0A or ??.")
                .satisfies(wrong -> assertThat(wrong.position()).isEqualTo(5));
        assertThatExceptionOfType(WantedException.class).isThrownBy(() -> Wanted.digits("48 6g"))
                .withMessage("Character 5 is no hexadecimal digit; octets are written as 48 65 ?? 6c.");
        assertThatExceptionOfType(WantedException.class).isThrownBy(() -> Wanted.digits("48 \uff11\uff12"))
                .withMessageStartingWith("Character 4 ");
        assertThatExceptionOfType(WantedException.class).isThrownBy(() -> Wanted.digits(" "))
                .withMessageStartingWith("There are no digits yet");
    }

    @Test
    void saysWhatIsWrongWithAnExpressionAndATextThatCannotStandThere() {
        assertThatExceptionOfType(WantedException.class)
                .isThrownBy(() -> Wanted.expression("ab(c", UTF_8, false, false))
                .withMessageMatching("The expression cannot be read at character \\d: Unclosed group\\.");
        assertThatExceptionOfType(WantedException.class).isThrownBy(() -> Wanted.text("na日", LATIN, false, false))
                .withMessageStartingWith("Character 3, U+65E5, cannot be written in ISO-8859-1");
        assertThatExceptionOfType(WantedException.class).isThrownBy(() -> Wanted.text("\ud800", UTF_8, false, false))
                .withMessageStartingWith("Character 1, U+D800,");
    }

    @Test
    void tellsWhatItFoundWhileItGoesOn() {
        byte[] content = new byte[40 * Octets.BLOCK];
        content[5] = 'x';
        content[39 * Octets.BLOCK] = 'x';
        List<Found> told = new ArrayList<>();
        Found last = Search.run(Octets.owning(content), text("x"), () -> false, told::add);
        assertThat(told.getFirst().hits().count()).isEqualTo(1);
        assertThat(told.getFirst().stop()).isEqualTo(Stop.NOT_YET);
        assertThat(told.getFirst().looked()).isPositive().isLessThan(content.length);
        assertThat(ranges(last.hits())).containsExactly("5-6", 39 * Octets.BLOCK + "-" + (39 * Octets.BLOCK + 1));
    }

    @Test
    void endsWithWhatItHasWhenCancelled() {
        byte[] content = new byte[40 * Octets.BLOCK];
        content[5] = 'x';
        content[39 * Octets.BLOCK] = 'x';
        AtomicInteger asked = new AtomicInteger();
        Found found = Search.run(Octets.owning(content), text("x"), () -> asked.incrementAndGet() > 3, _ -> {});
        assertThat(found.stop()).isEqualTo(Stop.CANCELLED);
        assertThat(found.hits().count()).isEqualTo(1);
        assertThat(found.looked()).isEqualTo(4L * Octets.BLOCK);
    }

    @Test
    void anExpressionThatTakesForeverCanBeCancelled() {
        AtomicInteger asked = new AtomicInteger();
        Found found = Search.run(Octets.latin1("1,".repeat(200)), expression("(.*,){30}P", UTF_8),
                () -> asked.incrementAndGet() > 2, _ -> {});
        assertThat(found.stop()).isEqualTo(Stop.CANCELLED);
    }

    @Test
    void anExpressionThatNestsTooDeeplySaysSo() {
        Found found = run(Octets.latin1("x" + "ab".repeat(100_000)), expression("(a|b)*c", UTF_8));
        assertThat(found.stop()).isEqualTo(Stop.TOO_DEEP);
    }

    @Test
    @Tag("large")
    void keepsSoManyHitsAndSaysThatThereAreMore() {
        byte[] content = new byte[Search.MOST + 1];
        Found found = run(Octets.owning(content), digits("00"));
        assertThat(found.stop()).isEqualTo(Stop.FULL);
        assertThat(found.hits().count()).isEqualTo(Search.MOST);
        assertThat(run(Octets.owning(content).from(1), digits("00")).stop()).isEqualTo(Stop.END);
    }
}
