package rawbench.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** The same work done by several, in turns, so that what disturbs one disturbs all; told as medians and their ratios. */
final class Race {
    /** A runner gives up: it is out of the race, with a reason that stands in the table. */
    static final class OutException extends Exception {
        private static final long serialVersionUID = 1L;

        OutException(String reason) {
            super(reason);
        }
    }

    private final String work;
    private final Map<String, Callable<?>> runners = new LinkedHashMap<>();
    private final Map<String, String> out = new LinkedHashMap<>();

    Race(String work) {
        this.work = work;
    }

    /** Adds one who does the work; the first is what the others are compared with. */
    Race runner(String name, Callable<?> run) {
        runners.put(name, run);
        return this;
    }

    /** Runs all in turns, once to warm up and then {@code rounds} times, and gives the rows of a table. */
    String run(int rounds, long octets) throws Exception {
        Map<String, double[]> times = new LinkedHashMap<>();
        for (String name : runners.keySet()) {
            times.put(name, new double[rounds]);
        }
        for (int round = -1; round < rounds; round++) {
            for (String name : runners.keySet()) {
                double seconds = out.containsKey(name) ? 0 : seconds(name);
                if (round >= 0) {
                    times.get(name)[round] = seconds;
                }
            }
        }
        return table(times, octets);
    }

    private double seconds(String name) throws Exception {
        long began = System.nanoTime();
        try {
            runners.get(name).call();
        } catch (OutException given) {
            out.put(name, given.getMessage());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private String table(Map<String, double[]> times, long octets) {
        StringBuilder rows = new StringBuilder("\n| " + work + " | median s | MB/s | times as long as ours |\n"
                + "| --- | --- | --- | --- |\n");
        double first = median(times.values().iterator().next());
        times.forEach((name,
                each) -> rows.append(out.containsKey(name) ? "| " + name + " | " + out.get(name) + " | | |\n"
                        : String.format(Locale.ROOT, "| %s | %.3f | %.0f | %.2f |%n", name, median(each),
                                octets / 1e6 / median(each), median(each) / first)));
        return rows.toString();
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
