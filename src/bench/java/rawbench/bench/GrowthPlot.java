package rawbench.bench;

import java.util.List;
import java.util.Locale;

/**
 * The plot of {@link Growth}: one small chart for each subject, all with the same axes. What is drawn is how many times
 * the first figure a figure is, against how many times the first work; so a line inside the tinted half grows no faster
 * than the work. Lines differ in colour and in the shape of their points; colours follow the reader's light or dark.
 */
final class GrowthPlot {
    private static final int COLUMNS = 4;
    private static final int WIDTH = 258;
    private static final int HEIGHT = 284;
    private static final int PLOT = 184;
    private static final int PLOT_HEIGHT = 140;
    private static final int LEFT = 40;
    private static final int TOP = 34;
    /** Powers of ten from the lower edge of a chart to its upper one. */
    private static final double LOW = -0.7;
    private static final double HIGH = 3.2;
    /** The look of a line of memory. */
    private static final int HEAP = 5;
    private static final String STYLE = """
        <style>
        text { font: 11px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #57606a }
        .title { font-size: 13px; font-weight: 600; fill: #1f2328 }
        .ground { fill: #ffffff }
        .half { fill: #ddf4e4 }
        .grid { stroke: #d8dee4; stroke-width: 1 }
        .one { stroke: #1a7f37; stroke-width: 1; stroke-dasharray: 2 3 }
        .line { fill: none; stroke-width: 1.8; stroke-linejoin: round }
        .heap { stroke-dasharray: 6 3 }
        .c0 { stroke: #0550ae; color: #0550ae } .c1 { stroke: #bc4c00; color: #bc4c00 }
        .c2 { stroke: #8250df; color: #8250df } .c3 { stroke: #116329; color: #116329 }
        .c4 { stroke: #a40e26; color: #a40e26 } .c5 { stroke: #57606a; color: #57606a }
        .point { stroke-width: 1.4; fill: #ffffff }
        @media (prefers-color-scheme: dark) {
          text { fill: #9198a1 } .title { fill: #f0f6fc } .ground { fill: #0d1117 } .half { fill: #12261e }
          .grid { stroke: #2a313c } .one { stroke: #3fb950 } .point { fill: #0d1117 }
          .c0 { stroke: #79c0ff } .c1 { stroke: #f0883e } .c2 { stroke: #d2a8ff } .c3 { stroke: #56d364 }
          .c4 { stroke: #ff7b72 } .c5 { stroke: #b1bac4 }
        }
        </style>
        """;

    private final StringBuilder svg = new StringBuilder();

    private GrowthPlot() {
    }

    static String of(List<GrowthFigures> all) {
        return new GrowthPlot().drawn(all);
    }

    private String drawn(List<GrowthFigures> all) {
        int rows = (all.size() + COLUMNS) / COLUMNS;
        int width = COLUMNS * WIDTH + 12;
        int height = rows * HEIGHT + 12;
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">%n"
                        .formatted(width, height, width, height));
        svg.append(
                "<title>Time and memory against work, both as multiples of the first, on logarithmic axes</title>\n");
        svg.append(STYLE).append("<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
        for (int i = 0; i < all.size(); i++) {
            open(i);
            chart(all.get(i));
            svg.append("</g>\n");
        }
        open(all.size());
        explanation();
        return svg.append("</g>\n</svg>\n").toString();
    }

    private void open(int place) {
        svg.append("<g transform=\"translate(%d %d)\">%n".formatted(place % COLUMNS * WIDTH + 6,
                place / COLUMNS * HEIGHT));
    }

    private void chart(GrowthFigures figures) {
        text(LEFT, 22, "title", figures.label());
        ground();
        for (int power = 0; power <= 3; power++) {
            int count = figures.sizes().isEmpty() ? 0 : figures.sizes().getFirst() * (int) Math.pow(10, power);
            centred(x(power), TOP + PLOT_HEIGHT + 14, brief(count));
        }
        int number = 0;
        for (GrowthFigures.Line line : figures.lines()) {
            line(line, number, line.kind().equals("heap") ? HEAP : number);
            number++;
        }
    }

