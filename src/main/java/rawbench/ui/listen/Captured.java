package rawbench.ui.listen;

import java.util.Optional;

import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/**
 * Octets that a listener saw, with both ends they went between, so that they can be sent by whoever wants to.
 *
 * @param fromClient whether the client sent them; else they went to it
 * @param listener where the client had come to
 * @param target where a relay hands things on to; empty where the listener is no relay
 * @param clientAddress {@code host:port} of the client
 */
public record Captured(Octets octets, boolean fromClient, Endpoint listener, Optional<Endpoint> target,
        String clientAddress) {}
