package rawbench.wire;

import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * How a TLS connection is opened.
 *
 * @param verify whether certificate and host name must be right; true unless a person said otherwise for this endpoint
 * @param sni the name sent in the handshake, and looked for in the certificate; empty for the endpoint's own host, when
 *        that is a name; {@link #NO_SNI} to send none
 * @param alpn the protocols offered, in order; empty for none
 * @param authorities PEM certificates trusted beside the system's own; empty for none
 * @param versions the versions offered, as "TLSv1.3"; empty for the platform's choice
 * @param pinned the SHA-256, in hex, of the one certificate that is taken from the peer although it cannot be verified:
 *        a person looked at it and said so; empty for none
 * @param identity what is shown to a peer that wants a certificate of this side; empty for none
 */
public record TlsOptions(boolean verify, Optional<String> sni, List<String> alpn, Optional<Octets> authorities,
        List<String> versions, Optional<String> pinned, Optional<Identity> identity) {
    /** In place of a name: none is sent, and the endpoint's own host is looked for in the certificate. */
    public static final String NO_SNI = "";
    /** Verified, own host as name, nothing offered. */
    public static final TlsOptions DEFAULT = new TlsOptions(true, Optional.empty(), List.of(), Optional.empty(),
            List.of());

    public TlsOptions {
        alpn = List.copyOf(alpn);
        versions = List.copyOf(versions);
    }

    /** Options without a pinned certificate and without one of this side. */
    public TlsOptions(boolean verify, Optional<String> sni, List<String> alpn, Optional<Octets> authorities,
            List<String> versions) {
        this(verify, sni, alpn, authorities, versions, Optional.empty(), Optional.empty());
    }

    public TlsOptions withVerify(boolean wanted) {
        return new TlsOptions(wanted, sni, alpn, authorities, versions, pinned, identity);
    }

    public TlsOptions withSni(Optional<String> name) {
        return new TlsOptions(verify, name, alpn, authorities, versions, pinned, identity);
    }

    public TlsOptions withAlpn(List<String> offered) {
        return new TlsOptions(verify, sni, offered, authorities, versions, pinned, identity);
    }

    public TlsOptions withAuthorities(Optional<Octets> pem) {
        return new TlsOptions(verify, sni, alpn, pem, versions, pinned, identity);
    }

    public TlsOptions withVersions(List<String> offered) {
        return new TlsOptions(verify, sni, alpn, authorities, offered, pinned, identity);
    }

    /** Takes the certificate with this SHA-256, in hex, also where it cannot be verified. */
    public TlsOptions withPinned(Optional<String> sha256) {
        return new TlsOptions(verify, sni, alpn, authorities, versions, sha256, identity);
    }

    /** Shows this certificate to a peer that wants one. */
    public TlsOptions withIdentity(Optional<Identity> shown) {
        return new TlsOptions(verify, sni, alpn, authorities, versions, pinned, shown);
    }
}
