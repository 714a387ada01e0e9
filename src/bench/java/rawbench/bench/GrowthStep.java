package rawbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Does one subject at all its sizes, in a process of its own, and prints a line for each figure: a part of {@link Growth}. */
final class GrowthStep {
    static final Map<String, Supplier<GrowthSubject>> SUBJECTS = subjects();
    static final List<Integer> TIMES = List.of(1, 10, 100, 1000);
    /** What takes longer is done once; what is quicker so often that it takes about so long, in seconds. */
    private static final double LONG = 0.7;
    private static final int MOST = 15;

    private GrowthStep() {
    }

    private static Map<String, Supplier<GrowthSubject>> subjects() {
        Map<String, Supplier<GrowthSubject>> all = new LinkedHashMap<>();
        all.put("body", () -> GrowthAnswer.BODY);
        all.put("chunks", () -> GrowthAnswer.CHUNKS);
        all.put("fields", () -> GrowthAnswer.FIELDS);
        all.put("tabs", GrowthTabs::new);
        all.put("history", GrowthHistory::new);
        all.put("templates", GrowthTemplates::new);
        all.put("lines", GrowthLines::new);
        return all;
    }

    /** @param args the subject, a folder, and the greatest size as a multiple of the first: 1, 10, 100 or 1000 */
    public static void main(String[] args) {
        FxThread.program(() -> all(args));
    }

    private static void all(String[] args) throws Exception {
        // What runs for the first time loads and compiles: that is no part of what grows.
        run(args[0], Files.createTempDirectory(Path.of(args[1]), "warm"), Math.min(10, Integer.parseInt(args[2])),
                new Figures(false));
        run(args[0], Files.createTempDirectory(Path.of(args[1]), "true"), Integer.parseInt(args[2]), new Figures(true));
    }

    private static void run(String name, Path folder, int most, Figures figures) throws Exception {
        GrowthSubject subject = SUBJECTS.get(name).get();
        for (int times : TIMES) {
            if (times <= most) {
                figures.size = subject.first() * times;
                subject.at(figures.size, Files.createDirectories(folder.resolve("x" + times)), figures);
            }
        }
    }

    /** Takes the figures of one size after the other. */
    private static final class Figures implements GrowthSubject.Report {
        private final boolean told;
        private int size;
        private long before;

        Figures(boolean told) {
            this.told = told;
        }

        @Override
        public void begin() throws Exception {
            before = used();
        }

        @Override
        public void once(String part, GrowthSubject.Work work) throws Exception {
            tell("time", part, seconds(work));
        }

        @Override
        public void time(String part, GrowthSubject.Work work) throws Exception {
            List<Double> each = new ArrayList<>();
            double all = 0;
            while (each.isEmpty() || all < LONG && each.size() < MOST) {
                each.add(seconds(work));
                all += each.getLast();
            }
            tell("time", part, Race.median(each.stream().mapToDouble(one -> one).toArray()));
        }

        private static double seconds(GrowthSubject.Work work) throws Exception {
            long began = System.nanoTime();
            work.run();
            return (System.nanoTime() - began) / 1e9;
        }

        @Override
        public void heap(String part) throws Exception {
            tell("heap", part, Math.max(0, used() - before) / 1e6);
        }

        private void tell(String kind, String part, double figure) {
            if (told) {
                System.out.println("figure\t" + kind + "\t" + size + "\t" + part + "\t" + figure);
            }
        }

        /** What a collection leaves, asked until it leaves no less. */
        private static long used() {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 4; i++) {
                System.gc();
                least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            }
            return least;
        }
    }
}
