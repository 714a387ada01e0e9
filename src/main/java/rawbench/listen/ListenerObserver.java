package rawbench.listen;

import java.io.IOException;
import java.util.Optional;

import rawbench.octets.Octets;

/** What a {@link Listener} tells of its clients; called on the client's thread, so it must be quick and thread-safe. */
public interface ListenerObserver {
    /** Hears nothing. */
    ListenerObserver NONE = new ListenerObserver() {};

    default void came(Client client) {
    }

    default void received(Client client, Octets octets) {
    }

    default void sent(Client client, Octets octets) {
    }

    /** The client's connection is closed; {@code failure} is how it broke, where it did. */
    default void gone(Client client, Optional<IOException> failure) {
    }

    /** No further client can be taken, though nobody closed the listener. */
    default void failed(IOException failure) {
    }
}
