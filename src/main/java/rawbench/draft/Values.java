package rawbench.draft;

import java.util.Map;
import java.util.Optional;

/** What variables stand for beside the lines of a template's own file: environments, earlier answers, what was given. */
@FunctionalInterface
public interface Values {
    /** Nothing beside the template. */
    @SuppressWarnings("ClassInitializationDeadlock") // given values are made here alone, so this class is always first
    Values NONE = new GivenValues(Map.of(), new Origin(Origin.Kind.GIVEN, ""));

    /**
     * The value of a variable, its own variables not yet replaced.
     *
     * @param name everything between the braces, such as {@code login.response.body.$.token}
     * @throws DraftException where this is the place to look, and it says why there is none
     */
    Optional<Value> value(String name) throws DraftException;

    /** These, and the others where these have none. */
    default Values or(Values others) {
        return new EitherValues(this, others);
    }

    /**
     * Values that were given beside the template.
     *
     * @param place what says so to a person, such as {@code --var}; may be empty
     */
    static Values given(Map<String, String> values, String place) {
        return new GivenValues(values, new Origin(Origin.Kind.GIVEN, place));
    }
}
