package rawbench.workbench;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import rawbench.exchange.Exchange;
import rawbench.exchange.Proxy;
import rawbench.exchange.TargetException;
import rawbench.octets.Octets;
import rawbench.store.Way;
import rawbench.store.Way.CertificateFiles;
import rawbench.wire.Identity;
import rawbench.wire.IdentityException;
import rawbench.wire.WireEvent;
import rawbench.wire.WireFault;

/**
 * Private keys and passwords for the life of the run: what a person is asked for when it is needed, and what is written
 * down nowhere.
 */
public final class Secrets {
    private final Map<CertificateFiles, Identity> identities = new ConcurrentHashMap<>();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    /** The certificate that this way needs and that was not read in this run. */
    public Optional<CertificateFiles> unread(Way way) {
        return way.certificate().filter(files -> !identities.containsKey(files));
    }

    /**
     * Reads a certificate and its key, for this run; blocks.
     *
     * @throws IdentityException with what is wrong; it says whether another password may help
     */
    public void read(CertificateFiles files, Optional<String> password) throws IdentityException, IOException {
        Optional<Octets> key = files.key().isEmpty() ? Optional.empty()
                : Optional.of(Octets.ofFile(files.key().get()));
        identities.put(files, Identity.of(Octets.ofFile(files.certificate()), key, password));
    }

    Optional<Identity> identity(Way way) throws WorkbenchException {
        Optional<CertificateFiles> unread = unread(way);
        if (unread.isPresent()) {
            throw new WorkbenchException(WorkbenchWords.CERTIFICATE_NOT_READ.of(unread.get().certificate()));
        }
        return way.certificate().map(identities::get);
    }

    /**
     * The proxy of this way where it has a user whose password is not known.
     *
     * @throws WorkbenchException when the proxy cannot be read
     */
    public Optional<String> unknownPassword(Way way) throws WorkbenchException {
        return proxy(way).filter(proxy -> proxy.credentials().filter(known -> known.password().isEmpty()).isPresent())
                .map(Proxy::spelled);
    }

    /** Takes a password for a proxy, for this run. */
    public void password(String proxy, String password) {
        passwords.put(proxy, password);
    }

    /** Forgets the password for a proxy that turned this exchange away, so that it is asked for again. */
    public void forgetRefused(Exchange exchange) {
        boolean refused = exchange.transcript()
                .events()
                .stream()
                .anyMatch(event -> event instanceof WireEvent.Failed(_, _, WireFault.ProxyRefused _));
        if (refused) {
            exchange.sending().proxy().map(Proxy::spelled).ifPresent(passwords::remove);
        }
    }

    /** The proxy of this way, with its password where one is known. */
    Optional<Proxy> proxy(Way way) throws WorkbenchException {
        if (way.proxy().isEmpty() || way.proxy().get().equals(Way.DIRECT)) {
            return Optional.empty();
        }
        try {
            Proxy proxy = Proxy.parse(way.proxy().get());
            String password = passwords.get(proxy.spelled());
            return Optional.of(password == null ? proxy : proxy.withPassword(password));
        } catch (TargetException odd) {
            throw new WorkbenchException(odd);
        }
    }
}
