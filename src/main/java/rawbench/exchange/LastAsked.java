package rawbench.exchange;

import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * What was asked last on a {@link HeldConnection}: a request that is sent again there is not read again, which took a
 * quarter of what a small exchange allocates. Used by one exchange at a time.
 */
final class LastAsked {
    /** What is longer is read anew, rather than kept for as long as the connection. */
    private static final int LONGEST = 16 * 1024;

    private Octets request = Octets.empty();
    private Optional<String> methodHint = Optional.empty();
    /** Empty where nothing is remembered. */
    private List<Asked> asked = List.of();

    /** The requests that the octets of a sending hold. */
    List<Asked> of(Sending sending) {
        if (!asked.isEmpty() && request.equals(sending.request()) && methodHint.equals(sending.methodHint())) {
            return asked;
        }
        List<Asked> read = Asked.of(sending);
        boolean kept = sending.request().length() <= LONGEST;
        request = kept ? sending.request() : Octets.empty();
        methodHint = sending.methodHint();
        asked = kept ? List.copyOf(read) : List.of();
        return read;
    }
}
