package rawbench.workbench;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import rawbench.draft.Behaviour;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.listen.Relay;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Endpoint;
import rawbench.wire.TlsOptions;
import rawbench.wire.TransportOptions;

/** Makes {@link Relay}s of what a person typed, and refuses those that cannot work. A part of {@link ListenerHost}. */
final class Relays {
    private Relays() {
    }

    /** @param authorities PEM certificates that are trusted beside the system's own */
    static Relay of(Behaviour.Relay typed, Optional<Octets> authorities) throws WorkbenchException {
        TlsOptions tls = TlsOptions.DEFAULT.withVerify(!typed.insecure()).withAuthorities(authorities);
        return new Relay(target(typed), TransportOptions.DEFAULT.withTls(tls));
    }

    /**
     * Looks whether what is done with clients can be done at that place.
     *
     * @throws WorkbenchException with a sentence where it cannot
     */
    static void check(Behaviour does, Endpoint at) throws WorkbenchException {
        if (does instanceof Behaviour.Relay typed
                && target(typed) instanceof Endpoint.Udp != at instanceof Endpoint.Udp) {
            throw new WorkbenchException(WorkbenchWords.OTHER_SORT.of(typed.target()));
        }
    }

    /**
     * Looks whether a relay would come to itself, also by way of others.
     *
     * @param others the relays of this program, by where they listen; of another program's nobody knows the targets
     * @throws WorkbenchException with a sentence then
     */
    static void check(Behaviour does, Acceptor bound, Map<Endpoint, Behaviour.Relay> others)
            throws WorkbenchException {
        if (does instanceof Behaviour.Relay typed) {
            Set<Endpoint> way = new LinkedHashSet<>();
            if (returns(typed, bound.endpoint(), others, way)) {
                throw new WorkbenchException(toItself(bound.endpoint(), typed, way));
            }
        }
    }

    /** Follows what is relayed as far as it is known, and notes the others that it comes by. */
    private static boolean returns(Behaviour.Relay typed, Endpoint home, Map<Endpoint, Behaviour.Relay> others,
            Set<Endpoint> way) throws WorkbenchException {
        Endpoint target = target(typed);
        if (target.leadsTo(home)) {
            return true;
        }
        for (Map.Entry<Endpoint, Behaviour.Relay> other : others.entrySet()) {
            if (target.leadsTo(other.getKey())) {
                return way.add(other.getKey()) && returns(other.getValue(), home, others, way);
            }
        }
        return false;
    }

    private static String toItself(Endpoint home, Behaviour.Relay typed, Set<Endpoint> way) {
        return way.isEmpty() ? WorkbenchWords.TO_ITSELF.of(home.authority(), typed.target())
                : WorkbenchWords.TO_ITSELF_BY.of(home.authority(), typed.target(),
                        way.stream().map(Endpoint::authority).collect(Collectors.joining(", ")));
    }

    private static Endpoint target(Behaviour.Relay typed) throws WorkbenchException {
        try {
            return Target.parse(typed.target()).endpoint();
        } catch (TargetException unreadable) {
            throw new WorkbenchException(unreadable.getMessage());
        }
    }
}
