package rawbench.ui.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The axis of time: from the beginning to {@code end} milliseconds over {@code width} pixels, with ticks at round times.
 *
 * @param room so much of the width a tick needs for what is written at it
 */
record Scale(double end, double width, double room) {

    /** A round time and how it is written. */
    record Tick(double at, String text) {}

    /** Where a time lies, in pixels. */
    double x(double milliseconds) {
        return end <= 0 ? 0 : Math.clamp(milliseconds / end, 0, 1) * width;
    }

    /** Which time lies there, in milliseconds. */
    double at(double x) {
        return width <= 0 ? 0 : Math.clamp(x / width, 0, 1) * end;
    }

    /** Round times from 0 on: multiples of 1, 2 or 5 times a power of ten, as close together as they can be read. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (end <= 0 || width < room) {
            return ticks;
        }
        double step = step();
        for (int i = 0; i * step <= end; i++) {
            ticks.add(new Tick(i * step, text(i * step, step)));
        }
        return ticks;
    }

    private double step() {
        double least = end * room / width;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int factor : new int[]{1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String text(double at, double step) {
        boolean seconds = step >= 100;
        double unit = seconds ? step / 1000 : step;
        int digits = (int) Math.max(0, -Math.floor(Math.log10(unit) + 1e-9));
        return String.format(Locale.ROOT, "%." + digits + "f", seconds ? at / 1000 : at) + (seconds ? " s" : " ms");
    }
}