    private void ground() {
        svg.append(
                "<path class=\"half\" d=\"M%.1f %.1f L%.1f %.1f V%.1f H%.1f Z\"/>%n".formatted(x(0), y(0), x(3), y(3),
                        y(LOW), x(0)));
        for (int power = 0; power <= 3; power++) {
            svg.append(
                    "<path class=\"grid\" d=\"M%.1f %.1f H%.1f M%.1f %.1f V%.1f\"/>%n".formatted(x(0), y(power), x(3),
                            x(power), y(LOW), y(HIGH)));
            svg.append("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">×%s</text>%n".formatted(LEFT - 8, y(power) + 4,
                    brief((int) Math.pow(10, power))));
        }
        svg.append("<path class=\"one\" d=\"M%.1f %.1f L%.1f %.1f\"/>%n".formatted(x(0), y(0), x(3), y(3)));
    }

    /**
     * @param row of the legend below the chart
     * @param number of its colour and of the shape of its points
     */
    private void line(GrowthFigures.Line line, int row, int number) {
        String look = (number == HEAP ? "heap " : "") + "c" + number;
        List<Double> values = line.relative();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            path.append(i == 0 ? "M" : " L").append(at(x(i), y(Math.log10(values.get(i)))));
        }
        svg.append("<path class=\"line %s\" d=\"%s\"/>%n".formatted(look, path));
        for (int i = 0; i < values.size(); i++) {
            point(x(i), y(Math.log10(values.get(i))), number);
        }
        double below = TOP + PLOT_HEIGHT + 32 + row * 14;
        svg.append("<path class=\"line %s\" d=\"M2 %.1f h26\"/>%n".formatted(look, below - 4));
        point(15, below - 4, number);
        int last = line.figures().size() - 1;
        text(34, below, "", (number == HEAP ? "heap" : line.part()) + ": " + line.shown(0)
                + (last == 0 ? "" : " → " + line.shown(last)));
    }

    /** A point, of another shape for each line. */
    private void point(double x, double y, int number) {
        String shape = switch (number) {
            case 0 -> "m-3 0 a3 3 0 1 0 6 0 a3 3 0 1 0 -6 0 z";
            case 1 -> "m0 -3.6 l3.6 6.4 h-7.2 z";
            case 2 -> "m0 -4 l4 4 l-4 4 l-4 -4 z";
            case 3 -> "m-3 -3 h6 v6 h-6 z";
            case 4 -> "m0 3.6 l3.6 -6.4 h-7.2 z";
            default -> "m-3.4 0 h6.8 m-3.4 -3.4 v6.8";
        };
        svg.append("<path class=\"point c%d\" d=\"M%s %s\"/>%n".formatted(number, at(x, y), shape));
    }

    private void explanation() {
        List<String> words = List.of("Across: the work, 1, 10, 100 and", "1000 times. Up: how many times the",
                "first figure.",
                "", "The dotted line has slope 1. What", "stays in the tinted half grows no", "faster than the work.",
                "",
                "Below each chart: the first figure", "and the last. Heap (dashed) is what",
                "a collection leaves; less than 1 MB,",
                "or 1 ms, counts as that.");
        text(16, 22, "title", "How to read this");
        for (int i = 0; i < words.size(); i++) {
            text(16, TOP + 14 + i * 15, "", words.get(i));
        }
    }

    private void text(double x, double y, String look, String words) {
        svg.append("<text x=\"%.0f\" y=\"%.0f\"%s>%s</text>%n".formatted(x, y,
                look.isEmpty() ? "" : " class=\"" + look + "\"", words));
    }

    private void centred(double x, double y, String words) {
        svg.append("<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\">%s</text>%n".formatted(x, y, words));
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }

    private static double x(double power) {
        return LEFT + power / 3 * PLOT;
    }

    private static double y(double power) {
        double inside = Math.clamp(power, LOW, HIGH);
        return TOP + PLOT_HEIGHT - (inside - LOW) / (HIGH - LOW) * PLOT_HEIGHT;
    }

    private static String brief(int count) {
        return count >= 1_000_000 ? count / 1_000_000 + "M"
                : count >= 1000 ? count / 1000 + "k" : Integer.toString(count);
    }
}
