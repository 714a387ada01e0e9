package rawbench.wire;

import java.io.IOException;
import java.net.BindException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the exceptions of sockets into faults that a person can read. */
final class Faults {
    private Faults() {
    }

    /** This side closed the connection, and this is why. */
    static WireFault closed(CloseReason reason) {
        return switch (reason) {
            case CloseReason.TimedOut(Step step, Duration after) -> timedOut(step, after);
            case CloseReason.Cancelled _ -> new WireFault.Closed(reason, "Cancelled", "Send again when you are ready.");
            case CloseReason.Reset _ -> new WireFault.Closed(reason, "The connection was reset here", "");
            case CloseReason.Done _,CloseReason.Cut _ ->
                new WireFault.Closed(reason, "The connection was closed here", "");
        };
    }

    static WireFault timedOut(Step step, Duration after) {
        return new WireFault.TimedOut(step, after,
                "Timed out after " + Deadlines.spelled(after) + " of " + step.says(),
                step.advice() + ", or look whether the server is busy or a firewall swallows what is sent.");
    }

    /** One address could not be connected to. */
    static WireFault notConnected(String address, Duration limit, IOException e) {
        String why = words(e);
        if (e instanceof NotSetException wanted) {
            return notSet(wanted);
        }
        if (e instanceof SocketTimeoutException) {
            return new WireFault.TimedOut(Step.CONNECT, limit,
                    "Timed out after " + Deadlines.spelled(limit) + " of connecting to " + address
                            + ": no answer at all",
                    Step.CONNECT.advice()
                            + ", or look whether the address is right, and whether a firewall stands in between.");
        }
        if (e instanceof BindException) {
            return called(e, "The local address cannot be used: " + why,
                    "Choose an address of this machine, of the same family as the server's.");
        }
        SystemError error = SystemError.of(e);
        if (error == SystemError.REFUSED) {
            return new WireFault.NoConnection(error, "Connection refused: nobody listens at " + address,
                    "Look whether the server runs, and whether host and port are right.");
        }
        if (error == SystemError.HOST_UNREACHABLE || error == SystemError.NETWORK_UNREACHABLE) {
            return new WireFault.NoConnection(error, address + " cannot be reached: " + why,
                    "Look whether this machine has a network of that family (IPv4, IPv6) and a route to there.");
        }
        return new WireFault.NoConnection(error, "No connection to " + address + ": " + why,
                "Look whether host and port are right.");
    }

    /**
     * A proxy could not be reached, or no TLS agreed on with it. What is known of its certificates is not the peer's and
     * what a person chose for the peer does not count for it, so it is told in the sentence alone.
     */
    static WireFault ofProxy(String proxy, WireFault fault) {
        String which = "The proxy " + proxy + " cannot be used: ";
        return switch (fault) {
            case WireFault.UnknownHost(String host, String says, String advice) ->
                new WireFault.UnknownHost(host, which + says, advice);
            case WireFault.NoConnection(SystemError error, String says, String advice) ->
                new WireFault.NoConnection(error, which + says, advice);
            case WireFault.TimedOut(Step step, Duration after, String says, String advice) ->
                new WireFault.TimedOut(step, after, which + says, advice);
            case WireFault.Tls(TlsProblem problem, TlsFacts facts, String says, String advice) ->
                new WireFault.Tls(problem, TlsFacts.NOTHING, which + says, facts.problem().isEmpty() ? advice
                        : "Add the authority that signed its certificate to those that are trusted, in Settings or with "
                                + "--ca: a proxy is always verified.");
            case WireFault.ProxyRefused _,WireFault.Reset _,WireFault.NoCloseNotify _,WireFault.Closed _,WireFault.Local _ ->
                fault;
        };
    }

    /** The connection to a proxy broke while it was being greeted. */
    static WireFault proxyLost(String proxy, String peer, IOException e) {
        return new WireFault.ProxyRefused(
                "The proxy " + proxy + " broke the connection off before it had connected to " + peer + " (" + words(e)
                        + ")",
                "Look into the proxy's log, and whether it is a proxy of that kind at all.");
    }

    /** A proxy took too long. */
    static WireFault proxySilent(String proxy, String peer, Duration after) {
        return new WireFault.TimedOut(Step.CONNECT, after,
                "Timed out after " + Deadlines.spelled(after) + " of connecting: the proxy " + proxy
                        + " took the connection and has not said whether it connects to " + peer,
                Step.CONNECT.advice() + ", or look whether the proxy is one of that kind, and into its log.");
    }

