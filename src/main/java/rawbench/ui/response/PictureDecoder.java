package rawbench.ui.response;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

import rawbench.content.PictureFacts;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;

/**
 * Decodes a picture on a worker, within bounds: a large one is thinned out while it is read, a very large one is not read
 * unless a person wants it.
 */
final class PictureDecoder implements Work.Job<Advance, Picture> {
    /** More pixels are not kept: 64 MB. */
    static final long KEPT = 16 << 20;
    /** Longer rows and columns are not drawn by every system. */
    static final int SIDE = 8192;
    /** More pixels are not read without being asked for: that may take half a minute. */
    static final long UNASKED = 128 << 20;
    private static final int OPAQUE = 0xFF;

    private final Octets octets;
    private final boolean anyway;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** @param anyway whether a person wants it, however many pixels it has */
    PictureDecoder(Octets octets, boolean anyway) {
        this.octets = octets;
        this.anyway = anyway;
    }

    @Override
    public Picture run(Consumer<Advance> progress, Consumer<Runnable> onCancel) {
        if (!anyway && PictureFacts.of(octets).filter(facts -> facts.pixels() > UNASKED).isPresent()) {
            return new Picture.Left();
        }
        try (OctetImageStream stream = new OctetImageStream(octets)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return new Picture.Broken("");
            }
            ImageReader reader = readers.next();
            try {
                onCancel.accept(() -> {
                    cancelled.set(true);
                    reader.abort();
                });
                reader.setInput(stream, true, true);
                return decoded(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | OutOfMemoryError broken) {
            // The readers throw all of these at octets of a peer that are no sound picture.
            return new Picture.Broken(words(broken));
        }
    }

    private Picture decoded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (!anyway && (long) width * height > UNASKED) {
            return new Picture.Left();
        }
        int step = step(width, height);
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.getImageTypes(0)
                .next()
                .createBufferedImage((int) kept(width, step), (int) kept(height, step));
        how.setDestination(image);
        String broken = "";
        try {
            reader.read(0, how);
        } catch (IOException | RuntimeException cut) {
            // What came before it is in the image already.
            broken = words(cut);
        }
        return cancelled.get() ? new Picture.Left()
                : new Picture.Drawn(image.getWidth(), image.getHeight(), step, pixels(image), broken);
    }

    private static String words(Throwable broken) {
        return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
    }

    /** Of how many pixels in a row or column one can be kept. */
    static int step(long width, long height) {
        int step = 1;
        while (kept(width, step) * kept(height, step) > KEPT || kept(Math.max(width, height), step) > SIDE) {
            step++;
        }
        return step;
    }

    private static long kept(long pixels, int step) {
        return (pixels + step - 1) / step;
    }

    private static IntBuffer pixels(BufferedImage image) {
        int width = image.getWidth();
        IntBuffer pixels = ByteBuffer.allocateDirect(width * image.getHeight() * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .asIntBuffer();
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                row[x] = multiplied(row[x]);
            }
            pixels.put(row);
        }
        return pixels.flip();
    }

    /** A pixel with its colours multiplied by its alpha, which the toolkit draws without a copy. */
    static int multiplied(int argb) {
        int alpha = argb >>> 24;
        if (alpha == OPAQUE) {
            return argb;
        }
        return alpha << 24 | part(argb >> 16, alpha) << 16 | part(argb >> 8, alpha) << 8 | part(argb, alpha);
    }

    private static int part(int colour, int alpha) {
        return ((colour & OPAQUE) * alpha + OPAQUE / 2) / OPAQUE;
    }
}
