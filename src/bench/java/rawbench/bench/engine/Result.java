package rawbench.bench.engine;

import java.util.Arrays;
import java.util.List;

/**
 * What one client needed for one row, told for one unit of work.
 *
 * @param seconds of each round, for the whole work of the row
 * @param cpu seconds of processor time of this process, of each round; empty for another program
 * @param allocated octets of heap, of each round
 * @param portion how much of the row's work a round did; less than 1 for who would have taken too long
 * @param out why it is out of the race; empty where it is not
 */
record Result(String name, boolean java, List<Double> seconds, List<Double> cpu, List<Double> allocated,
        double portion, String out) {
    boolean ran() {
        return out.isEmpty() && !seconds.isEmpty();
    }

    double median() {
        return median(seconds);
    }

    double medianCpu() {
        return median(cpu);
    }

    double medianAllocated() {
        return median(allocated);
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
