package rawbench.wire;

/** The way to a peer: straight, or through a proxy. */
public sealed interface Route {
    /** The straight way. */
    Route DIRECT = new Direct();

    /** To the peer itself. */
    record Direct() implements Route {}

    /**
     * To a proxy, which connects to the peer once it was greeted.
     *
     * @param proxy where it listens: TCP, or TLS over it
     * @param tls for the connection to it, where that is TLS
     */
    record Through(Endpoint proxy, TlsOptions tls, Greeting greeting) implements Route {}
}
