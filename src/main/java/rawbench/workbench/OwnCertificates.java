package rawbench.workbench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import rawbench.wire.Endpoint;
import rawbench.wire.Identity;
import rawbench.wire.IdentityException;

/** The certificates that the TLS listeners of a {@link ListenerHost} show: one for each host, made up when first needed. */
final class OwnCertificates {
    /** Longer than any window stays open, and short enough to be harmless in a client that goes on trusting it. */
    private static final int DAYS = 90;
    /** What every one of them is for; so all these share one. */
    private static final String LOOPBACK = "localhost";

    private final Map<String, Identity> made = new HashMap<>();

    /**
     * What a listener shows there; empty where it speaks no TLS.
     *
     * @throws WorkbenchException with a sentence where no certificate can be for that host
     */
    synchronized Optional<Identity> of(Endpoint at) throws WorkbenchException {
        if (!(at instanceof Endpoint.Tls(String host, int _))) {
            return Optional.empty();
        }
        boolean loopback = host.equalsIgnoreCase(LOOPBACK) || host.equals("127.0.0.1") || host.equals("::1");
        String name = loopback ? LOOPBACK : host;
        Identity known = made.get(name);
        if (known == null) {
            known = made(name);
            made.put(name, known);
        }
        return Optional.of(known);
    }

    private static Identity made(String host) throws WorkbenchException {
        try {
            return Identity.selfSignedAt(host, DAYS);
        } catch (IdentityException noName) {
            throw new WorkbenchException(noName.getMessage());
        }
    }
}
