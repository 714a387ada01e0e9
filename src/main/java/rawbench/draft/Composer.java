package rawbench.draft;

import java.util.Map;

import rawbench.octets.Octets;

/** Makes of a draft what goes out: variables replaced by their values, the length set where that was asked for. */
public final class Composer {
    private Composer() {
    }

    /**
     * The octets to send.
     *
     * @param given values beside those of the template's own file, which win
     * @throws DraftException naming a variable without a value
     */
    public static Octets octets(RequestDraft draft, Map<String, String> given) throws DraftException {
        return null;
    }

    /**
     * The target with its variables replaced, such as {@code http://127.0.0.1:38113} for
     * <code>http://{{practice}}</code>.
     *
     * @throws DraftException when there is no target, or a variable without a value
     */
    public static String target(RequestDraft draft, Map<String, String> given) throws DraftException {
        return null;
    }
}
