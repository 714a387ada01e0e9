package rawbench.bench.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import rawbench.bench.Command;

/** Whether a gibibyte fits through a small heap: whole exchanges with transcript and framing map, in a process of their own. */
public final class Heap {
    /** The goal: so many MB of heap are enough. */
    static final int MEGABYTES = 32;
    private static final long SECONDS = 60;

    private Heap() {
    }

    /** Fetches one answer and prints the most heap that was in use. */
    public static void main(String[] args) throws Exception {
        try (Ours ours = new Ours(Integer.parseInt(args[0])); Drain into = Drain.of(Drain.Place.FILE)) {
            ours.body(args[1], into);
            long peak = 0;
            for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
                peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
            }
            System.out.println(into.octets() + " octets came, with at most "
                    + String.format(Locale.ROOT, "%.1f", peak / 1e6) + " MB in use");
        }
    }

    /** What came of it, in words; begins with "not" where the heap was too small. */
    static String tried(int port, String target) throws IOException, InterruptedException {
        String said = Command.output(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEGABYTES + "m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"),
                Heap.class.getName(), Integer.toString(port), target), SECONDS).strip();
        return said.isEmpty() ? "not enough" : said;
    }
}
