package rawbench.wire;

import java.io.IOException;

/** What is said to a proxy before the peer's octets go through it. */
@FunctionalInterface
public interface Greeting {
    /**
     * Speaks with the proxy until it has connected to the peer; not one octet more is read than that takes.
     *
     * @throws IOException when the connection to the proxy breaks
     * @throws WireException when the proxy refuses, made by {@link Dialogue#refused}
     */
    void greet(Dialogue proxy, Endpoint.Tcp peer) throws IOException, WireException;
}
