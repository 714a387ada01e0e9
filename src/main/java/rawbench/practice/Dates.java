package rawbench.practice;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as fields spell them: two digits for the day, which the JDK's own RFC 1123 format does not promise. */
final class Dates {
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private Dates() {
    }

    /** This second (RFC 9110 5.6.7). */
    static String now() {
        return in(0);
    }

    /** So many seconds from now. */
    static String in(long seconds) {
        return IMF_FIXDATE.format(ZonedDateTime.now(Clock.systemUTC()).plusSeconds(seconds));
    }
}
