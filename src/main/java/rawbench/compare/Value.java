package rawbench.compare;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import rawbench.octets.Octets;

/**
 * What an {@link Aspect} tells of one message.
 *
 * @param text the value as it is read; empty where there is none, and where the value is empty
 * @param number the value where it is a number, to sort by
 * @param there whether there is one at all
 * @param measured whether it is a measurement, which is never the same twice
 */
public record Value(String text, OptionalDouble number, boolean there, boolean measured) implements Comparable<Value> {
    static final Value MISSING = new Value("", OptionalDouble.empty(), false, false);
    /** So much of a JSON value is told; a longer one has the digest of all of it behind. */
    private static final int MOST_JSON = 400;

    static Value of(Optional<String> text) {
        return text.map(there -> new Value(there, OptionalDouble.empty(), true, false)).orElse(MISSING);
    }

    static Value number(long number) {
        return new Value(Long.toString(number), OptionalDouble.of((double) number), true, false);
    }

    static Value time(OptionalDouble millis) {
        return millis.isEmpty() ? MISSING
                : new Value(String.format(Locale.ROOT, "%.1f", millis.getAsDouble()), millis, true, true);
    }

    /** A JSON text in one line. */
    static Value json(Octets laidOut) {
        String head = laidOut.slice(0, Math.min(laidOut.length(), 4L * MOST_JSON)).text(StandardCharsets.UTF_8);
        String line = head.replaceAll("\\s*\\R\\s*", " ").strip();
        boolean cut = line.length() > MOST_JSON || laidOut.length() > 4L * MOST_JSON;
        int end = Math.min(line.length(), MOST_JSON);
        end -= end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
        String text = cut ? line.substring(0, end) + " … SHA-256 " + laidOut.sha256() : line;
        return new Value(text, numeric(text), true, false);
    }

    private static OptionalDouble numeric(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d+)?") ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** Numbers by size, before texts; what is missing last. */
    @Override
    public int compareTo(Value other) {
        if (there != other.there) {
            return there ? -1 : 1;
        }
        if (number.isPresent() != other.number.isPresent()) {
            return number.isPresent() ? -1 : 1;
        }
        int bySize = Double.compare(number.orElse(0), other.number.orElse(0));
        return bySize != 0 ? bySize : text.compareTo(other.text);
    }
}
