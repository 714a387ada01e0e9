package rawbench.fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as browsers do in Expires of a cookie: any order, nearly any separator (RFC 6265 5.1.1). */
final class CookieDate {
    private static final Pattern DELIMITERS = Pattern.compile("[\\x09\\x20-\\x2F\\x3B-\\x40\\x5B-\\x60\\x7B-\\x7E]+");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?",
            Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?", Pattern.DOTALL);
    private static final int FIRST_YEAR = 1601;

    private int[] time;
    private int day;
    private int month;
    private int year = -1;

    private CookieDate() {
    }

    /** The moment, taken as GMT; empty where the text holds no whole date. */
    static Optional<Instant> read(String value) {
        CookieDate date = new CookieDate();
        for (String token : DELIMITERS.split(value)) {
            date.take(token);
        }
        return date.moment();
    }

    /** A token is the first thing that is still missing and that it can be. */
    private void take(String token) {
        Matcher clock = TIME.matcher(token);
        if (time == null && clock.matches()) {
            time = new int[]{number(clock, 1), number(clock, 2), number(clock, 3)};
            return;
        }
        Matcher ofMonth = DAY.matcher(token);
        if (day == 0 && ofMonth.matches() && number(ofMonth, 1) > 0) {
            day = number(ofMonth, 1);
            return;
        }
        if (month == 0 && HttpDate.month(token) > 0) {
            month = HttpDate.month(token);
            return;
        }
        Matcher ofEra = YEAR.matcher(token);
        if (year < 0 && ofEra.matches()) {
            year = number(ofEra, 1);
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private Optional<Instant> moment() {
        int whole = year >= 70 && year <= 99 ? year + 1900 : year >= 0 && year <= 69 ? year + 2000 : year;
        if (time == null || day == 0 || month == 0 || whole < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(whole, month, day, time[0], time[1], time[2])
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
