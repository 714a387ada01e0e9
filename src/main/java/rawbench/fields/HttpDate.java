package rawbench.fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a field spells it (RFC 9110 5.6.7).
 *
 * @param at the moment
 * @param form how it is spelled
 * @param oddities what is not as it should be
 */
public record HttpDate(Instant at, Form form, Set<Oddity> oddities) {
    /** The ways to spell a date. */
    public enum Form {
        /** {@code Sun, 06 Nov 1994 08:49:37 GMT}: the only one that may be written today. */
        IMF_FIXDATE,
        /** {@code Sunday, 06-Nov-94 08:49:37 GMT}. */
        RFC_850,
        /** {@code Sun Nov  6 08:49:37 1994}. */
        ASCTIME,
        /** No form of RFC 9110, but people see what is meant. */
        OTHER
    }

    /** What is not as it should be. */
    public enum Oddity {
        /** A form that may be read but not be written any more. */
        OBSOLETE_FORM,
        /** None of the three forms: to a cache it is no date. */
        NO_FORM,
        /** The day of the week is another one. */
        WEEKDAY,
        /** Upper and lower case differ from the form's. */
        CASE,
        /** It names a time zone other than GMT. */
        ZONE
    }

    /** A form: as it is to be written, and as it is read, without case. */
    private record Shape(Form form, Pattern written, Pattern read) {
        static Shape of(Form form, String regex) {
            return new Shape(form, Pattern.compile(regex), Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
        }
    }

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int LONGEST = 64;
    private static final int FUTURE_YEARS = 50;
    private static final int LEAP_SECOND = 60;
    private static final String DAY = "(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private static final String MONTH = "(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final String TIME = "(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})";
    private static final List<Shape> SHAPES = List.of(
            Shape.of(Form.IMF_FIXDATE, DAY + ", (?<day>\\d{2}) " + MONTH + " (?<year>\\d{4}) " + TIME + " GMT"),
            Shape.of(Form.RFC_850, "(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), "
                    + "(?<day>\\d{2})-" + MONTH + "-(?<year>\\d{2}) " + TIME + " GMT"),
            Shape.of(Form.ASCTIME, DAY + " " + MONTH + " (?<day>[ \\d]\\d) " + TIME + " (?<year>\\d{4})"));
    private static final Pattern OFFSET = Pattern.compile(
            "(?:\\s|GMT|UTC|:\\d{2})([+-])(\\d{2}):?(\\d{2})$");
    private static final Pattern ZONE = Pattern.compile("\\b(?:[ECMP][SD]T|CES?T|BST|JST)\\b");

    public HttpDate {
        oddities = Set.copyOf(oddities);
    }

    /**
     * Reads a date; empty where it is none.
     *
     * @param now decides the century of a year with two digits: no such date is more than 50 years in the future
     */
    public static Optional<HttpDate> read(String value, Instant now) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            for (Shape shape : SHAPES) {
                Matcher matcher = shape.read.matcher(value);
                if (matcher.matches()) {
                    return Optional.of(shaped(value, shape, matcher, now));
                }
            }
            return other(value);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether a cache may reckon with it: one of the three forms, in GMT (RFC 9111 4.2). */
    public boolean valid() {
        return form != Form.OTHER;
    }

    private static HttpDate shaped(String value, Shape shape, Matcher matcher, Instant now) {
        int year = Integer.parseInt(matcher.group("year"));
        Instant at = shape.form == Form.RFC_850 ? shortYear(matcher, year, now) : moment(matcher, year);
        EnumSet<Oddity> oddities = EnumSet.noneOf(Oddity.class);
        if (shape.form != Form.IMF_FIXDATE) {
            oddities.add(Oddity.OBSOLETE_FORM);
        }
        String weekday = matcher.group("weekday").substring(0, 3).toLowerCase(Locale.ROOT);
        if (at.atOffset(ZoneOffset.UTC).getDayOfWeek().ordinal() != DAYS.indexOf(weekday)) {
            oddities.add(Oddity.WEEKDAY);
        }
        if (!shape.written.matcher(value).matches()) {
            oddities.add(Oddity.CASE);
        }
        return new HttpDate(at, shape.form, oddities);
    }

    /** The latest moment with these two digits that is no more than 50 years in the future. */
    private static Instant shortYear(Matcher matcher, int digits, Instant now) {
        OffsetDateTime latest = now.atOffset(ZoneOffset.UTC).plusYears(FUTURE_YEARS);
        int year = latest.getYear() - Math.floorMod(latest.getYear() - digits, 100);
        Instant at = moment(matcher, year);
        return at.isAfter(latest.toInstant()) ? moment(matcher, year - 100) : at;
    }

    private static Instant moment(Matcher matcher, int year) {
        int second = Integer.parseInt(matcher.group("second"));
        // A leap second is a second that the clock here does not know: the one behind the last it knows.
        int leap = second == LEAP_SECOND ? 1 : 0;
        return LocalDateTime.of(year, month(matcher.group("month")), Integer.parseInt(matcher.group("day").strip()),
                Integer.parseInt(matcher.group("hour")), Integer.parseInt(matcher.group("minute")), second - leap)
                .plusSeconds(leap)
                .toInstant(ZoneOffset.UTC);
    }

    /** The number of a month from 1, by the first three letters of its name; 0 where it is none. */
    static int month(String name) {
        return name.length() < 3 ? 0 : 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    /** What no form allows and people read nevertheless: ISO 8601, other separators, other zones. */
    private static Optional<HttpDate> other(String value) {
        EnumSet<Oddity> oddities = EnumSet.of(Oddity.NO_FORM);
        Optional<Instant> iso = iso(value);
        if (iso.isPresent()) {
            return iso.map(at -> new HttpDate(at, Form.OTHER, oddities));
        }
        Matcher offset = OFFSET.matcher(value);
        long ahead = 0;
        if (offset.find()) {
            ahead = 60L * (60 * Integer.parseInt(offset.group(2)) + Integer.parseInt(offset.group(3)));
            ahead = offset.group(1).equals("-") ? -ahead : ahead;
        }
        if (ahead != 0 || ZONE.matcher(value).find()) {
            oddities.add(Oddity.ZONE);
        }
        long shift = ahead;
        return CookieDate.read(value).map(at -> new HttpDate(at.minusSeconds(shift), Form.OTHER, oddities));
    }

    private static Optional<Instant> iso(String value) {
        try {
            return Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
