package rawbench.fields;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What a known field is for: where it is defined, who sends it, whether it still should be. The sentence about it is kept
 * by those who show it, under the {@link #key}.
 *
 * @param name as it is registered
 * @param use in which messages it stands
 * @param section where it is defined, as {@code RFC 9110 8.3}, or the name of a living standard
 * @param deprecated whether it should not be sent any more
 */
public record FieldMeaning(String name, Use use, String section, boolean deprecated) {
    /** In which messages a field stands. */
    public enum Use {
        REQUEST,
        RESPONSE,
        BOTH
    }

    /** The meaning of a field by its name, in any case. */
    public static Optional<FieldMeaning> of(String name) {
        return Optional.ofNullable(KnownFields.ALL.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Every field that is known. */
    public static Collection<FieldMeaning> all() {
        return KnownFields.ALL.values();
    }

    /** The name in lower case, under which its sentence is kept. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Where to read about it. */
    public String address() {
        return KnownFields.address(section);
    }
}
