package rawbench.wire;

import java.io.IOException;
import java.net.BindException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the exceptions of sockets into faults that a person can read. */
final class Faults {
    private Faults() {
    }

    /** This side closed the connection, and this is why. */
    static WireFault closed(CloseReason reason) {
        return switch (reason) {
            case CloseReason.TimedOut(Step step, Duration after) -> timedOut(step, after);
            case CloseReason.Cancelled _ -> new WireFault.Closed(reason, FaultWords.CANCELLED.of(),
                    FaultWords.SEND_AGAIN.of());
            case CloseReason.Reset _ -> new WireFault.Closed(reason, FaultWords.RESET_HERE.of(), "");
            case CloseReason.Done _,CloseReason.Cut _ ->
                new WireFault.Closed(reason, FaultWords.CLOSED_HERE.of(), "");
        };
    }

    static WireFault timedOut(Step step, Duration after) {
        return new WireFault.TimedOut(step, after,
                FaultWords.TIMED_OUT.of(Deadlines.spelled(after), step.says()), FaultWords.OR_BUSY.of(step.advice()));
    }

    /** One address could not be connected to. */
    static WireFault notConnected(String address, Duration limit, IOException e) {
        String why = words(e);
        if (e instanceof NotSetException wanted) {
            return notSet(wanted);
        }
        if (e instanceof SocketTimeoutException) {
            return new WireFault.TimedOut(Step.CONNECT, limit,
                    FaultWords.CONNECT_TIMED_OUT.of(Deadlines.spelled(limit), address),
                    FaultWords.OR_ADDRESS.of(Step.CONNECT.advice()));
        }
        if (e instanceof BindException) {
            return called(e, FaultWords.LOCAL_ADDRESS.of(why), FaultWords.CHOOSE_LOCAL.of());
        }
        SystemError error = SystemError.of(e);
        if (error == SystemError.REFUSED) {
            return new WireFault.NoConnection(error, FaultWords.REFUSED.of(address), FaultWords.LOOK_RUNS.of());
        }
        if (error == SystemError.HOST_UNREACHABLE || error == SystemError.NETWORK_UNREACHABLE) {
            return new WireFault.NoConnection(error, FaultWords.UNREACHABLE.of(address, why),
                    FaultWords.LOOK_ROUTE.of());
        }
        return new WireFault.NoConnection(error, FaultWords.NO_CONNECTION.of(address, why), FaultWords.LOOK_PLACE.of());
    }

    /**
     * A proxy could not be reached, or no TLS agreed on with it. What is known of its certificates is not the peer's and
     * what a person chose for the peer does not count for it, so it is told in the sentence alone.
     */
    static WireFault ofProxy(String proxy, WireFault fault) {
        return switch (fault) {
            case WireFault.UnknownHost(String host, String says, String advice) ->
                new WireFault.UnknownHost(host, ProxyWords.UNUSABLE.of(proxy, says), advice);
            case WireFault.NoConnection(SystemError error, String says, String advice) ->
                new WireFault.NoConnection(error, ProxyWords.UNUSABLE.of(proxy, says), advice);
            case WireFault.TimedOut(Step step, Duration after, String says, String advice) ->
                new WireFault.TimedOut(step, after, ProxyWords.UNUSABLE.of(proxy, says), advice);
            case WireFault.Tls(TlsProblem problem, TlsFacts facts, String says, String advice) ->
                new WireFault.Tls(problem, TlsFacts.NOTHING, ProxyWords.UNUSABLE.of(proxy, says),
                        facts.problem().isEmpty() ? advice : ProxyWords.ADD_AUTHORITY.of());
            case WireFault.ProxyRefused _,WireFault.Reset _,WireFault.NoCloseNotify _,WireFault.Closed _,WireFault.Local _ ->
                fault;
        };
    }

    /** The connection to a proxy broke while it was being greeted. */
    static WireFault proxyLost(String proxy, String peer, IOException e) {
        return new WireFault.ProxyRefused(
                ProxyWords.LOST.of(proxy, peer, words(e)), ProxyWords.LOOK_KIND.of());
    }

    /** A proxy took too long. */
    static WireFault proxySilent(String proxy, String peer, Duration after) {
        return new WireFault.TimedOut(Step.CONNECT, after,
                ProxyWords.SILENT.of(Deadlines.spelled(after), proxy, peer),
                ProxyWords.OR_KIND.of(Step.CONNECT.advice()));
    }

    /** The path of a Unix socket could not be connected to. */
    static WireFault noSocket(String path, IOException e) {
        String why = words(e);
        if (e instanceof NotSetException wanted) {
            return notSet(wanted);
        }
        SystemError error = SystemError.of(e);
        FaultWords advice = switch (error) {
            case REFUSED -> FaultWords.START_SERVER;
            case NO_ACCESS, NOT_PERMITTED -> FaultWords.ASK_PERMISSION;
            default -> FaultWords.LOOK_PATH;
        };
        return new WireFault.NoConnection(error, FaultWords.NO_SOCKET.of(path, why), advice.of());
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
        String all = each.stream().map(WireFault::says).reduce(FaultWords.JOINED::of).orElseThrow();
        return new WireFault.NoConnection(common(each), FaultWords.NONE_OF.of(each.size(), authority, all),
                other.get().advice());
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
            case NO_ACCESS -> called(e, FaultWords.MAY_NOT_SEND.of(address, why), FaultWords.ALLOW_BROADCAST.of());
            case TOO_LONG -> called(e, FaultWords.TOO_LONG_FOR_WAY.of(address, why), FaultWords.SEND_LESS_THERE.of());
            case NETWORK_UNREACHABLE, HOST_UNREACHABLE -> notConnected(address, Deadlines.NONE, e);
            default -> called(e, FaultWords.NO_DATAGRAM.of(address, why), FaultWords.LOOK_OPTIONS.of());
        };
    }

    /** More octets than a datagram carries. */
    static WireFault tooLong(int most, long octets) {
        return new WireFault.Local(WireFault.Local.Where.NOT_CALLED, SystemError.TOO_LONG,
                FaultWords.TOO_LONG.of(String.format(Locale.ROOT, "%,d", most), octets), FaultWords.SEND_LESS.of());
    }

    /** The socket cannot be had as a person wants it. */
    private static WireFault notSet(NotSetException e) {
        return new WireFault.Local(FaultWords.NOT_SET.of(words(e)), FaultWords.TAKE_OPTION_AWAY.of());
    }

    /** An open connection broke. */
    static WireFault broken(String address, boolean reading, IOException e) {
        if (e instanceof PortUnreachableException) {
            return new WireFault.NoConnection(SystemError.REFUSED,
                    FaultWords.PORT_UNREACHABLE.of(address), FaultWords.LOOK_RUNS.of());
        }
        FaultWords says = reading ? FaultWords.RESET : FaultWords.RESET_SENDING;
        return new WireFault.Reset(SystemError.of(e), !reading, says.of(address, words(e)), FaultWords.GAVE_UP.of());
    }

    static WireFault cut(String address) {
        return new WireFault.NoCloseNotify(FaultWords.NO_CLOSE_NOTIFY.of(address), FaultWords.COMPARE_LENGTH.of());
    }

    /** The disk, most likely. */
    static WireFault notKept(IOException e) {
        return new WireFault.Local(FaultWords.NOT_KEPT.of(words(e)), FaultWords.MAKE_ROOM.of());
    }

    static String words(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
