package rawbench.draft;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that are worked out for each send, spelled as the other editors do: identifiers, times, numbers by chance. Each
 * question is answered anew.
 */
final class DynamicValues implements Values {
    /** By the clock and the chance of this machine. */
    static final DynamicValues OF_NOW = new DynamicValues(InstantSource.system(), ZoneId.systemDefault(),
            RandomGenerator.of("SecureRandom"));

    private static final Origin WORKED_OUT = new Origin(Origin.Kind.WORKED_OUT, "");
    private static final Pattern WORD = Pattern.compile("(\\$[A-Za-z]+(?:\\.[A-Za-z]+)?)(.*)");
    private static final Pattern CALL = Pattern.compile("\\((.*)\\)");
    private static final Pattern TIME = Pattern
            .compile("(rfc1123|iso8601|'[^']+'|\"[^\"]+\")?\\s*(?:(-?\\d{1,9})\\s+(y|Q|M|w|d|h|m|s|ms))?");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final long MOST = 1 << 16;
    private static final long USUAL_BOUND = 1000;

    private final InstantSource clock;
    private final ZoneId zone;
    private final RandomGenerator random;

    DynamicValues(InstantSource clock, ZoneId zone, RandomGenerator random) {
        this.clock = clock;
        this.zone = zone;
        this.random = random;
    }

    @Override
    public Optional<Value> value(String name) throws DraftException {
        Matcher word = WORD.matcher(name);
        if (!word.matches()) {
            return Optional.empty();
        }
        String text = switch (word.group(1)) {
            case "$uuid", "$guid", "$random.uuid" -> plain(name, word.group(2), uuid());
            case "$timestamp" -> Long.toString(moment(name, word.group(2)).getEpochSecond());
            case "$isoTimestamp" -> plain(name, word.group(2), clock.instant().toString());
            case "$datetime" -> date(name, word.group(2), ZoneOffset.UTC);
            case "$localDatetime" -> date(name, word.group(2), zone);
            case "$randomInt" -> number(name, word.group(2).strip().split("\\s+"), 0, USUAL_BOUND);
            case "$random.integer" -> number(name, arguments(word.group(2)), 0, USUAL_BOUND);
            case "$random.float" -> fraction(name, arguments(word.group(2)));
            case "$random.alphabetic" -> letters(name, word.group(2), LETTERS);
            case "$random.numeric" -> letters(name, word.group(2), DIGITS);
            case "$random.alphanumeric" -> letters(name, word.group(2), LETTERS + DIGITS + "_");
            case "$random.hexadecimal" -> letters(name, word.group(2), DIGITS + "abcdef");
            case "$random.email" -> plain(name, word.group(2), picked(8, LETTERS).toLowerCase(java.util.Locale.ROOT)
                    + "@example.com");
            default -> null;
        };
        return Optional.ofNullable(text).map(value -> new Value(value, WORKED_OUT, false));
    }

    private String uuid() {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static String plain(String name, String rest, String value) throws DraftException {
        if (!rest.isBlank() && !rest.equals("()")) {
            throw unreadable(name, DraftWords.NOTHING_BEHIND);
        }
        return value;
    }

    private static DraftException unreadable(String name, DraftWords why, Object... values) {
        return new DraftException(DraftWords.NOT_WORKED_OUT.of(name, why.of(values)));
    }

    private Instant moment(String name, String rest) throws DraftException {
        Matcher offset = TIME.matcher(rest.strip());
        if (!offset.matches() || offset.group(1) != null) {
            throw unreadable(name, DraftWords.OFFSET_BEHIND);
        }
        return moved(name, offset, ZoneOffset.UTC);
    }

    private Instant moved(String name, Matcher offset, ZoneId where) throws DraftException {
        return offset.group(2) == null ? clock.instant()
                : DateText.moved(clock.instant().atZone(where), Long.parseLong(offset.group(2)), offset.group(3))
                        .orElseThrow(() -> unreadable(name, DraftWords.TOO_FAR))
                        .toInstant();
    }

    private String date(String name, String rest, ZoneId where) throws DraftException {
        Matcher date = TIME.matcher(rest.strip());
        if (!date.matches() || date.group(1) == null) {
            throw unreadable(name,
                    DraftWords.FORM_BEHIND);
        }
        return DateText.of(moved(name, date, where).atZone(where), date.group(1));
    }

    private static String[] arguments(String rest) throws DraftException {
        Matcher call = CALL.matcher(rest.strip());
        return call.matches() ? call.group(1).strip().split("\\s*,\\s*") : new String[]{rest.strip()};
    }

    /** A whole number from the first to before the second. */
    private String number(String name, String[] bounds, long usualFrom, long usualTo) throws DraftException {
        if (bounds.length == 1 && bounds[0].isEmpty()) {
            return Long.toString(random.nextLong(usualFrom, usualTo));
        }
        try {
            if (bounds.length == 2) {
                return Long.toString(random.nextLong(Long.parseLong(bounds[0]), Long.parseLong(bounds[1])));
            }
        } catch (IllegalArgumentException noNumbers) {
            throw unreadable(name, DraftWords.SMALLER_FIRST);
        }
        throw unreadable(name, DraftWords.TWO_OR_NONE);
    }

    private String fraction(String name, String[] bounds) throws DraftException {
        if (bounds.length == 1 && bounds[0].isEmpty()) {
            return Double.toString(random.nextDouble(USUAL_BOUND));
        }
        try {
            if (bounds.length == 2) {
                return Double.toString(random.nextDouble(Double.parseDouble(bounds[0]), Double.parseDouble(bounds[1])));
            }
        } catch (IllegalArgumentException noNumbers) {
            throw unreadable(name, DraftWords.SMALLER_FRACTION_FIRST);
        }
        throw unreadable(name, DraftWords.TWO_FRACTIONS_OR_NONE);
    }

    private String letters(String name, String rest, String alphabet) throws DraftException {
        Matcher call = CALL.matcher(rest.strip());
        try {
            long length = call.matches() ? Long.parseLong(call.group(1).strip()) : -1;
            if (length > 0 && length <= MOST) {
                return picked((int) length, alphabet);
            }
        } catch (NumberFormatException noNumber) {
            throw unreadable(name, DraftWords.A_LENGTH);
        }
        throw unreadable(name, DraftWords.A_LENGTH_UP_TO, MOST);
    }

    private String picked(int length, String alphabet) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
