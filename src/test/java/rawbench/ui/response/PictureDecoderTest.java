package rawbench.ui.response;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

class PictureDecoderTest {
    private static final String WEBP = "UklGRh4AAABXRUJQVlA4TBIAAAAvA0AAEA8Q87//D/wPBxnR/wA=";
    private static final String LOSSY_WEBP = "UklGRmoAAABXRUJQVlA4WAoAAAAQAAAAAwAAAQAAQUxQSAkAAAAAgP///4D///8AVlA4IDoAAADQAQCdASoEAAIA"
            + "AsBMJagCdAEO/gOOAAD+9fNAtJ3/2HRyXt3/+tD//2HRyXt39TvRkKJTuvzXkgAA";

    /** A picture whose pixel in the first corner is red and half transparent, the others blue. */
    static Octets png(int width, int height) {
        return picture("png", BufferedImage.TYPE_INT_ARGB, width, height);
    }

    /** A small picture that says to have so many pixels. */
    static Octets claiming(int width, int height) {
        byte[] octets = png(2, 2).toByteArray();
        ByteBuffer head = ByteBuffer.wrap(octets);
        CRC32 sum = new CRC32();
        sum.update(head.putInt(16, width).putInt(20, height).array(), 12, 17);
        head.putInt(29, (int) sum.getValue());
        return Octets.of(octets);
    }

    private static Octets picture(String format, int type, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, i == 0 ? 0x80FF0000 : 0xFF0000FF);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, out)).isTrue();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Octets.of(out.toByteArray());
    }

    private static Picture decode(Octets octets, boolean anyway) {
        return new PictureDecoder(octets, anyway).run(_ -> {}, _ -> {});
    }

    @Test
    void keepsPixelsWithTheirColoursMultiplied() {
        Picture.Drawn drawn = (Picture.Drawn) decode(png(3, 2), false);
        assertThat(drawn.width()).isEqualTo(3);
        assertThat(drawn.height()).isEqualTo(2);
        assertThat(drawn.step()).isEqualTo(1);
        assertThat(drawn.pixels().get(0)).isEqualTo(0x80800000);
        assertThat(drawn.pixels().get(5)).isEqualTo(0xFF0000FF);
        assertThat(drawn.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "gif", "bmp"})
    void knowsTheUsualFormats(String format) {
        Picture picture = decode(picture(format, BufferedImage.TYPE_INT_RGB, 8, 4), false);
        assertThat(picture).isInstanceOfSatisfying(Picture.Drawn.class, drawn -> {
            assertThat(drawn.width()).isEqualTo(8);
            assertThat(drawn.pixels().get(31) & 0xFF).isGreaterThan(0xF0);
        });
    }

    @Test
    void knowsWebpWithAndWithoutLoss() {
        Picture.Drawn exact = (Picture.Drawn) decode(Octets.of(Base64.getDecoder().decode(WEBP)), false);
        assertThat(exact.width()).isEqualTo(4);
        assertThat(exact.pixels().get(0)).isEqualTo(0x80800000);
        assertThat(exact.pixels().get(3)).isEqualTo(0xFF0000FF);
        Picture.Drawn lossy = (Picture.Drawn) decode(Octets.of(Base64.getDecoder().decode(LOSSY_WEBP)), false);
        assertThat(lossy.height()).isEqualTo(2);
        assertThat(lossy.pixels().get(3) >>> 24).isEqualTo(0xFF);
    }

    @Test
    void thinsOutWhatIsTooLargeToBeKept() {
        Picture.Drawn drawn = (Picture.Drawn) decode(
                picture("png", BufferedImage.TYPE_BYTE_BINARY, PictureDecoder.SIDE + 1, 3), false);
        assertThat(drawn.step()).isEqualTo(2);
        assertThat(drawn.width()).isEqualTo((PictureDecoder.SIDE + 2) / 2);
        assertThat(drawn.height()).isEqualTo(2);
        assertThat(PictureDecoder.step(4096, 4096)).isEqualTo(1);
        assertThat(PictureDecoder.step(4097, 4096)).isEqualTo(2);
    }

    @Test
    void leavesAPictureThatClaimsTooManyPixelsUnlessItIsWanted() {
        Octets claims = claiming(0x4002, 0x4002);
        assertThat(decode(claims, false)).isEqualTo(new Picture.Left());
        assertThat(decode(claims, true)).isInstanceOfSatisfying(Picture.Drawn.class,
                drawn -> assertThat((long) drawn.width() * drawn.height())
                        .isLessThanOrEqualTo(PictureDecoder.KEPT));
    }

    @Test
    void drawsWhatCameOfAPictureThatIsCut() {
        BufferedImage noise = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            noise.setRGB(i % 100, i / 100, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(noise, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Octets whole = Octets.of(out.toByteArray());
        Picture.Drawn cut = (Picture.Drawn) decode(whole.slice(0, whole.length() / 2), false);
        assertThat(cut.broken()).isNotEmpty();
        assertThat(cut.pixels().get(0)).isEqualTo(noise.getRGB(0, 0));
    }

    @Test
    void saysThatItIsNoPicture() {
        assertThat(decode(Octets.latin1("no picture"), false)).isEqualTo(new Picture.Broken(""));
        assertThat(decode(Octets.empty(), false)).isEqualTo(new Picture.Broken(""));
    }

    @Test
    void neverThrowsWhateverTheOctetsAre() {
        Octets[] seeds = {png(9, 9), picture("jpg", BufferedImage.TYPE_INT_RGB, 9, 9),
                picture("gif", BufferedImage.TYPE_INT_RGB, 9, 9)};
        for (int seed = 0; seed < Rounds.of(300); seed++) {
            Random random = new Random(seed);
            byte[] octets = seeds[random.nextInt(seeds.length)].toByteArray();
            for (int i = random.nextInt(6); i >= 0; i--) {
                octets[random.nextInt(octets.length)] = (byte) random.nextInt();
            }
            assertThat(decode(Octets.of(octets), false)).as("seed %d", seed).isNotNull();
        }
    }

    @Test
    void stopsWhenItIsCancelled() {
        PictureDecoder decoder = new PictureDecoder(png(50, 50), false);
        assertThat(decoder.run(_ -> {}, Runnable::run)).isEqualTo(new Picture.Left());
    }
}
