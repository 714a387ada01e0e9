package rawbench.wire;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * A place that is listened at, for clients to come to: the other end of what {@link Endpoint} names.
 *
 * <p>One thread accepts; any thread may {@link #close}, which ends an {@link #accept} that waits.
 */
public sealed interface Acceptor extends AutoCloseable permits SocketAcceptor, UnixAcceptor, DatagramAcceptor {
    /** Clients the system keeps waiting until {@link #accept} takes them, if it allows as many. */
    int BACKLOG = 4096;

    /** Hears of datagrams that nobody will read. */
    @FunctionalInterface
    interface Drops {
        /** A datagram of so many octets was thrown away. On the accepting thread, or on the one that closed the client. */
        void dropped(Accepted client, int octets);
    }

    /**
     * Listens at a place.
     *
     * @throws IOException with a sentence for a person when that is not possible, or is not to be without
     *         {@link Binding#exposed}
     */
    static Acceptor open(Binding binding) throws IOException {
        try {
            return bound(binding);
        } catch (NotSetException unset) {
            String says = Faults.words(unset);
            throw new IOException(OptionWords.NOT_OF_THIS_SOCKET
                    .of(says.substring(0, 1).toUpperCase(Locale.ROOT) + says.substring(1)), unset);
        }
    }

    private static Acceptor bound(Binding binding) throws IOException {
        if (binding.options().anySource()) {
            throw new NotSetException(FaultWords.ANY_SOURCE.of(), null);
        }
        return switch (binding.at()) {
            case Endpoint.Tcp _ -> SocketAcceptor.open(binding, Optional.empty());
            case Endpoint.Tls _ -> SocketAcceptor.open(binding, Optional.of(ServerKeys.context(binding.identity()
                    .orElseThrow(() -> new IOException(OptionWords.NO_IDENTITY.of())))));
            case Endpoint.UnixSocket unix -> UnixAcceptor.open(unix.path(), binding);
            case Endpoint.Udp udp -> DatagramAcceptor.open(udp, binding);
        };
    }

    /**
     * Listens for plain connections on 127.0.0.1.
     *
     * @param port the port, or 0 for one that the system chooses
     * @throws IOException with a sentence for a person when the port cannot be had
     */
    static Acceptor tcp(int port) throws IOException {
        return open(Binding.local(new Endpoint.Tcp("127.0.0.1", port)));
    }

    /**
     * Listens for TLS connections on 127.0.0.1.
     *
     * @param port the port, or 0 for one that the system chooses
     * @param pkcs12 a key store with the key and certificate to show
     * @param password of the key store and its key
     * @throws IOException with a sentence for a person when the port cannot be had or the key store not be used
     */
    static Acceptor tls(int port, Octets pkcs12, String password) throws IOException {
        return SocketAcceptor.open(Binding.local(new Endpoint.Tls("127.0.0.1", port)),
                Optional.of(ServerKeys.context(pkcs12, password.toCharArray())));
    }

    /**
     * Waits for the next client: a connection, or over UDP the first datagram from an address. A TLS handshake is left
     * to {@link Accepted}, so that none holds up the others.
     */
    Accepted accept() throws IOException;

    /** Where it listens: the address as it was typed, with the port that the system chose where that was 0. */
    Endpoint endpoint();

    /** The port listened on, also where the system chose it; 0 where there is none. */
    default int port() {
        return endpoint().port();
    }

    /**
     * How many clients are told apart at once where none of them ever says that it has left: over UDP the one that was
     * silent longest is forgotten for a new one. To be called before the first {@link #accept}.
     *
     * @return whether that was taken over; where it was not, whoever accepts counts
     */
    default boolean forgetsBeyond(int clients) {
        return false;
    }

    /** Has datagrams that are thrown away told. To be called before the first {@link #accept}. */
    default void tellDrops(Drops drops) {
        // Only datagrams are ever thrown away.
    }

    boolean closed();

    /** Ends the listening, and an {@link #accept} that waits. Accepted connections live on; over UDP they end with it. */
    @Override
    void close() throws IOException;
}
