package rawbench.ui.shell;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * Writes pictures of the window as PNG files of at most 256 colours, a third of what they take otherwise: a window has few
 * colours and their shades. The colours that are there most are kept exactly, the others are chosen by median cut.
 */
final class IndexedPng {
    private static final int MOST = 256;
    /** How many of them are kept exactly; plain parts, be they a badge, must not change theirs. */
    private static final int EXACT = 192;

    /**
     * Colours that stand near each other.
     *
     * @param counted how often each of them is there
     */
    private record Box(List<Map.Entry<Integer, Integer>> counted) {
        private int widest() {
            int widest = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                widest = spread(shift) > spread(widest) ? shift : widest;
            }
            return widest;
        }

        private int spread(int shift) {
            int low = 255;
            int high = 0;
            for (Map.Entry<Integer, Integer> each : counted) {
                int part = each.getKey() >> shift & 0xFF;
                low = Math.min(low, part);
                high = Math.max(high, part);
            }
            return high - low;
        }

        private List<Box> cut() {
            int shift = widest();
            List<Map.Entry<Integer, Integer>> sorted = new ArrayList<>(counted);
            sorted.sort(Comparator.comparingInt(each -> each.getKey() >> shift & 0xFF));
            int middle = sorted.size() / 2;
            return List.of(new Box(sorted.subList(0, middle)), new Box(sorted.subList(middle, sorted.size())));
        }

        /** The colour that is there most: plain parts keep theirs. */
        private int colour() {
            return counted.stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        }
    }

    private IndexedPng() {
    }

    /** @throws IOException where the file cannot be written */
    static void write(BufferedImage image, Path png) throws IOException {
        Files.createDirectories(png.toAbsolutePath().getParent());
        if (!ImageIO.write(reduced(image), "png", png.toFile())) {
            throw new IOException("This Java writes no PNG files");
        }
    }

    /** The same picture in at most 256 colours. */
    static BufferedImage reduced(BufferedImage image) {
        List<Box> boxes = boxes(counted(image));
        byte[][] parts = new byte[3][boxes.size()];
        Map<Integer, Integer> index = new HashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            int colour = boxes.get(i).colour();
            for (int part = 0; part < 3; part++) {
                parts[part][i] = (byte) (colour >> 16 - 8 * part);
            }
            for (Map.Entry<Integer, Integer> each : boxes.get(i).counted()) {
                index.put(each.getKey(), i);
            }
        }
        BufferedImage reduced = new BufferedImage(image.getWidth(), image.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, boxes.size(), parts[0], parts[1], parts[2]));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                reduced.getRaster().setSample(x, y, 0, index.get(image.getRGB(x, y) & 0xFFFFFF));
            }
        }
        return reduced;
    }

    private static Map<Integer, Integer> counted(BufferedImage image) {
        Map<Integer, Integer> counted = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counted.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        return counted;
    }

    /** One box for each colour that is kept; the rest is cut where it spreads most until an index has no more room. */
    private static List<Box> boxes(Map<Integer, Integer> counted) {
        List<Map.Entry<Integer, Integer>> sorted = new ArrayList<>(counted.entrySet());
        sorted.sort(Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()));
        int exact = Math.min(EXACT, sorted.size());
        List<Box> boxes = new ArrayList<>(sorted.subList(0, exact).stream().map(one -> new Box(List.of(one))).toList());
        if (exact < sorted.size()) {
            boxes.add(new Box(sorted.subList(exact, sorted.size())));
        }
        while (boxes.size() < MOST) {
            Box most = boxes.stream().max(Comparator.comparingInt(box -> box.spread(box.widest()))).orElseThrow();
            if (most.counted().size() < 2) {
                break;
            }
            boxes.remove(most);
            boxes.addAll(most.cut());
        }
        return boxes;
    }
}
