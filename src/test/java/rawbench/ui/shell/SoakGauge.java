package rawbench.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.sun.management.HotSpotDiagnosticMXBean;

/**
 * What a process holds: what must be at the end of a long day as it was in the morning.
 *
 * @param platform threads of the system
 * @param virtual threads of the engine, without those that stay as long as their listener
 * @param descriptors open files and sockets; 0 where the system does not tell
 * @param temporary spill files that have a name, and those without one that are still mapped
 * @param heap octets in use after a collection
 */
record SoakGauge(int platform, long virtual, long descriptors, long temporary, long heap) {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path MAPS = Path.of("/proc/self/maps");

    /**
     * Asks the system and the virtual machine.
     *
     * @param folder for a dump of the threads, the only place where the virtual ones are told
     * @param staying virtual threads that stay as long as their listener
     */
    static SoakGauge read(Path folder, int staying) {
        try {
            for (int i = 0; i < 4; i++) {
                // References to mapped files and to cleaners go with the collection after the one that finds them.
                System.gc();
            }
            // Before anything else is asked: a dump of the threads leaves tens of megabytes of texts behind.
            long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            return new SoakGauge(Thread.getAllStackTraces().size(), virtualThreads(folder) - staying, openFiles(),
                    spills(), heap);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long virtualThreads(Path folder) throws IOException {
        Path dump = Files.createTempFile(folder, "threads", ".json");
        Files.delete(dump);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
        try (Stream<String> lines = Files.lines(dump)) {
            return lines.filter(line -> line.contains("\"virtual\": true")).count();
        } finally {
            Files.delete(dump);
        }
    }

    private static long openFiles() throws IOException {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            return all.count();
        }
    }

    private static long spills() throws IOException {
        List<String> maps = Files.isReadable(MAPS) ? Files.readAllLines(MAPS) : List.of();
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().endsWith(".spill")).count()
                    + maps.stream().filter(line -> line.contains(".spill")).count();
        }
    }

    /** Whether nothing but the heap is another: what ends by itself has ended. */
    boolean rests(SoakGauge later) {
        return platform == later.platform && virtual == later.virtual && descriptors == later.descriptors
                && temporary == later.temporary;
    }

    static String head() {
        return "%-12s %8s %8s %12s %10s %12s".formatted("", "threads", "virtual", "descriptors", "temporary", "heap");
    }

    /** A row of a table. */
    String row(String when) {
        return "%-12s %8d %8d %12d %10d %9.1f MB".formatted(when, platform, virtual, descriptors, temporary,
                heap / 1e6);
    }
}
