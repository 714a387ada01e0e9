package rawbench.bench.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The machine and how busy it is, as far as it tells: for the pages that say where something was measured. */
public final class Machine {
    private Machine() {
    }

    /** Processor, memory, system and Java, in one sentence. */
    public static String says() throws IOException {
        return String.format(Locale.ROOT, "%d × %s, %s of memory, %s, Java %s (%s)",
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
                line("/proc/meminfo", "MemTotal").map(Machine::gibibytes).orElse("unknown size"),
                System.getProperty("os.name"), System.getProperty("java.version"),
                System.getProperty("java.vm.vendor"));
    }

    private static String gibibytes(String kib) {
        return String.format(Locale.ROOT, "%.0f GiB", Long.parseLong(kib.split(" ")[0]) / 1024.0 / 1024);
    }

    private static Optional<String> line(String file, String name) throws IOException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        return Files.readAllLines(path)
                .stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    /** How many programs wanted a processor in the last minute; negative where the system does not tell. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /**
     * How busy it was, and what of the figures is to be trusted, as the end of a sentence.
     *
     * @param load of {@link #load()}
     * @param when in words
     */
    public static String saysLoad(double load, String when) {
        if (load < 0) {
            return "load unknown, for this system does not tell it";
        }
        String said = String.format(Locale.ROOT, "load average %.1f %s", load, when);
        return busy(load) ? said + ": others were working on this machine, so read the order and not the figures"
                : said;
    }

    /** Whether more programs wanted a processor than there are, so that times are not to be trusted. */
    static boolean busy(double load) {
        return load > Runtime.getRuntime().availableProcessors();
    }
}
