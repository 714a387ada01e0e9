package rawbench.curl;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates that {@code -z} takes, as far as people write them. */
final class CurlDate {
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final Pattern DAY = Pattern
            .compile("(?i)(?<!\\d)(\\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\\d{4}|\\d{2})(?![\\d:])");
    private static final Pattern ASCTIME = Pattern.compile("(?i)([a-z]{3}) +(\\d{1,2}) .*?(\\d{4})$");
    private static final Pattern TIME = Pattern.compile("(?<!\\d)(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?!\\d)");
    private static final Pattern ZONE = Pattern.compile("([+-])(\\d{2})(\\d{2})\\b");
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
            Locale.ENGLISH);

    private CurlDate() {
    }

    /** The moment; empty where this is no date that can be read, or says no time of day. */
    static Optional<Instant> read(String text) {
        Matcher plain = PLAIN.matcher(text);
        Matcher day = DAY.matcher(text);
        Matcher asctime = ASCTIME.matcher(text);
        Matcher time = TIME.matcher(text);
        try {
            if (plain.matches()) {
                return Optional.of(at(plain.group(1), Integer.parseInt(plain.group(2)), plain.group(3), 0, 0, 0));
            }
            if (!time.find()) {
                return Optional.empty();
            }
            int hour = Integer.parseInt(time.group(1));
            int minute = Integer.parseInt(time.group(2));
            int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
            if (day.find() && month(day.group(2)) > 0) {
                return Optional
                        .of(zoned(text, at(day.group(3), month(day.group(2)), day.group(1), hour, minute, second)));
            }
            return asctime.find() && month(asctime.group(1)) > 0
                    ? Optional.of(at(asctime.group(3), month(asctime.group(1)), asctime.group(2), hour, minute, second))
                    : Optional.empty();
        } catch (java.time.DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static Instant at(String year, int month, String day, int hour, int minute, int second) {
        int spelled = Integer.parseInt(year);
        int full = spelled >= 100 ? spelled : spelled > 70 ? 1900 + spelled : 2000 + spelled;
        return LocalDateTime.of(full, month, Integer.parseInt(day), hour, minute, second).toInstant(ZoneOffset.UTC);
    }

    private static Instant zoned(String text, Instant local) {
        Matcher zone = ZONE.matcher(text);
        if (!zone.find()) {
            return local;
        }
        long seconds = Integer.parseInt(zone.group(2)) * 3600L + Integer.parseInt(zone.group(3)) * 60L;
        return local.minusSeconds(zone.group(1).equals("+") ? seconds : -seconds);
    }

    /** The moment as a field spells it. */
    static String spelled(Instant moment) {
        return FORM.format(moment.atOffset(ZoneOffset.UTC));
    }
}
