package rawbench.lint;

import rawbench.wire.Endpoint;

/**
 * Where a request is to go, as far as that decides what is odd about it.
 *
 * @param endpoint the place that the octets reach in the end
 * @param proxy whether the octets are handed to a proxy that reads an absolute request-target
 */
public record Destination(Endpoint endpoint, boolean proxy) {}
