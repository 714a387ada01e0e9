package rawbench.lint;

import java.nio.file.Path;

import rawbench.wire.Endpoint;

/**
 * Where a request is to go, as far as that decides what is odd about it.
 *
 * @param endpoint the place that the octets reach in the end
 * @param proxy whether the octets are handed to a proxy that reads an absolute request-target
 */
public record Destination(Endpoint endpoint, boolean proxy) {
    /** A place that nobody named: what Host says is not compared with anything. */
    public static final Destination UNNAMED = new Destination(new Endpoint.UnixSocket(Path.of("unnamed")), false);
}
