package rawbench.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.content.PictureFacts.Colour;
import rawbench.content.Rendering.Kind;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

class PictureFactsTest {
    private static final String PNG_HEAD = "\\x89PNG\\r\\n\\x1a\\n\\x00\\x00\\x00\\x0dIHDR";

    private static Octets octets(String escaped) {
        try {
            return Escapes.decode(escaped);
        } catch (Escapes.MalformedEscapeException wrong) {
            throw new AssertionError(escaped, wrong);
        }
    }

    private static Octets written(String format, int type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(70, 300, type), format, out)).isTrue();
        return Octets.owning(out.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({"png, 1, PNG, RGB, 8", "png, 2, PNG, RGB_ALPHA, 8", "png, 10, PNG, GREY, 8", "png, 13, PNG, PALETTE, 8",
            "png, 11, PNG, GREY, 16", "jpg, 1, JPEG, YCBCR, 8", "jpg, 10, JPEG, GREY, 8", "gif, 13, GIF, PALETTE, 8",
            "bmp, 5, BMP, RGB, 8", "bmp, 13, BMP, PALETTE, 8"})
    void readsWhatThePlatformWrites(String format, int type, Kind kind, Colour colour, int depth) throws IOException {
        assertThat(PictureFacts.of(written(format, type)))
                .contains(new PictureFacts(kind, 70, 300, colour, depth, 1));
    }

    @Test
    void readsHowLargeABombIs() {
        PictureFacts facts = PictureFacts.of(octets(PNG_HEAD + "\\x7f\\xff\\xff\\xff\\x7f\\xff\\xff\\xff\\x10\\x06"
                + "\\x00\\x00\\x00CCCC")).orElseThrow();
        assertThat(facts.pixels()).isEqualTo(2147483647L * 2147483647L);
        assertThat(facts.depth()).isEqualTo(16);
        assertThat(new PictureFacts(Kind.PNG, 1L << 40, 1L << 40, Colour.RGB, 8, 1).pixels()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void countsTheFramesOfAnimations() {
        assertThat(PictureFacts
                .of(octets(PNG_HEAD + "\\x00\\x00\\x00\\x02\\x00\\x00\\x00\\x03\\x08\\x04\\x00\\x00\\x00CCCC"
                        + "\\x00\\x00\\x00\\x08acTL\\x00\\x00\\x00\\x07\\x00\\x00\\x00\\x00CCCC")))
                .contains(new PictureFacts(Kind.PNG, 2, 3, Colour.GREY_ALPHA, 8, 7));
        String frame = "\\x21\\xf9\\x04\\x00\\x0a\\x00\\x00\\x00,\\x00\\x00\\x00\\x00\\x03\\x00\\x02\\x00\\x00\\x02\\x02ab\\x00";
        assertThat(PictureFacts.of(octets("GIF89a\\x03\\x00\\x02\\x00\\xf0\\x00\\x00RGBRGB" + frame + frame + ";")))
                .contains(new PictureFacts(Kind.GIF, 3, 2, Colour.PALETTE, 8, 2));
        assertThat(PictureFacts.of(octets("RIFF....WEBPVP8X\\x0a\\x00\\x00\\x00\\x12\\x00\\x00\\x00\\x63\\x00\\x00\\x31"
                + "\\x00\\x00ANIM\\x06\\x00\\x00\\x00......ANMF\\x03\\x00\\x00\\x00....ANMF\\x02\\x00\\x00\\x00..")))
                .contains(new PictureFacts(Kind.WEBP, 100, 50, Colour.YCBCR_ALPHA, 8, 2));
    }

    @Test
    void readsTheThreeKindsOfWebp() {
        assertThat(PictureFacts.of(octets("RIFF....WEBPVP8L....\\x2f\\x63\\x40\\x0c\\x10")))
                .contains(new PictureFacts(Kind.WEBP, 100, 50, Colour.RGB_ALPHA, 8, 1));
        assertThat(PictureFacts.of(octets("RIFF....WEBPVP8 ....fff\\x9d\\x01\\x2a\\x64\\x00\\x32\\x40")))
                .contains(new PictureFacts(Kind.WEBP, 100, 50, Colour.YCBCR, 8, 1));
    }

    @Test
    void passesOverWhatStandsBeforeAJpegsFrame() {
        assertThat(PictureFacts
                .of(octets("\\xff\\xd8\\xff\\xe0\\x00\\x04ab\\xff\\xff\\xc4\\x00\\x03x\\xff\\xc2\\x00\\x0b\\x08"
                        + "\\x00\\x14\\x00\\x0a\\x04")))
                .contains(new PictureFacts(Kind.JPEG, 10, 20, Colour.CMYK, 8, 1));
    }

    @Test
    void neverThrowsWhateverIsCutOrChanged() throws IOException {
        for (Octets picture : new Octets[]{written("png", 1), written("jpg", 1), written("gif", 13), written("bmp", 5),
                octets("RIFF....WEBPVP8X\\x0a\\x00\\x00\\x00\\x12......\\x00ANMF\\xff\\xff\\xff\\xff")}) {
            for (int cut = 0; cut < Math.min(400, picture.length()); cut++) {
                Optional<PictureFacts> facts = PictureFacts.of(picture.slice(0, cut));
                facts.ifPresent(f -> assertThat(f.frames()).isPositive());
            }
            for (int seed = 0; seed < Rounds.of(500); seed++) {
                Random random = new Random(seed);
                byte[] changed = picture.slice(0, Math.min(400, picture.length())).toByteArray();
                for (int i = 0; i < 5; i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                PictureFacts.of(Octets.owning(changed)).ifPresent(f -> assertThat(f.pixels()).isNotNegative());
            }
        }
        assertThat(PictureFacts.of(Octets.latin1("no picture"))).isEmpty();
    }
}
