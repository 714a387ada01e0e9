package rawbench.wire;

import java.net.Socket;
import java.util.Optional;

/**
 * A socket whose octets go to the peer, straight or through a proxy.
 *
 * @param plain the TCP socket: closing it ends whatever is laid over it
 * @param proxyTls the TLS to the proxy, where it is spoken to so
 */
record Reached(Socket plain, Optional<TlsClient> proxyTls) {
    /** What the peer's octets are written to and read from. */
    Socket top() {
        return proxyTls.<Socket>map(TlsClient::socket).orElse(plain);
    }
}
