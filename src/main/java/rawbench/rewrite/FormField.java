package rawbench.rewrite;

import java.util.Optional;

import rawbench.octets.Octets;

/**
 * One field of a form, however the form is spelled.
 *
 * @param name its name, in octets as the form has it
 * @param value its value
 * @param kind what the value is
 * @param file the name of the file that it is, where it is one
 * @param type the media type that is said of it
 */
record FormField(Octets name, Octets value, Kind kind, Optional<Octets> file, Optional<String> type) {
    /** What a value is. */
    enum Kind {
        TEXT,
        /** A number, true, false or null of JSON, as it is spelled. */
        SCALAR,
        /** An object or array of JSON, as it is spelled. */
        NESTED
    }

    static FormField text(Octets name, Octets value) {
        return new FormField(name, value, Kind.TEXT, Optional.empty(), Optional.empty());
    }
}
