package rawbench.octets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellsTest {
    @ParameterizedTest
    @MethodSource("rawbench.octets.Texts#charsets")
    void everyCharacterKnowsItsFirstOctet(Charset charset) {
        for (int round = 0; round < Rounds.of(20); round++) {
            Texts.Text text = Texts.random(charset, new Random(round), 500, 3);
            Cells cells = TextForm.of(charset, text.octets()).cells(text.octets(), 0, text.octets().length());
            assertThat(cells.text()).as("%s, seed %d", charset, round).isEqualTo(text.characters());
            for (int i = 0; i < cells.count() && !charset.name().startsWith("ISO-2022"); i++) {
                assertThat(cells.offset(i)).as("%s, seed %d", charset, round).isEqualTo(text.starts().get(i));
                assertThat(cells.isOctet(i)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rawbench.octets.Texts#charsets")
    void randomOctetsAreAllInSomeCell(Charset charset) {
        for (int round = 0; round < Rounds.of(50); round++) {
            byte[] noise = new byte[300];
            new Random(round).nextBytes(noise);
            Octets octets = Octets.owning(noise);
            Cells cells = TextForm.of(charset, octets).cells(octets, 0, octets.length());
            assertThat(cells.offset(0)).isZero();
            for (int i = 0; i < cells.count(); i++) {
                long next = i + 1 < cells.count() ? cells.offset(i + 1) : octets.length();
                assertThat(next - cells.offset(i)).isBetween(0L, 8L);
                if (cells.isOctet(i)) {
                    assertThat(cells.code(i)).isEqualTo(octets.at(cells.offset(i)));
                }
            }
        }
    }

    @Test
    void whatIsNoTextIsAnOctetOfItsOwnAndWhatFollowsIsFound() {
        Cells cells = cells(StandardCharsets.UTF_8, "a\u00e9b\u00e2\u0082c");
        assertThat(cells.text()).isEqualTo("a\uFFFDb\uFFFD\uFFFDc");
        assertThat(cells.isOctet(1)).isTrue();
        assertThat(cells.code(1)).isEqualTo(0xE9);
        assertThat(cells.code(4)).isEqualTo(0x82);
        assertThat(cells.code(5)).isEqualTo('c');
    }

    @Test
    void octetsAreTextInUtf8WhereTheDecoderOfThePlatformSaysSo() {
        for (int round = 0; round < Rounds.of(3_000); round++) {
            Random random = new Random(round);
            byte[] noise = new byte[8];
            random.nextBytes(noise);
            for (int i = 1; i < noise.length; i++) {
                noise[i] = random.nextInt(3) > 0 ? (byte) (0x80 | noise[i] & 0x3F) : noise[i];
            }
            noise[0] = (byte) (0xE0 | noise[0]);
            Octets octets = Octets.owning(noise);
            assertThat(cells(StandardCharsets.UTF_8, octets.latin1()).text().replace("\uFFFD", ""))
                    .as("seed %d", round)
                    .isEqualTo(octets.text(StandardCharsets.UTF_8).replace("\uFFFD", ""));
        }
    }

    @Test
    void textThatSwitchesAlphabetsIsReadFromItsMiddle() {
        Charset charset = Charset.forName("ISO-2022-JP");
        Octets octets = Octets.owning("ab日本語cd".getBytes(charset));
        Cells cells = TextForm.of(charset, octets).cells(octets, 7, octets.length());
        assertThat(cells.text()).isEqualTo("本語cd");
    }

    @ParameterizedTest
    @CsvSource({"0, \u2400", "27, \u241B", "127, \u2421", "8238, \u2039U+202E\u203A", "65279, \u2039U+FEFF\u203A",
            "917505, \u2039U+E0001\u203A"})
    void whatCannotBeSeenIsAGlyph(int code, String glyph) {
        assertThat(Glyph.stands(code)).isTrue();
        assertThat(Glyph.of(code)).isEqualTo(glyph);
    }

    @Test
    void whatCanBeSeenIsNone() {
        assertThat("aé日\u0301😀\u200D ".codePoints()).noneMatch(Glyph::stands);
        assertThat(Glyph.ofOctet(0xE9)).isEqualTo("‹E9›");
    }

    private static Cells cells(Charset charset, String latin1) {
        Octets octets = Octets.latin1(latin1);
        return TextForm.of(charset, octets).cells(octets, 0, octets.length());
    }
}
