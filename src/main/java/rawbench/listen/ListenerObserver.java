package rawbench.listen;

import java.io.IOException;
import java.util.Optional;

/** What a {@link Listener} tells of its clients, on the client's thread: so be quick, and safe for several at once. */
public interface ListenerObserver {
    /** Hears nothing. */
    ListenerObserver NONE = new ListenerObserver() {};

    default void came(Client client) {
    }

    /** So many octets came; {@link Client#transcript} has them. */
    default void received(Client client, long octets) {
    }

    /** So many octets went. */
    default void sent(Client client, long octets) {
    }

    /** The client is done with; its transcript can be had for the last time. {@code failure} is how it broke, if so. */
    default void gone(Client client, Optional<IOException> failure) {
    }

    /** No further client can be taken, though nobody closed the listener. */
    default void failed(IOException failure) {
    }
}
