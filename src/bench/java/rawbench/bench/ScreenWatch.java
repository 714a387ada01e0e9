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

/** An X server of its own for {@link StartSpeed}, whose screen it looks at from outside: what is painted is seen there. */
final class ScreenWatch implements AutoCloseable {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int STEP = 50;

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
