package rawbench.draft;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import rawbench.http.WritePoint;

/**
 * How a draft is to be sent, beside its octets and its target.
 *
 * @param sni the name for the TLS handshake; empty for the target's own
 * @param insecure whether TLS is not verified; needs a person's consent before it counts
 * @param alpn the protocols offered in the handshake, in order
 * @param timeout how long to wait for the first octet and between octets; empty for the default
 * @param connectionTimeout how long to wait for the connection; empty for the default
 * @param autoLength whether Content-Length is set to the body's length before sending
 * @param variables what <code>{{name}}</code> means
 * @param points what is done between the octets when they are sent, by their offsets before variables are filled in
 * @param ignore what a comparison folds away, as spelled after {@code @rb-ignore}
 */
public record DraftSettings(Optional<String> sni, boolean insecure, List<String> alpn, Optional<Duration> timeout,
        Optional<Duration> connectionTimeout, boolean autoLength, Variables variables, List<String> ignore,
        List<WritePoint> points) {
    /** Verified, own name, nothing offered, the defaults' time, octets as written. */
    public static final DraftSettings DEFAULT = new DraftSettings(Optional.empty(), false, List.of(), Optional.empty(),
            Optional.empty(), false, Variables.OFF, List.of(), List.of());

    public DraftSettings {
        alpn = List.copyOf(alpn);
        ignore = List.copyOf(ignore);
        points = WritePoint.ordered(points);
    }

    /** Settings with nothing done between the octets. */
    public DraftSettings(Optional<String> sni, boolean insecure, List<String> alpn, Optional<Duration> timeout,
            Optional<Duration> connectionTimeout, boolean autoLength, Variables variables, List<String> ignore) {
        this(sni, insecure, alpn, timeout, connectionTimeout, autoLength, variables, ignore, List.of());
    }

    public DraftSettings withSni(Optional<String> name) {
        return new DraftSettings(name, insecure, alpn, timeout, connectionTimeout, autoLength, variables, ignore,
                points);
    }

    public DraftSettings withInsecure(boolean wanted) {
        return new DraftSettings(sni, wanted, alpn, timeout, connectionTimeout, autoLength, variables, ignore, points);
    }

    public DraftSettings withAlpn(List<String> offered) {
        return new DraftSettings(sni, insecure, offered, timeout, connectionTimeout, autoLength, variables, ignore,
                points);
    }

    public DraftSettings withTimeout(Optional<Duration> time) {
        return new DraftSettings(sni, insecure, alpn, time, connectionTimeout, autoLength, variables, ignore, points);
    }

    public DraftSettings withConnectionTimeout(Optional<Duration> time) {
        return new DraftSettings(sni, insecure, alpn, timeout, time, autoLength, variables, ignore, points);
    }

    public DraftSettings withAutoLength(boolean wanted) {
        return new DraftSettings(sni, insecure, alpn, timeout, connectionTimeout, wanted, variables, ignore, points);
    }

    public DraftSettings withVariables(Variables changed) {
        return new DraftSettings(sni, insecure, alpn, timeout, connectionTimeout, autoLength, changed, ignore, points);
    }

    public DraftSettings withIgnore(List<String> rules) {
        return new DraftSettings(sni, insecure, alpn, timeout, connectionTimeout, autoLength, variables, rules, points);
    }

    public DraftSettings withPoints(List<WritePoint> others) {
        return new DraftSettings(sni, insecure, alpn, timeout, connectionTimeout, autoLength, variables, ignore,
                others);
    }
}
