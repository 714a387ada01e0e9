package rawbench.octets;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Escapes.MalformedEscapeException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EscapesTest {
    private static final String LIKELY = "ab\\\r\n\t x\u00FF\u00C3\u00A9\u00E4\u00BB\u008A\u00F0\u009F\u0099\u0082";

    @Test
    void bringsBackEveryOctet() throws MalformedEscapeException {
        for (int octet = 0; octet < 256; octet++) {
            Octets one = Octets.of((byte) octet);
            assertThat(Escapes.decode(Escapes.encode(one))).isEqualTo(one);
        }
    }

    @Test
    void bringsBackRandomOctetsAndShowsThemAll() throws MalformedEscapeException {
        for (int seed = 0; seed < Rounds.of(20_000); seed++) {
            Random random = new Random(seed);
            byte[] content = new byte[random.nextInt(40)];
            for (int i = 0; i < content.length; i++) {
                content[i] = (byte) (random.nextBoolean() ? random.nextInt(256)
                        : LIKELY.charAt(random.nextInt(LIKELY.length())));
            }
            Octets octets = Octets.owning(content);
            String text = Escapes.encode(octets);
            assertThat(Escapes.decode(text)).as("seed %d: %s", seed, text).isEqualTo(octets);
            assertThat(text.chars().noneMatch(Character::isISOControl)).as("seed %d: %s", seed, text).isTrue();
        }
    }

    @Test
    void spellsPrintableTextAsItself() {
        assertThat(Escapes.encode(Octets.utf8("Grüße 今日 🙂"))).isEqualTo("Grüße 今日 🙂");
        assertThat(Escapes.encode(Octets.utf8("a\r\n\tb\\\0\u007F"))).isEqualTo("a\\r\\n\\tb\\\\\\x00\\x7f");
        assertThat(Escapes.encode(Octets.utf8("\u202E\u00A0\u2028")))
                .isEqualTo("\\xe2\\x80\\xae\\xc2\\xa0\\xe2\\x80\\xa8");
        assertThat(Escapes.encode(Octets.latin1("\u00C3"))).isEqualTo("\\xc3");
        assertThat(Escapes.encode(Octets.latin1("\u001F ~\u007F"))).isEqualTo("\\x1f ~\\x7f");
        assertThat(Escapes.encode(Octets.latin1("\u00C1\u0080\u00C2\u00A1")))
                .as("too long a form, and the first in two")
                .isEqualTo("\\xc1\\x80¡");
        assertThat(Escapes.encode(Octets.latin1("\u00ED\u00A0\u0080"))).as("a surrogate in UTF-8")
                .isEqualTo("\\xed\\xa0\\x80");
    }

    @Test
    void readsDigitsInEitherCase() throws MalformedEscapeException {
        assertThat(Escapes.decode("\\xfF\\x0a")).isEqualTo(Octets.of((byte) 0xFF, (byte) 0x0A));
    }

    @ParameterizedTest
    @CsvSource({"abc\\, 3", "\\q, 0", "ab\\x, 2", "a\\x1, 1", "\\x1g, 0", "\\\\\\x-1, 2", "ok\\r\\N, 4", "x\\x１１, 1"})
    void tellsWhereAnEscapeCannotBeRead(String text, int at) {
        MalformedEscapeException malformed = catchThrowableOfType(MalformedEscapeException.class,
                () -> Escapes.decode(text));
        assertThat(malformed).as(text).isNotNull();
        assertThat(malformed.at()).isEqualTo(at);
        assertThat(malformed).hasMessageContaining("\\");
    }

    @Test
    void refusesHalfACharacter() {
        MalformedEscapeException malformed = catchThrowableOfType(MalformedEscapeException.class,
                () -> Escapes.decode("a\\n🙂\uD83D b"));
        assertThat(malformed.at()).isEqualTo(5);
    }
}
