package rawbench.evidence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of one line, taken one after the other. */
final class Words {
    private final long line;
    private final List<String> words;
    private int at;

    Words(long line, List<String> words) {
        this.line = line;
        this.words = words;
    }

    boolean more() {
        return at < words.size();
    }

    /** @param what is said to be missing where the line has no further word */
    String next(String what) throws EvidenceException {
        if (!more()) {
            throw wrong("it ends where " + what + " should stand");
        }
        return words.get(at++);
    }

    List<String> rest() {
        List<String> rest = words.subList(at, words.size());
        at = words.size();
        return rest;
    }

    long number(String what) throws EvidenceException {
        return number(line, what, next(what));
    }

    static long number(long line, String what, String spelled) throws EvidenceException {
        try {
            long number = Long.parseLong(spelled);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            // It is told below.
        }
        throw new EvidenceException(line, EvidenceWords.NO_NUMBER.of(spelled, what));
    }

    /** Milliseconds with a fraction, as nanoseconds. */
    long nanos() throws EvidenceException {
        return nanos(line, next("a time"));
    }

    static long nanos(long line, String milliseconds) throws EvidenceException {
        try {
            return new BigDecimal(milliseconds).movePointRight(6).longValueExact();
        } catch (ArithmeticException | NumberFormatException none) {
            throw new EvidenceException(line,
                    EvidenceWords.NO_TIME.of(milliseconds));
        }
    }

    static String milliseconds(long nanos) {
        return BigDecimal.valueOf(nanos, 6).toPlainString();
    }

    Duration duration() throws EvidenceException {
        return duration(line, next("a duration"));
    }

    static Duration duration(long line, String spelled) throws EvidenceException {
        try {
            return Duration.parse(spelled);
        } catch (DateTimeParseException none) {
            throw new EvidenceException(line, EvidenceWords.NO_DURATION.of(spelled));
        }
    }

    <E extends Enum<E>> E one(Class<E> of) throws EvidenceException {
        return one(line, of, next("one of " + all(of)));
    }

    <E extends Enum<E>> E one(Class<E> of, String spelled) throws EvidenceException {
        return one(line, of, spelled);
    }

    static <E extends Enum<E>> E one(long line, Class<E> of, String spelled) throws EvidenceException {
        for (E one : of.getEnumConstants()) {
            if (name(one).equals(spelled)) {
                return one;
            }
        }
        throw new EvidenceException(line, EvidenceWords.NONE_OF.of(spelled, all(of)));
    }

    /** The word for one of an enumeration: lower case, with hyphens. */
    static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> String all(Class<E> of) {
        return Arrays.stream(of.getEnumConstants()).map(Words::name).collect(Collectors.joining(", "));
    }

    EvidenceException wrong(String what) {
        return new EvidenceException(line, what);
    }
}
