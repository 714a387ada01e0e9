package rawbench.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class ShownTextTest {
    private static ShownText show(String text) {
        return ShownText.of(Octets.utf8(text), StandardCharsets.UTF_8, ShownText.BOUND);
    }

    @Test
    void showsTextAsItIs() {
        String text = "Grüße, 今日 🙂\n\tzwei\n";
        ShownText shown = show(text);
        assertThat(shown.text()).isEqualTo(text);
        assertThat(shown.truncated()).isFalse();
        assertThat(shown.undecodable()).isZero();
        assertThat(show("").text()).isEmpty();
    }

    @Test
    void takesCrLfAsLineEndAndShowsALoneCr() {
        assertThat(show("a\r\nb\rc\n\r\r\nd\r").text()).isEqualTo("a\nb␍c\n␍\nd␍");
    }

    @Test
    void showsControlsAndWhatTurnsOrHidesTextAsGlyphs() {
        assertThat(show("\0\u0007\u001B[31m\u007F\u0085").text()).isEqualTo("␀␇␛[31m␡‹U+0085›");
        assertThat(show("a\u202Eb\u2066c\u200F\uFEFF\u2028\u200B").text())
                .isEqualTo("a‹U+202E›b‹U+2066›c‹U+200F›‹U+FEFF›‹U+2028›‹U+200B›");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0x9F, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E,
            0x2060, 0x2064, 0x2066, 0x206F, 0xFEFF, 0xFFF9, 0xFFFB, 0xFFFE, 0xFFFF})
    void showsTheNumberOfWhatCannotBeSeen(int character) {
        assertThat(show("a" + (char) character).text()).isEqualTo("a‹U+%04X›".formatted(character));
    }

    /** Joiners are parts of words in Persian and of emoji; spaces and marks can be seen. */
    @ParameterizedTest
    @ValueSource(ints = {0x20, 0x7E, 0xA0, 0xAC, 0xAE, 0x061B, 0x061D, 0x180D, 0x180F, 0x200A, 0x200C, 0x200D, 0x2010,
            0x2027, 0x202F, 0x205F, 0x2070, 0xFEFE, 0xFF01, 0xFFF8, 0xFFFC, 0xFFFD})
    void showsWhatCanBeSeenAsItself(int character) {
        assertThat(show("a" + (char) character).text()).isEqualTo("a" + (char) character);
    }

    @Test
    void showsEachControlAsItsPicture() {
        for (int control = 0; control < 0x20; control++) {
            String shown = show("a" + (char) control + "b").text();
            assertThat(shown).isEqualTo("a" + (control == '\t' || control == '\n' ? (char) control
                    : (char) (0x2400 + control)) + "b");
        }
        assertThat(show("\u007F").text()).isEqualTo("␡");
    }

    @Test
    void showsACrBeforeWhatIsNoText() {
        ShownText shown = ShownText.of(Octets.latin1("a\r\u00FFb"), StandardCharsets.UTF_8, 100);
        assertThat(shown.text()).isEqualTo("a␍‹FF›b");
        assertThat(shown.undecodable()).isEqualTo(1);
        assertThat(shown.undecodableAt()).isEqualTo(2);
    }

    @Test
    void showsWhatIsNoTextOctetByOctet() {
        ShownText shown = ShownText.of(Octets.latin1("caf\u00E9!\u00C3\u00A9\u00E4\u00BB"), StandardCharsets.UTF_8,
                100);
        assertThat(shown.text()).isEqualTo("caf‹E9›!é‹E4›‹BB›");
        assertThat(shown.undecodable()).isEqualTo(3);
        assertThat(shown.undecodableAt()).isEqualTo(3);
        assertThat(shown.shown()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE", "GB18030", "Big5", "Shift_JIS", "EUC-KR",
            "ISO-2022-JP"})
    void readsEveryCharset(String charset) {
        String text = charset.equals("EUC-KR") ? "한글 abc\n" : "日本 abc\n";
        Octets octets = Octets.owning(text.getBytes(Charset.forName(charset)));
        assertThat(ShownText.of(octets, Charset.forName(charset), 100).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "GB18030"})
    void splitsNoCharacterAtTheBound(String name) {
        Charset charset = Charset.forName(name);
        String text = "aé今🙂\r\nb".repeat(3);
        Octets octets = Octets.owning(text.getBytes(charset));
        for (int bound = 0; bound < octets.length(); bound++) {
            ShownText shown = ShownText.of(octets, charset, bound);
            assertThat(text.replace("\r", "")).as("bound %d", bound).startsWith(shown.text());
            assertThat(shown.undecodable()).as("bound %d", bound).isZero();
            assertThat(shown.shown()).as("bound %d", bound).isLessThanOrEqualTo(bound).isGreaterThan(bound - 4);
            assertThat(shown.total()).isEqualTo(octets.length());
            assertThat(shown.truncated()).isTrue();
        }
        assertThat(ShownText.of(octets, charset, (int) octets.length()).truncated()).isFalse();
    }

    @Test
    void staysNearTheBoundAlsoWhereEveryOctetBecomesAGlyph() {
        ShownText shown = ShownText.of(Octets.owning(new byte[]{(byte) 0xFF}).concat(Octets.owning(filled(50_000))),
                StandardCharsets.UTF_8, 20_000);
        assertThat(shown.text().length()).isBetween(20_000, 20_000 + 16);
        assertThat(shown.shown()).isLessThanOrEqualTo(5_004);
        assertThat(shown.truncated()).isTrue();
        Octets plain = Octets.latin1("x".repeat(20_000));
        assertThat(ShownText.of(plain, StandardCharsets.UTF_8, 20_000).truncated()).isFalse();
    }

    private static byte[] filled(int count) {
        byte[] octets = new byte[count];
        java.util.Arrays.fill(octets, (byte) 0xFF);
        return octets;
    }

    @Test
    void neverThrowsAndHidesNothingInAnyCharset() {
        for (Charset charset : Charset.availableCharsets().values()) {
            if (Charsets.named(charset.name()).isEmpty()) {
                continue;
            }
            for (int seed = 0; seed < 4; seed++) {
                byte[] noise = new byte[700];
                new Random(seed).nextBytes(noise);
                ShownText shown = ShownText.of(Octets.owning(noise), charset, 10_000);
                assertThat(shown.shown()).as("%s seed %d", charset, seed).isEqualTo(700);
                assertThat(shown.text().chars().filter(c -> c < ' ' && c != '\n' && c != '\t').count()).isZero();
            }
        }
    }
}
