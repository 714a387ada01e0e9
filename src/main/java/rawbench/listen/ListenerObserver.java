package rawbench.listen;

import java.io.IOException;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * What a {@link Listener} tells of its clients, on the thread that does what is told: mostly the client's own, also that
 * of whoever writes to it. So be quick, and safe for several at once.
 */
public interface ListenerObserver {
    /** Hears nothing. */
    ListenerObserver NONE = new ListenerObserver() {};

    /** How many octets at the beginning of each piece it wants to be handed; 0 where their number is enough. */
    default int begins() {
        return 0;
    }

    default void came(Client client) {
    }

    /** As the other, with as many of the first octets as {@link #begins} wants, where there are as many. */
    default void received(Client client, long octets, Octets beginning) {
        received(client, octets);
    }

    /** As the other, with as many of the first octets as {@link #begins} wants, where there are as many. */
    default void sent(Client client, long octets, Octets beginning) {
        sent(client, octets);
    }

    /** So many octets came, over UDP in one datagram; {@link Client#transcript} has them. */
    default void received(Client client, long octets) {
    }

    /** So many octets went. */
    default void sent(Client client, long octets) {
    }

    /** A side has said that it sends no more; the transcript has it. */
    default void ended(Client client, boolean byClient) {
    }

    /** A datagram of this client, of so many octets, was thrown away: too many wait, or the client is closed. */
    default void dropped(Client client, long octets) {
    }

    /**
     * The client is done with; its transcript stays. {@code failure} is how it broke, in a sentence, if it did; that it
     * was cut or reset from this side is no failure.
     */
    default void gone(Client client, Optional<IOException> failure) {
    }

    /**
     * What comes from this client is relayed there from now on, and the answers back; it is not reached yet. Where it
     * cannot be, {@link #gone} has the sentence.
     */
    default void relayed(Client client, Upstream upstream) {
    }

    /** Somebody came who found as many clients here as there may be, and was sent away. */
    default void turnedAway(String address) {
    }

    /** No further client can be taken, though nobody closed the listener. */
    default void failed(IOException failure) {
    }
}
