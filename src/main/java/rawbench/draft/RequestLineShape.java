package rawbench.draft;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * How a request line is written: other editors let people leave out the version, or give the URL in the request line
 * and mean the target by it. Neither is completed in silence.
 */
enum RequestLineShape {
    /** Three parts, as it goes on the wire. */
    COMPLETE,
    /** Nothing like {@code HTTP/1.1} at its end. */
    NO_VERSION,
    /** A whole URL for the request-target: to a proxy that is right, to a server it rarely is meant. */
    ABSOLUTE;

    boolean complete() {
        return this == COMPLETE;
    }

    /** Why a request line like this is not sent without a target of its own; empty for a complete one. */
    Optional<String> complaint() {
        return switch (this) {
            case COMPLETE -> Optional.empty();
            case NO_VERSION -> Optional.of(DraftWords.NO_VERSION.of());
            case ABSOLUTE -> Optional.of(DraftWords.WHOLE_URL.of());
        };
    }

    static RequestLineShape of(Octets request) {
        long end = request.indexOf('\n', 0);
        String line = request.slice(0, Math.min(end < 0 ? request.length() : end, 64 * 1024))
                .text(StandardCharsets.UTF_8)
                .strip();
        String[] parts = line.split("[ \t]+", -1);
        if (parts.length < 3 || !parts[parts.length - 1].startsWith("HTTP/")) {
            return NO_VERSION;
        }
        String target = parts[1].toLowerCase(Locale.ROOT);
        return target.startsWith("http://") || target.startsWith("https://") ? ABSOLUTE : COMPLETE;
    }
}
