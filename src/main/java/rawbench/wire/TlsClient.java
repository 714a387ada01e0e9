package rawbench.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * The client's side of TLS on a socket that is connected already; it knows afterwards what was presented and asked
 * for, also when the handshake failed.
 */
final class TlsClient {
    private final TappedSocket plain;
    private final SSLSocket socket;
    private final PeerTrust trust;
    private final ClientKeys keys;
    private final Optional<String> sni;
    private final boolean verify;
    private final Optional<String> pinned;
    private final String address;
    private volatile boolean agreed;

    private TlsClient(TappedSocket plain, SSLSocket socket, PeerTrust trust, ClientKeys keys, Optional<String> sni,
            TlsOptions options, String address) {
        this.plain = plain;
        this.socket = socket;
        this.trust = trust;
        this.keys = keys;
        this.sni = sni;
        this.verify = options.verify();
        this.pinned = options.pinned();
        this.address = address;
    }

    /** Lays TLS over a connected socket; no octet goes yet. */
    static TlsClient over(TappedSocket plain, Endpoint.Tls endpoint, TlsOptions options) throws WireException {
        boolean named = options.sni().isPresent() && !options.sni().get().equals(TlsOptions.NO_SNI);
        String peer = named ? options.sni().get() : endpoint.host();
        try {
            PeerTrust trust = new PeerTrust(TrustStore.platformAnd(options.authorities()), options, peer);
            ClientKeys keys = new ClientKeys(options.identity());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[]{keys}, new TrustManager[]{trust}, null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, peer, endpoint.port(), true);
            socket.setUseClientMode(true);
            Optional<SNIHostName> sni = !named && options.sni().isPresent() ? Optional.empty()
                    : serverName(peer, named);
            socket.setSSLParameters(parameters(socket.getSSLParameters(), options, sni));
            return new TlsClient(plain, socket, trust, keys, sni.map(n -> ascii(n)), options,
                    endpoint.authority());
        } catch (IllegalArgumentException e) {
            throw unusable(TlsWords.OPTIONS, e);
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(TlsWords.AUTHORITIES, e);
        }
    }

    /** Shakes hands. */
    void handshake() throws WireException {
        try {
            socket.startHandshake();
            agreed = true;
        } catch (SSLException e) {
            throw new WireException(TlsFaults.ofHandshake(this, e), e);
        } catch (IOException e) {
            throw new WireException(TlsFaults.cutInHandshake(this, Faults.words(e)), e);
        }
    }

    SSLSocket socket() {
        return socket;
    }

    TappedSocket plain() {
        return plain;
    }

    String address() {
        return address;
    }

    /** Why the peer's certificates were refused; empty where they were not. */
    Optional<CertificateTrouble> refused() {
        return trust.refusal();
    }

    /** What the peer asked of this side, and what it was shown. */
    ClientKeys keys() {
        return keys;
    }

    /** Whether the peer's octets ended without close_notify. */
    boolean cut() {
        return plain.ended();
    }

    /** Names what broke the connection; {@code silent} where no octet had come through it. */
    WireFault broken(IOException e, boolean reading, boolean silent) {
        return TlsFaults.ofOpen(this, e, reading, silent);
    }

    /** Sends close_notify and closes. */
    void farewell() {
        SocketConnection.closeQuietly(socket);
    }

    TlsFacts facts() {
        SSLSession session = agreed ? socket.getSession() : null;
        String alpn = agreed ? socket.getApplicationProtocol() : null;
        Optional<String> trouble = trust.trouble().map(CertificateTrouble::says);
        return new TlsFacts(session == null ? "" : session.getProtocol(),
                session == null ? "" : session.getCipherSuite(),
                Optional.ofNullable(alpn).filter(name -> !name.isEmpty()), sni,
                agreed && verify && trouble.isEmpty(), trouble,
                trust.facts(), pinned, keys.shown().map(Identity::certificate));
    }

    private static SSLParameters parameters(SSLParameters parameters, TlsOptions options, Optional<SNIHostName> sni) {
        // Asked for also where verification is off: the trust manager says what is wrong, and lets it pass.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setServerNames(sni.<List<SNIServerName>>map(List::of).orElse(List.of()));
        if (!options.alpn().isEmpty()) {
            parameters.setApplicationProtocols(options.alpn().toArray(String[]::new));
        }
        if (!options.versions().isEmpty()) {
            parameters.setProtocols(options.versions().toArray(String[]::new));
        }
        return parameters;
    }

    /** The name to send: never an address (RFC 6066 3), and a host's own only where it is a name that can be sent. */
    private static Optional<SNIHostName> serverName(String name, boolean wanted) {
        if (literal(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SNIHostName(name));
        } catch (IllegalArgumentException notAName) {
            if (wanted) {
                throw new IllegalArgumentException("\"" + name + "\" is no host name", notAName);
            }
            return Optional.empty();
        }
    }

    static boolean literal(String host) {
        try {
            return InetAddress.ofLiteral(host) != null;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private static String ascii(SNIHostName name) {
        return new String(name.getEncoded(), StandardCharsets.US_ASCII);
    }

    private static WireException unusable(TlsWords says, Exception e) {
        return new WireException(
                new WireFault.Tls(TlsProblem.OPTIONS, TlsFacts.NOTHING, says.of(Faults.words(e)),
                        TlsWords.LOOK_OPTIONS.of()),
                e);
    }
}
