package rawbench.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** An X server of its own for {@link StartSpeed}, whose screen it looks at from outside: what is painted is seen there. */
final class ScreenWatch implements AutoCloseable {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int STEP = 50;
    private static final int FINE = 5;
    /** Less than that is a caret, or a text that came meanwhile. */
    private static final int LEAST = 40;

    private final Process server;
    private final String display;
    private final MappedByteBuffer screen;

    private ScreenWatch(Process server, String display, MappedByteBuffer screen) {
        this.server = server;
        this.display = display;
        this.screen = screen;
    }

    static ScreenWatch open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Process server = new ProcessBuilder(List.of("Xvfb", "-displayfd", "1", "-fbdir", folder.toString(), "-screen",
                "0", WIDTH + "x" + HEIGHT + "x24")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        // Not closed: the server lives on.
        String number = new BufferedReader(
                new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        try (FileChannel file = FileChannel.open(folder.resolve("Xvfb_screen0"))) {
            return new ScreenWatch(server, ":" + number, file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()));
        }
    }

    String display() {
        return display;
    }

    /** What is seen, at points close to each other. */
    int[] look() {
        int start = screen.capacity() - WIDTH * HEIGHT * 4;
        int[] points = new int[WIDTH / FINE * (HEIGHT / FINE)];
        int next = 0;
        for (int y = FINE / 2; y < HEIGHT; y += FINE) {
            for (int x = FINE / 2; x < WIDTH; x += FINE) {
                points[next++] = screen.getInt(start + 4 * (y * WIDTH + x));
            }
        }
        return points;
    }

    /** A change to wait for: the points that were different after it, and how they were. */
    static final class Change {
        private final int[] where;
        private final int[] after;

        private Change(int[] where, int[] after) {
            this.where = where;
            this.after = after;
        }

        /** @throws IOException where hardly anything changed */
        static Change between(int[] before, int[] after) throws IOException {
            int[] where = IntStream.range(0, after.length).filter(i -> before[i] != after[i]).toArray();
            if (where.length < LEAST) {
                throw new IOException("What is typed is not seen in the window");
            }
            return new Change(where, after);
        }

        /** Whether a screen shows it; a few of its points may be under a text that is another each time. */
        boolean seen(int[] now) {
            long same = IntStream.of(where).filter(i -> now[i] == after[i]).count();
            return same * 10 > where.length * 9L;
        }
    }

    /** Whether at least a third of the screen is no longer black. */
    boolean painted() {
        int start = screen.capacity() - WIDTH * HEIGHT * 4;
        int all = 0;
        int bright = 0;
        for (int y = STEP / 2; y < HEIGHT; y += STEP) {
            for (int x = STEP / 2; x < WIDTH; x += STEP) {
                all++;
                bright += (screen.getInt(start + 4 * (y * WIDTH + x)) & 0xFFFFFF00) == 0 ? 0 : 1;
            }
        }
        return bright * 3 > all;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
