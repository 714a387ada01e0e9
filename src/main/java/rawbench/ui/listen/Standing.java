package rawbench.ui.listen;

import java.util.Optional;

import rawbench.wire.Endpoint;

/** How a listener's tab stands: whether anybody can come. */
public sealed interface Standing {
    /**
     * Nobody can come.
     *
     * @param trouble why it could not be opened; empty where nobody tried, or it was
     */
    record Stopped(Optional<String> trouble) implements Standing {}

    /** A person said so, and it is not bound yet. */
    record Opening() implements Standing {}

    /**
     * Clients can come.
     *
     * @param at where they go, with the port that the system chose where it was to choose one
     */
    record Open(Endpoint at) implements Standing {}
}
