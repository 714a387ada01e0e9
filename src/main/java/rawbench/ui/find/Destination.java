package rawbench.ui.find;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a person wants to go in octets: {@code 120}, {@code l:20}, {@code 0x1f4}, {@code 50%}, {@code +16}. */
sealed interface Destination {
    /** A line, counted from 1. */
    record Line(long number) implements Destination {}

    /** An octet, counted from 0. */
    record Offset(long offset) implements Destination {}

    /** So many octets behind the caret, or before it. */
    record Distance(long octets) implements Destination {}

    /** A part of all octets, from 0 to 1. */
    record Share(double part) implements Destination {}

    /** The notation, in which digits may be grouped. */
    Pattern NOTATION = Pattern
            .compile("(l:|@|o:)?\\s*([+-])?(0x[0-9a-f_]+|[0-9][0-9,_'\u00a0\u202f]*(?:\\.[0-9]+)?)\\s*(%)?");

    /**
     * Reads a destination; empty where it cannot be read.
     *
     * @param lines whether a number alone is a line, not an offset
     */
    static Optional<Destination> of(String spelled, boolean lines) {
        Matcher m = NOTATION.matcher(spelled.strip().toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            return Optional.empty();
        }
        String prefix = m.group(1) == null ? "" : m.group(1);
        String digits = m.group(3).replaceAll("[,_'\u00a0\u202f]", "");
        try {
            if (m.group(4) != null) {
                double part = Double.parseDouble(digits) / 100;
                return prefix.isEmpty() && m.group(2) == null && part <= 1 ? Optional.of(new Share(part))
                        : Optional.empty();
            }
            boolean hex = digits.startsWith("0x");
            long number = hex ? Long.parseLong(digits.substring(2), 16) : Long.parseLong(digits);
            if (m.group(2) != null) {
                return prefix.isEmpty() ? Optional.of(new Distance(m.group(2).equals("-") ? -number : number))
                        : Optional.empty();
            }
            boolean line = prefix.equals("l:") || prefix.isEmpty() && lines && !hex;
            return line && number == 0 ? Optional.empty()
                    : Optional.of(line ? new Line(number) : new Offset(number));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
