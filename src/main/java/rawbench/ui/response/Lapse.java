package rawbench.ui.response;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A length of time in the words of the window, no more exact than a person wants it: "0.4 s", "3 min 20 s", "2 days 5 h". */
final class Lapse {
    private static final int FEW = 10;

    /** The units from the largest on, in seconds. */
    private enum Unit {
        YEARS(365 * 86_400L),
        DAYS(86_400),
        HOURS(3_600),
        MINUTES(60),
        SECONDS(1);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }

        Phrase of(long count) {
            return Phrase.of("lapse." + name().toLowerCase(Locale.ROOT), count);
        }
    }

    private Lapse() {
    }

    /** Its length, whatever its direction. */
    static Phrase of(Duration length) {
        Duration time = length.abs();
        if (time.toSeconds() < FEW && time.toMillisPart() >= 50) {
            return Phrase.of("lapse.fraction", String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0));
        }
        long whole = time.plusMillis(500).toSeconds();
        long grain = grain(whole);
        long seconds = (whole + grain / 2) / grain * grain;
        List<Phrase> parts = new ArrayList<>();
        for (Unit unit : Unit.values()) {
            if (seconds >= unit.seconds || unit == Unit.SECONDS && parts.isEmpty()) {
                parts.add(unit.of(seconds / unit.seconds));
            }
            seconds %= unit.seconds;
        }
        return Phrase.joined(parts, " ");
    }

    /** The smallest unit that a person wants to read: behind an amount of two digits nothing smaller. */
    private static long grain(long seconds) {
        Unit[] units = Unit.values();
        for (int i = 0; i < units.length - 1; i++) {
            if (seconds >= units[i].seconds) {
                return seconds >= FEW * units[i].seconds ? units[i].seconds : units[i + 1].seconds;
            }
        }
        return 1;
    }
}
