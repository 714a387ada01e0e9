package rawbench.ui.response;

import java.util.Locale;

import org.kordamp.ikonli.feather.Feather;

import rawbench.exchange.Exchange;
import rawbench.wire.Endpoint;
import rawbench.wire.TlsFacts;

/** How much a person can rely on who was at the other end: what the lock beside an address shows. */
enum Security {
    /** Nothing is encrypted. */
    PLAIN(Feather.GLOBE),
    /** TLS was wanted and never began: there was nobody to speak it with. */
    NEVER_BEGAN(Feather.GLOBE),
    /** Certificate and host name were verified. */
    VERIFIED(Feather.LOCK),
    /** The certificate is the one that a person trusts for this endpoint. */
    PINNED(Feather.USER_CHECK),
    /** Encrypted, and nobody knows to whom. */
    UNVERIFIED(Feather.UNLOCK);

    private final Feather icon;

    Security(Feather icon) {
        this.icon = icon;
    }

    static Security of(Exchange exchange) {
        if (!(exchange.target().endpoint() instanceof Endpoint.Tls)) {
            return PLAIN;
        }
        if (exchange.tls().isEmpty()) {
            return NEVER_BEGAN;
        }
        if (exchange.tls().filter(TlsFacts::verified).isPresent()) {
            return VERIFIED;
        }
        return exchange.tls().filter(TlsFacts::trustedByPin).isPresent() ? PINNED : UNVERIFIED;
    }

    Feather icon() {
        return icon;
    }

    /** The style class, which ends the key of its words too. */
    String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
