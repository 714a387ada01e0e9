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
    void aTypedLineFeedIsTheLineEndWantedThere() {
        assertThat(OctetText.typed("a\nb\r\nc\rd", LineEnd.LF)).isEqualTo("a\u21E3\nb\u21B5\nc\u21E4\nd");
        assertThat(OctetText.typed("\n", LineEnd.CRLF)).isEqualTo("\u21B5\n");
        assertThat(OctetText.typed("\0\u21B5", LineEnd.CRLF)).isEqualTo("‹00›‹E2›‹86›‹B5›");
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
