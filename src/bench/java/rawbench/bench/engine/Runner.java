package rawbench.bench.engine;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/** One client in one row: its laps, its share of the row's time, and what is measured of it. */
final class Runner {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String name;
    private final boolean java;
    private final boolean here;
    private final Lap lap;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> allocated = new ArrayList<>();
    private double rate;
    private long amount;
    private double spent;
    private String out = "";

    /** Does so much of the work, and fails where not all of it came. */
    @FunctionalInterface
    interface Lap {
        void run(long amount, boolean checked) throws Exception;
    }

    /** @param here whether it runs in this process, so that its processor time and its heap can be told */
    Runner(String name, boolean java, boolean here, Lap lap) {
        this.name = name;
        this.java = java;
        this.here = here;
        this.lap = lap;
    }

    static Runner of(Contender contender, Lap lap) {
        return new Runner(contender.name(), contender.java(), !(contender instanceof Curl), lap);
    }

    /** Checks one small lap, then warms up for about so long, and settles how much a round does. */
    void prepare(Scale scale, double warm, double longest) {
        try {
            lap.run(scale.least(), true);
            double took = time(scale.least());
            long next = scale.least();
            for (double all = took; all < warm; all += took) {
                next = scale.fitting(next, took, warm / 2);
                took = time(next);
            }
            rate = next / took;
            amount = scale.fitting(next, took, longest);
        } catch (Exception failed) {
            out = "out: " + failed;
        }
    }

    private double time(long octets) throws Exception {
        long began = System.nanoTime();
        lap.run(octets, false);
        return Math.max(1e-9, (System.nanoTime() - began) / 1e9);
    }

    /** Whether another round fits into so many seconds of its own. */
    boolean goesOn(double share, int least) {
        return out.isEmpty() && (seconds.size() < least || spent + amount / rate <= share);
    }

    void round(Scale scale) {
        double portion = scale.portion(amount);
        long cpuBefore = SYSTEM.getProcessCpuTime();
        long heapBefore = THREADS.getTotalThreadAllocatedBytes();
        try {
            double took = time(amount);
            seconds.add(took / portion);
            if (here) {
                cpu.add((SYSTEM.getProcessCpuTime() - cpuBefore) / 1e9 / portion);
                allocated.add((THREADS.getTotalThreadAllocatedBytes() - heapBefore) / portion);
            }
            spent += took;
        } catch (Exception failed) {
            out = "out: " + failed;
        }
    }

    Result result(Scale scale) {
        return new Result(name, java, seconds, cpu, allocated, scale.portion(amount), out);
    }

    /** How the work of a row can be divided: at least so much, in steps of that, and all of it. */
    record Scale(long least, long whole) {
        double portion(long amount) {
            return amount / (double) whole;
        }

        /** As much as takes about so long, where {@code done} took {@code took}. */
        long fitting(long done, double took, double seconds) {
            double steps = Math.floor(done * seconds / took / least);
            return Math.min(whole, Math.max(1, (long) steps) * least);
        }
    }
}
