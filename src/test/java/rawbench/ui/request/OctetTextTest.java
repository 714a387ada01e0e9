package rawbench.ui.request;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class OctetTextTest {
    /** Octets that make every kind of cell, and their borders, likely. */
    private static final String LIKELY = "\r\n\r\na b\t\0\u007F\u00E2\u0082\u00AC\u00E2\u0086\u00B5\u00F0\u009F\u0098\u0080\u00C2\u00A0\u00FF\u0080";

    @Test
    void everyOctetCanBeSeenAndReadBack() {
        for (int octet = 0; octet < 256; octet++) {
            Octets one = Octets.of((byte) octet);
            assertThat(OctetText.octets(OctetText.of(one))).isEqualTo(one);
            assertThat(OctetText.of(one)).hasSizeGreaterThan(0).doesNotContain("\r", "\0");
        }
    }

    @ParameterizedTest
    @CsvSource({"\\r\\n,\u21B5\\n", "\\n,\u21E3\\n", "\\r,\u21E4\\n", "\\r\\r\\n,\u21E4\\n\u21B5\\n",
            "\\n\\r,\u21E3\\n\u21E4\\n", "\\0,‹00›"})
    void lineEndsAndControlsAreGlyphs(String octets, String shown) {
        assertThat(OctetText.of(Octets.latin1(plain(octets)))).isEqualTo(plain(shown));
    }

    private static String plain(String escaped) {
        return escaped.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0");
    }

    @Test
    void printableTextStandsForItself() {
        assertThat(OctetText.of(Octets.utf8("新订单 € 😀"))).isEqualTo("新订单 € 😀");
    }

    @Test
    void whatTheSpellingUsesItselfIsShownAsOctets() {
        assertThat(OctetText.of(Octets.utf8("\u21B5\u2039"))).isEqualTo("‹E2›‹86›‹B5›‹E2›‹80›‹B9›");
    }

    @Test
    void charactersThatFakeTheDisplayAreShownAsOctets() {
        assertThat(OctetText.of(Octets.utf8("a\u202Eb\u00A0"))).isEqualTo("a‹E2›‹80›‹AE›b‹C2›‹A0›");
        assertThat(OctetText.of(Octets.latin1("\u00ED\u00A0\u0080"))).isEqualTo("‹ED›‹A0›‹80›");
    }

    @Test
    void anyOctetsComeBack() {
        for (int seed = 0; seed < 20_000; seed++) {
            Octets octets = random(new Random(seed), 40);
            assertThat(OctetText.octets(OctetText.of(octets))).as("seed %d", seed).isEqualTo(octets);
        }
    }

    @Test
    void anEditBetweenCellsChangesNothingElse() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            Octets old = random(random, 30);
            Octets inserted = random(random, 4);
            String text = OctetText.of(old);
            int a = OctetText.cellStart(text, random.nextInt(text.length() + 1));
            int b = OctetText.cellStart(text, random.nextInt(text.length() + 1));
            int from = Math.min(a, b);
            int to = Math.max(a, b);
            String now = OctetText.edit(text, from, to, OctetText.of(inserted)).applied(text);
            Octets wanted = old.slice(0, OctetText.offset(text, from))
                    .concat(inserted)
                    .concat(old.from(OctetText.offset(text, to)));
            assertThat(OctetText.octets(now)).as("seed %d", seed).isEqualTo(wanted);
            assertThat(now).as("seed %d", seed).isEqualTo(OctetText.of(wanted));
        }
    }

    @Test
    void anEditAnywhereLeavesOnlyWholeCells() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            String text = OctetText.of(random(random, 30));
            int a = random.nextInt(text.length() + 1);
            int b = random.nextInt(text.length() + 1);
            String now = OctetText.edit(text, Math.min(a, b), Math.max(a, b), "x").applied(text);
            assertThat(now).as("seed %d", seed).isEqualTo(OctetText.of(OctetText.octets(now)));
            assertThat(now).as("seed %d", seed).contains("x");
        }
    }

    @Test
    void anEditSeesOnlyWhatChanges() {
        assertThat(OctetText.edit("hello", 3, 3, "l")).isEqualTo(new OctetText.Edit(3, 3, "l"));
        assertThat(OctetText.edit("ab", 1, 1, LineEnd.CRLF.shown()))
                .isEqualTo(new OctetText.Edit(1, 1, LineEnd.CRLF.shown()));
    }

    @Test
    void deletingTheBreakDeletesTheWholeLineEnd() {
        assertThat(OctetText.edit("a\u21B5\nb", 2, 3, "").applied("a\u21B5\nb")).isEqualTo("ab");
    }

    @Test
    void typingBehindTheGlyphsTypesBeforeThem() {
        assertThat(OctetText.edit("a\u21B5\nb", 2, 2, "x").applied("a\u21B5\nb"))
                .isEqualTo("ax\u21B5\nb");
    }

    @Test
    void aCrAndAnLfThatMeetAreOneLineEnd() {
        String text = "\u21E4\nx\u21E3\n";
        assertThat(OctetText.edit(text, 2, 3, "").applied(text)).isEqualTo("\u21B5\n");
    }

    @Test
    void offsetsAndPositionsAreEachOthersReverse() {
        for (int seed = 0; seed < 2_000; seed++) {
            String text = OctetText.of(random(new Random(seed), 30));
            for (int at = 0; at <= text.length(); at++) {
                int start = OctetText.cellStart(text, at);
                assertThat(OctetText.position(text, OctetText.offset(text, at))).as("seed %d at %d", seed, at)
                        .isEqualTo(start);
            }
        }
    }

    @Test
    void aTypedLineFeedIsTheLineEndWantedThere() {
        assertThat(OctetText.typed("a\nb\r\nc\rd", LineEnd.LF)).isEqualTo("a\u21E3\nb\u21B5\nc\u21E4\nd");
        assertThat(OctetText.typed("\n", LineEnd.CRLF)).isEqualTo("\u21B5\n");
        assertThat(OctetText.typed("\0\u21B5", LineEnd.CRLF)).isEqualTo("‹00›‹E2›‹86›‹B5›");
    }

    @ParameterizedTest
    @CsvSource({"LF,a\\nb\\r\\nc", "CR,a\\rb\\r\\nc", "CRLF,a\\r\\nb\\r\\nc"})
    void theLineOfThePositionGetsAnotherEnd(LineEnd end, String wanted) {
        assertThat(ended("a\nb\r\nc", 0, 0, end)).isEqualTo(Octets.latin1(plain(wanted)));
    }

    @Test
    void aSelectionThatStopsWhereALineBeginsLeavesThatLineAlone() {
        assertThat(ended("a\r\nb\r\nc\r\n", 0, 3, LineEnd.LF)).isEqualTo(Octets.latin1("a\nb\r\nc\r\n"));
        assertThat(ended("a\r\nb\r\nc\r\n", 0, 4, LineEnd.LF)).isEqualTo(Octets.latin1("a\nb\nc\r\n"));
    }

    @Test
    void aLastLineWithoutAnEndGetsNone() {
        assertThat(ended("a\r\nb", 3, 4, LineEnd.LF)).isEqualTo(Octets.latin1("a\r\nb"));
        assertThat(ended("", 0, 0, LineEnd.CR)).isEqualTo(Octets.empty());
    }

    @Test
    void aCrThatComesBeforeALineFeedIsOneLineEndWithIt() {
        String text = OctetText.of(Octets.latin1("a\r\n\nb"));
        assertThat(OctetText.ended(text, 0, 0, LineEnd.CR).applied(text)).isEqualTo("a\u21B5\nb");
        String other = OctetText.of(Octets.latin1("a\r\r\nb"));
        assertThat(OctetText.ended(other, 4, 4, LineEnd.LF).applied(other)).isEqualTo("a\u21B5\nb");
    }

    @Test
    void anotherLineEndChangesNothingButLineEnds() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            Octets old = random(random, 40);
            String text = OctetText.of(old);
            LineEnd end = LineEnd.values()[random.nextInt(3)];
            int a = random.nextInt(text.length() + 1);
            int b = random.nextInt(text.length() + 1);
            String now = OctetText.ended(text, Math.min(a, b), Math.max(a, b), end).applied(text);
            assertThat(now).as("seed %d", seed).isEqualTo(OctetText.of(OctetText.octets(now)));
            assertThat(withoutEnds(OctetText.octets(now))).as("seed %d", seed).isEqualTo(withoutEnds(old));
            String all = OctetText.ended(text, 0, text.length(), end).applied(text);
            assertThat(all.chars().filter(c -> OctetText.isEnd((char) c))).as("seed %d", seed)
                    .allMatch(c -> c == end.shown().charAt(0));
        }
    }

    private static Octets ended(String octets, int from, int to, LineEnd end) {
        Octets all = Octets.latin1(octets);
        String text = OctetText.of(all);
        OctetText.Edit edit = OctetText.ended(text, OctetText.position(text, from), OctetText.position(text, to), end);
        return OctetText.octets(edit.applied(text));
    }

    private static String withoutEnds(Octets octets) {
        return octets.text(java.nio.charset.StandardCharsets.ISO_8859_1).replaceAll("[\r\n]", "");
    }

    static Octets random(Random random, int most) {
        byte[] octets = new byte[random.nextInt(most + 1)];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256)
                    : LIKELY.charAt(random.nextInt(LIKELY.length())));
        }
        if (random.nextBoolean() && octets.length > 4) {
            byte[] euro = Octets.utf8("€").toByteArray();
            System.arraycopy(euro, 0, octets, random.nextInt(octets.length - 3), euro.length);
        }
        return Octets.owning(octets);
    }
}
