package rawbench.wire;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Finds the addresses of a host. */
final class Names {
    private final Watch watch;
    private final TranscriptRecorder recorder;

    Names(Watch watch, TranscriptRecorder recorder) {
        this.watch = watch;
        this.recorder = recorder;
    }

    /** Every address of the wanted family, in the order in which to try them. */
    List<InetAddress> addresses(String host, int port, TransportOptions options) throws WireException {
        watch.enter(Step.RESOLVE);
        List<InetAddress> given = options.given(host, port);
        int scope = host.indexOf('%');
        if (host.indexOf(':') >= 0 && scope >= 0 && !TlsClient.literal(host)) {
            throw unknown(host, "this machine has no network interface \"" + host.substring(scope + 1) + "\"", null);
        }
        List<InetAddress> all = !given.isEmpty() ? given
                : TlsClient.literal(host) ? List.of(InetAddress.ofLiteral(host)) : lookUp(host, options.resolver());
        List<InetAddress> wanted = all.stream().filter(a -> suits(a, options.family())).toList();
        if (wanted.isEmpty()) {
            throw unknown(host, all.isEmpty() ? "no address is known for it"
                    : "it has no " + family(options.family()) + " address", null);
        }
        List<String> spelled = wanted.stream().map(Addresses::spelled).toList();
        recorder.note(now -> new WireEvent.Resolved(now, host, spelled));
        return wanted;
    }

    private List<InetAddress> lookUp(String host, Resolver resolver) throws WireException {
        try {
            return new Apart(watch).await("rawbench-resolve", () -> {}, () -> resolver.resolve(ascii(host)));
        } catch (WireException ended) {
            throw noted(ended.fault(), ended);
        } catch (ExecutionException e) {
            throw unknown(host, "the name is not known", e.getCause());
        }
    }

    private WireException unknown(String host, String why, Throwable cause) {
        return noted(new WireFault.UnknownHost(host, "The host \"" + host + "\" was not found: " + why,
                "Look whether it is spelled right, and whether this machine can resolve names."), cause);
    }

    private WireException noted(WireFault fault, Throwable cause) {
        recorder.note(now -> new WireEvent.Failed(now, Optional.empty(), fault));
        return new WireException(fault, cause);
    }

    /** The name as DNS knows it; a name that cannot be put so is looked up as it is. */
    static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException odd) {
            return host;
        }
    }

    static boolean suits(InetAddress address, TransportOptions.Family family) {
        return switch (family) {
            case ANY -> true;
            case IPV4 -> address instanceof Inet4Address;
            case IPV6 -> !(address instanceof Inet4Address);
        };
    }

    private static String family(TransportOptions.Family family) {
        return family == TransportOptions.Family.IPV4 ? "IPv4" : "IPv6";
    }
}