    /** The path of a Unix socket could not be connected to. */
    static WireFault noSocket(String path, IOException e) {
        String why = words(e);
        if (e instanceof NotSetException wanted) {
            return notSet(wanted);
        }
        SystemError error = SystemError.of(e);
        String advice = switch (error) {
            case REFUSED -> "The file is there but no server listens on it: start the server.";
            case NO_ACCESS, NOT_PERMITTED -> "Ask for permission to write to this socket.";
            default -> "Look whether the path is right and the server runs.";
        };
        return new WireFault.NoConnection(error, "No connection to the Unix socket " + path + ": " + why, advice);
    }

    /** No address took the connection; each has its fault. */
    static WireFault none(String authority, List<WireFault> each) {
        if (each.size() == 1) {
            return each.getFirst();
        }
        Optional<WireFault> other = each.stream().filter(f -> !(f instanceof WireFault.TimedOut)).findFirst();
        if (other.isEmpty()) {
            return each.getLast();
        }
        String all = each.stream().map(WireFault::says).collect(Collectors.joining("; "));
        return new WireFault.NoConnection(common(each), "None of the " + each.size() + " addresses of " + authority
                + " took the connection. " + all, other.get().advice());
    }

    /** What the system said of every address; {@link SystemError#OTHER} where it said different things. */
    private static SystemError common(List<WireFault> each) {
        List<SystemError> errors = each.stream()
                .map(f -> f instanceof WireFault.NoConnection n ? n.error() : SystemError.OTHER)
                .distinct()
                .toList();
        return errors.size() == 1 ? errors.getFirst() : SystemError.OTHER;
    }

    private static WireFault called(IOException how, String says, String advice) {
        return new WireFault.Local(WireFault.Local.Where.CALLED, SystemError.of(how), says, advice);
    }

    /** A datagram could not go. */
    static WireFault notSent(String address, IOException e) {
        String why = words(e);
        if (e instanceof NotSetException wanted) {
            return notSet(wanted);
        }
        if (e instanceof PortUnreachableException) {
            return broken(address, false, e);
        }
        return switch (SystemError.of(e)) {
            case NO_ACCESS -> called(e, address + " may not be sent to: " + why,
                    "Where it is a broadcast address, allow that with the socket option broadcast=on.");
            case TOO_LONG -> called(e, "The datagram is too long for the way to " + address + ": " + why,
                    "Send less at once: to a broadcast address or a group it must fit into one packet of the network.");
            case NETWORK_UNREACHABLE, HOST_UNREACHABLE -> notConnected(address, Deadlines.NONE, e);
            default -> called(e, "No datagram can go to " + address + ": " + why,
                    "Look whether address and port are right, and the socket options.");
        };
    }

    /** More octets than a datagram carries. */
    static WireFault tooLong(int most, long octets) {
        return new WireFault.Local(WireFault.Local.Where.NOT_CALLED, SystemError.TOO_LONG, String.format(Locale.ROOT,
                "A datagram carries at most %,d octets, and this would have %d", most, octets), "Send less at once.");
    }

    /** The socket cannot be had as a person wants it. */
    private static WireFault notSet(NotSetException e) {
        return new WireFault.Local("The socket cannot be set up as it is wanted: " + words(e),
                "Take that socket option away, or choose another kind of target.");
    }

    /** An open connection broke. */
    static WireFault broken(String address, boolean reading, IOException e) {
        if (e instanceof PortUnreachableException) {
            return new WireFault.NoConnection(SystemError.REFUSED,
                    "Nobody listens at " + address + " (ICMP: port unreachable)",
                    "Look whether the server runs, and whether host and port are right.");
        }
        String doing = reading ? "" : " while octets were being sent";
        return new WireFault.Reset(SystemError.of(e), !reading,
                "The connection was reset by " + address + doing + " (" + words(e) + ")",
                "Look into the server's log: it gave the connection up without ending it in order.");
    }

    static WireFault cut(String address) {
        return new WireFault.NoCloseNotify(
                address + " ended the connection without TLS close_notify: what came may be cut",
                "Compare the length with what you expect, or send again.");
    }

    /** The disk, most likely. */
    static WireFault notKept(IOException e) {
        return new WireFault.Local("What was sent or received cannot be kept: " + words(e),
                "Make room in the folder for temporary files.");
    }

    static String words(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
