package rawbench.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured of one subject: for each of its lines the figures at the sizes that were reached.
 *
 * @param label what there is more of
 * @param sizes how many of it, the fewest first
 */
record GrowthFigures(String label, List<Integer> sizes, List<Line> lines) {
    /** Below this a figure is mostly the clock's and the collector's own: a millisecond, a megabyte. */
    private static final Map<String, Double> LEAST = Map.of("time", 0.001, "heap", 1.0);
    /** Of a slope: what measuring itself adds. */
    private static final double TOLERANCE = 0.05;

    /**
     * Time or memory of one thing that is done.
     *
     * @param kind {@code time} in seconds, {@code heap} in megabytes
     * @param figures as many as sizes were reached
     */
    record Line(String kind, String part, List<Double> figures) {
        /** How many times the first figure each is. */
        List<Double> relative() {
            double first = at(0);
            List<Double> all = new ArrayList<>();
            for (int i = 0; i < figures.size(); i++) {
                all.add(at(i) / first);
            }
            return all;
        }

        private double at(int place) {
            return Math.max(LEAST.get(kind), figures.get(place));
        }

        /** Its exponent from one size to another ten times and more as large: 1 where it grows as the work does. */
        double slope(int from, int to) {
            return Math.log10(at(to) / at(from)) / (to - from);
        }

        boolean growsFaster() {
            return slope(0, figures.size() - 1) > 1 + TOLERANCE;
        }

        String shown(int place) {
            double figure = figures.get(place);
            if (kind.equals("heap")) {
                return String.format(Locale.ROOT, figure < 10 ? "%.1f MB" : "%.0f MB", figure);
            }
            return figure < 1 ? String.format(Locale.ROOT, figure < 0.01 ? "%.1f ms" : "%.0f ms", figure * 1000)
                    : String.format(Locale.ROOT, "%.1f s", figure);
        }

        String name() {
            return kind.equals("heap") ? "heap, " + part : part;
        }
    }

    /** Reads what {@link GrowthStep} printed; lines that are none of its figures are left out. */
    static GrowthFigures read(GrowthSubject subject, List<String> printed) {
        Map<String, Map<String, List<Double>>> found = new LinkedHashMap<>();
        List<Integer> sizes = new ArrayList<>();
        for (String line : printed) {
            String[] cells = line.split("\t");
            if (cells.length == 5 && cells[0].equals("figure")) {
                int size = Integer.parseInt(cells[2]);
                if (!sizes.contains(size)) {
                    sizes.add(size);
                }
                found.computeIfAbsent(cells[1], _ -> new LinkedHashMap<>())
                        .computeIfAbsent(cells[3], _ -> new ArrayList<>())
                        .add(Double.parseDouble(cells[4]));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (String kind : List.of("time", "heap")) {
            found.getOrDefault(kind, Map.of()).forEach((part, figures) -> lines.add(new Line(kind, part, figures)));
        }
        return new GrowthFigures(subject.label(), sizes, lines);
    }

    /** Rows of a table. */
    String table() {
        StringBuilder rows = new StringBuilder("\n| " + label + " |");
        GrowthStep.TIMES.forEach(times -> rows.append(' ')
                .append(sizes.isEmpty() ? "×" + times : String.format(Locale.ROOT, "%,d", sizes.getFirst() * times))
                .append(" |"));
        rows.append(" slope | of the last step |\n| --- |")
                .append(" ---: |".repeat(GrowthStep.TIMES.size() + 2))
                .append('\n');
        for (Line line : lines) {
            rows.append("| ").append(line.name()).append(" |");
            int last = line.figures.size() - 1;
            for (int i = 0; i < GrowthStep.TIMES.size(); i++) {
                rows.append(' ').append(i <= last ? line.shown(i) : "not in time").append(" |");
            }
            rows.append(last < 1 ? " | |\n"
                    : String.format(Locale.ROOT, " %.2f | %.2f |%n", line.slope(0, last), line.slope(last - 1, last)));
        }
        return rows.toString();
    }
}
