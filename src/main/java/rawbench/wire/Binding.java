package rawbench.wire;

import java.util.Optional;

/**
 * Where a listener listens, and how: what {@link Acceptor} is opened with.
 *
 * @param at port 0 for one that the system chooses
 * @param exposed whether other machines may reach it, without which an address that is not of the loopback is refused; of a
 *        Unix socket, whether other users of this machine may, as far as the umask lets them
 * @param options of its socket and those of its clients
 * @param identity what it shows over TLS
 */
public record Binding(Endpoint at, boolean exposed, SocketOptions options, Optional<Identity> identity) {
    /** A place on this machine, reached from this machine only. */
    public static Binding local(Endpoint at) {
        return new Binding(at, false, SocketOptions.NONE, Optional.empty());
    }
}
