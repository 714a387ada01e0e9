package rawbench.ui.timing;

import java.util.Locale;

/** Stretches of time as people read them. */
final class Clock {
    private Clock() {
    }

    /** About three digits, as "0.04 ms", "4.13 ms", "41.3 ms", "413 ms", "4.13 s" or "413 s". */
    static String about(double milliseconds) {
        boolean seconds = milliseconds >= 999.5;
        double amount = seconds ? milliseconds / 1000 : milliseconds;
        String form = amount == 0 ? "%.0f" : amount < 9.995 ? "%.2f" : amount < 99.95 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, form, amount) + (seconds ? " s" : " ms");
    }

    /** To the microsecond, as "4.131 ms". */
    static String exact(double milliseconds) {
        return String.format(Locale.ROOT, "%.3f ms", milliseconds);
    }
}
