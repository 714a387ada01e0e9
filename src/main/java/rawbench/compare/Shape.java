package rawbench.compare;

import java.util.regex.Pattern;

/** The well-known shapes of what varies by itself in lines of text, from the most special to the most general. */
enum Shape {
    ISO_TIME(
            "(?<isoTime>\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?(?:Z|[+-]\\d{2}:?\\d{2}))?)?)"),
    HTTP_DATE(
            "(?<httpDate>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} (?:GMT|[+-]\\d{4}))"),
    UUID("(?<uuid>[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})"),
    EPOCH("(?<epoch>\\b[12]\\d{9}(?:\\.\\d+|\\d{3}|\\d{6})?\\b)"),
    HEX("(?<hexId>\\b[0-9A-Fa-f]{8,}\\b)"),
    TOKEN("(?<token>\\b[A-Za-z0-9_-]{22,}={0,2})"),
    CLOCK("(?<clock>\\b\\d{1,2}:\\d{2}:\\d{2}(?:\\.\\d+)?\\b)"),
    DURATION("(?<duration>\\b\\d+(?:\\.\\d+)? ?(?:ns|us|\u00b5s|ms|s|sec|seconds|min|minutes)\\b)"),
    /** Any number; wide, so a proposal says behind which words. */
    NUMBER("(?<number>\\d+(?:\\.\\d+)*)");

    private final Pattern pattern;

    Shape(String expression) {
        pattern = Pattern.compile(expression);
    }

    Pattern pattern() {
        return pattern;
    }

    Ignore.Regex rule() {
        return Ignore.Regex.of(pattern);
    }
}
