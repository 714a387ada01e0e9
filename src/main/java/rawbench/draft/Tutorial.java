package rawbench.draft;

import java.util.Map;

import rawbench.octets.Octets;

/**
 * The templates that come with Rawbench: the tutorial's requests, right as they are meant and as they were printed.
 *
 * <p>They are aimed at the practice server by the variable <code>{{practice}}</code> in their target: whoever opens
 * them gives {@link Composer} the server's {@code host:port} under that name.
 */
public final class Tutorial {
    /** The variable in the target of each of these templates. */
    public static final String PRACTICE = "practice";

    private Tutorial() {
    }

    /** The template files by relative path, in the order to show them. */
    public static Map<String, Octets> files() {
        return null;
    }
}
