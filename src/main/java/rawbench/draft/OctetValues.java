package rawbench.draft;

import java.util.Optional;

import rawbench.octets.Octets;

/** What variables stand for that is taken from octets, and goes out as the same octets. */
@FunctionalInterface
interface OctetValues {
    /** None. */
    OctetValues NONE = new OctetValues() {
        @Override
        public Optional<Octets> value(String name) {
            return Optional.empty();
        }
    };

    /**
     * The value of a variable; it is never read for variables itself.
     *
     * @param name everything between the braces, such as {@code request.query.id}
     * @throws DraftException where this is the place to look, and it says why there is none
     */
    Optional<Octets> value(String name) throws DraftException;
}
