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
    /** A layout is allowed to be so many times as large as the body, and some more. */
    private static final int GROWTH = 16;
    private static final long MORE = 16 << 20;

    /** The layout of a decoded body: JSON re-indented, forms as lines of name and value, nothing for other types. */
    public static Pretty of(MediaType type, Octets body, BooleanSupplier cancelled) {
        if (body.isEmpty()) {
            return none("There is nothing to lay out.");
        }
        if (!type.json() && !type.form()) {
            return none("There is no layout for " + type.essence() + ".");
        }
        try (SpillSink end = new SpillSink()) {
            DecodeLimits limits = new DecodeLimits(GROWTH * body.length() + MORE, 1, Long.MAX_VALUE, 0);
            Sink guarded = new Guard(end, limits, body::length, cancelled);
            Optional<String> invalid = type.json() ? json(body, guarded) : form(body, guarded);
            return invalid.isPresent() ? none(invalid.get()) : new Pretty(Optional.of(end.kept()), "");
        } catch (StopException stopped) {
            return none(stopped.finding()
                    .map(f -> "The layout was given up: " + f.says() + ".")
                    .orElse("The layout was cancelled."));
        }
    }

    private static Optional<String> json(Octets body, Sink sink) throws StopException {
        JsonLayout layout = new JsonLayout(sink);
        byte[] block = new byte[(int) Math.min(Decoder.BLOCK, body.length())];
        boolean valid = true;
        for (long at = 0; at < body.length() && valid; at += block.length) {
            int count = (int) Math.min(block.length, body.length() - at);
            body.copyTo(at, block, 0, count);
            valid = layout.feed(block, 0, count);
        }
        return layout.end();
    }

    private static Optional<String> form(Octets body, Sink sink) throws StopException {
        new FormLayout(sink).lay(body);
        return Optional.empty();
    }

    static Pretty none(String reason) {
        return new Pretty(Optional.empty(), reason);
    }
}
