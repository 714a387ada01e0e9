package rawbench.ui.kit;

import java.util.Locale;

/** Amounts of octets and time, short enough for a strip. */
public final class Amounts {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Amounts() {
    }

    /** Three digits and a decimal unit, as "96.2 kB". */
    public static String octets(long octets) {
        double amount = octets;
        int unit = 0;
        while (amount >= 999.95 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        return unit == 0 ? octets + " B" : String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
    }

    /** As "0.4 ms", "41 ms", "2.35 s" or "75 s". */
    public static String time(double milliseconds) {
        if (milliseconds < 10) {
            return String.format(Locale.ROOT, "%.1f ms", milliseconds);
        }
        if (milliseconds < 999.5) {
            return Math.round(milliseconds) + " ms";
        }
        return String.format(Locale.ROOT, milliseconds < 10_000 ? "%.2f s" : "%.0f s", milliseconds / 1000);
    }
}
