package rawbench.ui.listen;

import java.util.function.Consumer;

/**
 * One direction of what a listener saw of a client, for whoever wants its octets.
 *
 * @param number of the client, in the order of arrival
 * @param address of the client
 * @param fromClient whether the client sent it; else it went to the client, from a relay's target perhaps
 * @param octets how many there are so far
 * @param open reads them, and hands them over; the listener's tab says why they cannot be read
 */
public record Offered(long number, String address, boolean fromClient, long octets,
        Consumer<Consumer<Captured>> open) {}
