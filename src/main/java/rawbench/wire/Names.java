package rawbench.wire;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Finds the addresses of a host.
 *
 * <p>The system's look-up can neither be bounded nor ended. So it runs on a thread of its own, which is left behind
 * when nobody waits for it any more.
 */
final class Names {
    private final Watch watch;
    private final TranscriptRecorder recorder;

    Names(Watch watch, TranscriptRecorder recorder) {
        this.watch = watch;
        this.recorder = recorder;
    }

    /** Every address of the wanted family, in the order in which to try them. */
    List<InetAddress> addresses(String host, TransportOptions options) throws WireException {
        watch.enter(Step.RESOLVE);
        List<InetAddress> all = TlsClient.literal(host) ? List.of(InetAddress.ofLiteral(host))
                : lookUp(host, options.resolver());
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
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        watch.guard(_ -> answer.cancel(false));
        Thread.ofVirtual().name("rawbench-resolve").start(() -> {
            try {
                answer.complete(resolver.resolve(ascii(host)));
            } catch (UnknownHostException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (CancellationException | InterruptedException ended) {
            throw abandoned(ended);
        } catch (ExecutionException e) {
            throw unknown(host, "the name is not known", e.getCause());
        } finally {
            watch.guard(_ -> {});
        }
    }

    private WireException abandoned(Exception ended) {
        if (ended instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return noted(Faults.closed(watch.ended().orElse(CloseReason.CANCELLED)), ended);
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
    private static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException odd) {
            return host;
        }
    }

    private static boolean suits(InetAddress address, TransportOptions.Family family) {
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
