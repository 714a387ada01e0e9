package rawbench.ui.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import rawbench.exchange.Proxy;
import rawbench.exchange.TargetException;
import rawbench.store.Way;
import rawbench.wire.HostAddress;
import rawbench.wire.SocketOptions;

/**
 * How a value is written in a text field, and read back; an empty text is always a value.
 *
 * @param name of the kind of value: the sentence for what cannot be read stands under {@code odd.NAME}
 * @param read empty where the text cannot be read
 */
record Spelling<T>(String name, Function<String, Optional<T>> read, Function<T, String> spell) {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(365L * 24 * 3600);

    /** Octets, with K, M or G after the number for their powers of 1024; empty for the default. */
    static final Spelling<Optional<Long>> SIZE = optional("size", Spelling::size, Spelling::sized);
    /** A whole number above zero; empty for the default. */
    static final Spelling<Optional<Long>> COUNT = optional("count", text -> number(text).filter(n -> n > 0),
            String::valueOf);
    /** Seconds, decimals allowed, zero for no limit; empty for the default. */
    static final Spelling<Optional<Duration>> SECONDS = optional("seconds", Spelling::seconds, Spelling::inSeconds);
    /** An IPv4 or IPv6 address; empty for none. */
    static final Spelling<Optional<String>> ADDRESS = optional("address",
            text -> readable(() -> HostAddress.address(text)) ? Optional.of(text) : Optional.empty(), text -> text);
    /** Octets of a socket's buffer; empty for the system's. */
    static final Spelling<Optional<Long>> BUFFER = optional("buffer",
            text -> size(text).filter(octets -> octets <= Integer.MAX_VALUE), Spelling::sized);
    /** Hops, from 0 to 255; empty for the system's. */
    static final Spelling<Optional<Long>> HOPS = optional("hops", text -> number(text).filter(hops -> hops <= 255),
            String::valueOf);
    /** The address of a multicast group; empty for none. */
    static final Spelling<Optional<String>> GROUP = optional("group",
            text -> readable(() -> SocketOptions.NONE.withGroup(Optional.of(HostAddress.address(text))))
                    ? Optional.of(text)
                    : Optional.empty(),
            text -> text);
    /** A proxy, or {@link Way#DIRECT}; empty where nobody chooses. */
    static final Spelling<Optional<String>> PROXY = optional("proxy", Spelling::proxy, text -> text);
    /** Any text; empty for none. */
    static final Spelling<Optional<String>> NAME = optional("name",
            text -> text.contains(" ") ? Optional.empty() : Optional.of(text), text -> text);
    /** {@code HOST:ADDRESS}, one a line. */
    static final Spelling<List<String>> ADDRESSES = new Spelling<>("addresses", Spelling::addresses,
            lines -> String.join("\n", lines));
    /** Names with commas between. */
    static final Spelling<List<String>> NAMES = new Spelling<>("name",
            text -> Optional.of(text.isEmpty() ? List.of() : List.of(text.split("[,\\s]+"))),
            names -> String.join(", ", names));

    private static <V> Spelling<Optional<V>> optional(String name, Function<String, Optional<V>> read,
            Function<V, String> spell) {
        return new Spelling<>(name, text -> text.isEmpty() ? Optional.of(Optional.empty()) : known(read.apply(text)),
                value -> value.map(spell).orElse(""));
    }

    /** A value that was read, as one that somebody chose. */
    private static <V> Optional<Optional<V>> known(Optional<V> read) {
        return read.isPresent() ? Optional.of(read) : Optional.empty();
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<Long> size(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int shift = 10 * (1 + "KMG".indexOf(upper.charAt(upper.length() - 1)));
        return number(shift == 0 ? upper : upper.substring(0, upper.length() - 1).strip())
                .filter(number -> number > 0 && number <= Long.MAX_VALUE >> shift)
                .map(number -> number << shift);
    }

    /** A number of octets as {@link #SIZE} reads it: {@code 256K}. */
    static String sized(long octets) {
        for (int power = 3; power > 0; power--) {
            if (octets >= 1L << 10 * power && octets % (1L << 10 * power) == 0) {
                return (octets >> 10 * power) + " KMG".substring(power, power + 1);
            }
        }
        return Long.toString(octets);
    }

    private static Optional<Duration> seconds(String text) {
        if (!text.matches("[0-9]{1,9}([.,][0-9]{1,9})?")) {
            return Optional.empty();
        }
        BigDecimal seconds = new BigDecimal(text.replace(',', '.'));
        return seconds.compareTo(LONGEST) > 0 ? Optional.empty()
                : Optional.of(Duration.ofNanos(seconds.movePointRight(9).longValue()));
    }

    /** A time as {@link #SECONDS} reads it: {@code 0.5}. */
    static String inSeconds(Duration time) {
        BigDecimal seconds = BigDecimal.valueOf(time.toNanos(), 9).stripTrailingZeros();
        return seconds.toPlainString();
    }

    private static Optional<String> proxy(String text) {
        if (text.equals(Way.DIRECT)) {
            return Optional.of(text);
        }
        try {
            return Optional.of(Proxy.parse(text).spelled());
        } catch (TargetException odd) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> addresses(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            if (!line.isBlank() && !readable(() -> HostAddress.parse(line.strip()))) {
                return Optional.empty();
            }
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
        }
        return Optional.of(lines);
    }

    private static boolean readable(Runnable read) {
        try {
            read.run();
            return true;
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }
}
