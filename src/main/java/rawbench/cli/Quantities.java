package rawbench.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How durations and sizes are spelled in the words of a call. */
final class Quantities {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private Quantities() {
    }

    /** Seconds, decimals allowed; 0 is without end. */
    static final class Seconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String spelled) {
            try {
                return seconds(spelled);
            } catch (IllegalArgumentException unreadable) {
                throw new TypeConversionException(unreadable.getMessage());
            }
        }
    }

    /** Octets, with K, M or G after the number for their powers of 1024. */
    static final class Size implements ITypeConverter<Long> {
        @Override
        public Long convert(String spelled) {
            try {
                return size(spelled);
            } catch (IllegalArgumentException unreadable) {
                throw new TypeConversionException(unreadable.getMessage());
            }
        }
    }

    static Duration seconds(String spelled) {
        try {
            BigDecimal seconds = new BigDecimal(spelled);
            if (seconds.signum() >= 0 && seconds.compareTo(LONGEST) <= 0) {
                return Duration.ofNanos(seconds.movePointRight(9).longValue());
            }
        } catch (NumberFormatException told) {
            // The sentence below tells it.
        }
        throw new IllegalArgumentException("\"" + spelled + "\" is not a number of seconds, such as 2 or 0.5");
    }

    static long size(String spelled) {
        String text = spelled.toUpperCase(Locale.ROOT);
        char unit = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        int shift = switch (unit) {
            case 'K' -> 10;
            case 'M' -> 20;
            case 'G' -> 30;
            default -> 0;
        };
        try {
            long number = Long.parseLong(shift == 0 ? text : text.substring(0, text.length() - 1));
            if (number >= 0 && number <= Long.MAX_VALUE >> shift) {
                return number << shift;
            }
        } catch (NumberFormatException told) {
            // The sentence below tells it.
        }
        throw new IllegalArgumentException("\"" + spelled + "\" is not a size, such as 4096, 256K, 1M or 4G");
    }
}
