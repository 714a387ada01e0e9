package rawbench.wire;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

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
            throw unknown(host, FaultWords.NO_INTERFACE.of(host.substring(scope + 1)), null);
        }
        List<InetAddress> all = !given.isEmpty() ? given
                : TlsClient.literal(host) ? List.of(InetAddress.ofLiteral(host)) : lookUp(host, options.resolver());
        if (all.isEmpty()) {
            throw unknown(host, FaultWords.NO_ADDRESS.of(), null);
        }
        boolean any = options.family() == TransportOptions.Family.ANY && options.local().isEmpty();
        List<InetAddress> wanted = any ? all
                : all.stream()
                        .filter(a -> suits(a, options.family())
                                && options.local().map(own -> sameFamily(own, a)).orElse(true))
                        .toList();
        if (wanted.isEmpty()) {
            throw otherFamily(host, all, options);
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
            throw unknown(host, FaultWords.NAME_UNKNOWN.of(), e.getCause());
        }
    }

    /** None of its addresses is of the family that is to be tried, or of that of the local address. */
    private WireException otherFamily(String host, List<InetAddress> all, TransportOptions options) {
        String has = all.stream().map(Addresses::spelled).collect(Collectors.joining(", "));
        boolean local = all.stream().anyMatch(address -> suits(address, options.family()));
        WireFault fault = local
                ? new WireFault.UnknownHost(host,
                        FaultWords.LOCAL_OTHER_FAMILY.of(options.local().map(Addresses::spelled).orElse(""), host, has),
                        FaultWords.CHOOSE_LOCAL_OR_NONE.of())
                : new WireFault.UnknownHost(host,
                        FaultWords.NO_ADDRESS_OF_FAMILY.of(host, family(options.family()), has),
                        FaultWords.ALLOW_BOTH.of());
        return noted(fault, null);
    }

    private WireException unknown(String host, String why, Throwable cause) {
        return noted(new WireFault.UnknownHost(host, FaultWords.NOT_FOUND.of(host, why),
                FaultWords.LOOK_SPELLING.of()), cause);
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

    private static boolean sameFamily(InetAddress a, InetAddress b) {
        return a instanceof Inet4Address == b instanceof Inet4Address;
    }

    private static String family(TransportOptions.Family family) {
        return family == TransportOptions.Family.IPV4 ? "IPv4" : "IPv6";
    }
}
