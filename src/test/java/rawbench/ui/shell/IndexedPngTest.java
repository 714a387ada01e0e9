package rawbench.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class IndexedPngTest {
    private static BufferedImage image(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    @Test
    void fewColoursStayExactlyWhatTheyAre(@TempDir Path folder) throws IOException {
        BufferedImage image = image(16, 16);
        for (int at = 0; at < 256; at++) {
            image.setRGB(at % 16, at / 16, at * 0x010305);
        }
        Path png = folder.resolve("deep/few.png");
        IndexedPng.write(image, png);
        BufferedImage read = ImageIO.read(png.toFile());
        for (int at = 0; at < 256; at++) {
            assertThat(read.getRGB(at % 16, at / 16)).isEqualTo(image.getRGB(at % 16, at / 16));
        }
    }

    @Test
    void ofManyColoursPlainPartsKeepTheirsAndOthersComeNear() {
        BufferedImage image = image(256, 256);
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                image.setRGB(x, y, y < 200 ? 0xD9F5F5 : x << 16 | y << 8 | x);
            }
        }
        BufferedImage reduced = IndexedPng.reduced(image);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                colours.add(reduced.getRGB(x, y));
                int off = Math.abs((reduced.getRGB(x, y) >> 16 & 0xFF) - (image.getRGB(x, y) >> 16 & 0xFF));
                assertThat(off).as("red at %d, %d", x, y).isLessThan(48);
            }
        }
        assertThat(colours).hasSizeLessThanOrEqualTo(256);
        assertThat(reduced.getRGB(3, 3)).isEqualTo(0xFFD9F5F5);
    }
}
