package rawbench.http;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a request where its sender does something that is no octet of it: a part of how a message is handed over,
 * not of the message.
 *
 * @param at the offset of the octet before which it is done; those before it have been handed to the system by then
 * @param act what is done
 */
public record WritePoint(long at, Act act) {
    /** The longest wait, an hour. */
    public static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern SPELLED = Pattern.compile("(\\d{1,18})\\s+(.*)");
    private static final Pattern WAIT = Pattern.compile("wait\\s+(\\d{1,7})\\s*(ms|s)");

    /** What is done between two octets. */
    public sealed interface Act {
        /** What follows goes in a write of its own, so usually in a segment of its own. */
        record Flush() implements Act {}

        /** Nothing goes for a time of whole milliseconds, an hour at most. */
        record Wait(Duration time) implements Act {
            public Wait {
                if (time.isNegative() || time.compareTo(LONGEST) > 0
                        || !time.truncatedTo(ChronoUnit.MILLIS).equals(time)) {
                    throw new IllegalArgumentException("a wait of " + time);
                }
            }
        }

        /** Nothing goes before the peer said {@code 100 (Continue)}, or the time for that is up (RFC 9110 10.1.1). */
        record AwaitContinue() implements Act {}

        /** This side's octets end here: what follows does not go. */
        record HalfClose() implements Act {}

        /** The act in the words of a template. */
        default String spelled() {
            return switch (this) {
                case Flush _ -> "flush";
                case Wait(Duration time) -> "wait " + time.toMillis() + " ms";
                case AwaitContinue _ -> "wait for 100";
                case HalfClose _ -> "half-close";
            };
        }
    }

    public WritePoint {
        if (at < 0) {
            throw new IllegalArgumentException("a write point at " + at);
        }
    }

    /** Points in the order of their places; those of one place as they stand. */
    public static List<WritePoint> ordered(List<WritePoint> points) {
        return points.size() < 2 ? List.copyOf(points)
                : points.stream().sorted(Comparator.comparingLong(WritePoint::at)).toList();
    }

    /** The same act at another place. */
    public WritePoint moved(long other) {
        return new WritePoint(other, act);
    }

    /** The point in the words of a template, such as {@code 18 wait 100 ms}. */
    public String spelled() {
        return at + " " + act.spelled();
    }

    /** Reads what {@link #spelled} writes; empty where it cannot be read. */
    public static Optional<WritePoint> parse(String text) {
        Matcher matcher = SPELLED.matcher(text.strip());
        return matcher.matches()
                ? act(matcher.group(2)).map(act -> new WritePoint(Long.parseLong(matcher.group(1)), act))
                : Optional.empty();
    }

    private static Optional<Act> act(String words) {
        return switch (words) {
            case "flush" -> Optional.of(new Act.Flush());
            case "half-close" -> Optional.of(new Act.HalfClose());
            case "wait for 100" -> Optional.of(new Act.AwaitContinue());
            default -> waiting(words);
        };
    }

    private static Optional<Act> waiting(String words) {
        Matcher matcher = WAIT.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        Duration time = matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
        return time.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(new Act.Wait(time));
    }
}
