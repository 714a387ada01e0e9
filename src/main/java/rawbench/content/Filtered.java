package rawbench.content;

import java.util.Optional;

import rawbench.octets.Octets;

/**
 * What a {@link Filter} found.
 *
 * @param octets the results in UTF-8, laid out for reading; empty where there are none
 * @param results how many there are
 * @param more whether there would be more than are kept
 * @param trouble why there is no result, as a sentence; empty also where the path just leads nowhere
 */
public record Filtered(Octets octets, long results, boolean more, Optional<String> trouble) {
    static Filtered none() {
        return new Filtered(Octets.empty(), 0, false, Optional.empty());
    }

    static Filtered trouble(String sentence) {
        return new Filtered(Octets.empty(), 0, false, Optional.of(sentence));
    }

    static Filtered tooLong(long length, long most) {
        return trouble(FilterWords.TOO_LONG.of(length >> 20, most >> 20));
    }

    static Filtered cancelled() {
        return trouble(FilterWords.STOPPED.of());
    }
}
