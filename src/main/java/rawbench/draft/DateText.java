package rawbench.draft;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells a date in the forms of the other editors, whose own forms are those of Day.js. */
final class DateText {
    private static final Pattern TOKEN = Pattern.compile(
            "\\[([^\\]]*)\\]|YYYY|YY|M{1,4}|D{1,2}|d{1,4}|H{1,2}|h{1,2}|a|A|m{1,2}|s{1,2}|Z{1,2}|SSS|Q|X|x");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);
    private static final DateTimeFormatter PLAIN_OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

    private DateText() {
    }

    /** @param form {@code iso8601}, {@code rfc1123}, or tokens in quotes */
    static String of(ZonedDateTime date, String form) {
        boolean utc = date.getOffset().getTotalSeconds() == 0 && date.getZone().getId().equals("Z");
        return switch (form) {
            case "iso8601" -> tokens(date, utc ? "YYYY-MM-DDTHH:mm:ss.SSS[Z]" : "YYYY-MM-DDTHH:mm:ss.SSSZ");
            case "rfc1123" -> tokens(date, utc ? "ddd, DD MMM YYYY HH:mm:ss [GMT]" : "ddd, DD MMM YYYY HH:mm:ss ZZ");
            default -> tokens(date, form.substring(1, form.length() - 1));
        };
    }

    /** The date that lies so far ahead, or back; empty where no date does. */
    static Optional<ZonedDateTime> moved(ZonedDateTime date, long by, String unit) {
        try {
            return Optional.of(switch (unit) {
                case "y" -> date.plusYears(by);
                case "Q" -> date.plusMonths(Math.multiplyExact(3, by));
                case "M" -> date.plusMonths(by);
                case "w" -> date.plusWeeks(by);
                case "d" -> date.plusDays(by);
                case "h" -> date.plusHours(by);
                case "m" -> date.plusMinutes(by);
                case "s" -> date.plusSeconds(by);
                default -> date.plus(by, ChronoUnit.MILLIS);
            });
        } catch (DateTimeException | ArithmeticException tooFar) {
            return Optional.empty();
        }
    }

    private static String tokens(ZonedDateTime date, String form) {
        Matcher token = TOKEN.matcher(form);
        StringBuilder text = new StringBuilder();
        while (token.find()) {
            String spelled = token.group(1) != null ? token.group(1) : spelled(date, token.group());
            token.appendReplacement(text, Matcher.quoteReplacement(spelled));
        }
        return token.appendTail(text).toString();
    }

    private static String spelled(ZonedDateTime date, String token) {
        return switch (token) {
            case "Z" -> date.format(OFFSET);
            case "ZZ" -> date.format(PLAIN_OFFSET);
            case "Q" -> Integer.toString((date.getMonthValue() + 2) / 3);
            case "X" -> Long.toString(date.toEpochSecond());
            case "x" -> Long.toString(date.toInstant().toEpochMilli());
            case "a" -> date.getHour() < 12 ? "am" : "pm";
            case "A" -> date.getHour() < 12 ? "AM" : "PM";
            case "d" -> Integer.toString(date.getDayOfWeek().getValue() % 7);
            case "dd" -> date.format(DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH)).substring(0, 2);
            case "ddd", "dddd" -> date.format(DateTimeFormatter.ofPattern(token.replace('d', 'E'), Locale.ENGLISH));
            default -> date.format(DateTimeFormatter.ofPattern(token.replace('Y', 'u').replace('D', 'd'),
                    Locale.ENGLISH));
        };
    }
}
