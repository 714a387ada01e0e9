package rawbench.exchange;

import java.util.Optional;

import rawbench.http.End;
import rawbench.wire.CloseReason;
import rawbench.wire.WireFault;

/**
 * How a conversation ended, before anybody judges it.
 *
 * @param connected whether a connection stood at all
 * @param phase where it stood in the end
 * @param end how the connection stood
 * @param fault what the reader met, or what kept the connection from standing
 * @param writerFault what the writer met
 */
record Ending(boolean connected, Phase phase, End end, Optional<WireFault> fault, Optional<WireFault> writerFault) {
    /** No connection stood. */
    static Ending unconnected(Phase phase, WireFault fault) {
        return new Ending(false, phase, end(fault), Optional.of(fault), Optional.empty());
    }

    /** Nothing went wrong: the answer was over by its own framing. */
    static Ending answered(Phase phase) {
        return new Ending(true, phase, End.OPEN, Optional.empty(), Optional.empty());
    }

    static End end(WireFault fault) {
        return switch (fault) {
            case WireFault.TimedOut _ -> End.TIMEOUT;
            case WireFault.Closed(CloseReason reason, _, _) ->
                reason instanceof CloseReason.Cancelled || reason instanceof CloseReason.Reset ? End.CANCELLED
                        : End.OPEN;
            case WireFault.NoCloseNotify _,WireFault.Tls _ -> End.NO_CLOSE_NOTIFY;
            case WireFault.Reset _,WireFault.NoConnection _ -> End.RST;
            case WireFault.UnknownHost _,WireFault.ProxyRefused _,WireFault.Local _ -> End.OPEN;
        };
    }

    /** The phase in which this side ended it, in words; empty where it did not. */
    String during() {
        return end == End.TIMEOUT || end == End.CANCELLED ? phase.says() : "";
    }

    boolean cancelled() {
        return fault.isPresent() && fault.get() instanceof WireFault.Closed(CloseReason.Cancelled _, _, _);
    }

    /** What failed on this machine, for the reader or the writer. */
    Optional<WireFault.Local> local() {
        return fault.filter(WireFault.Local.class::isInstance)
                .or(() -> writerFault.filter(WireFault.Local.class::isInstance))
                .map(WireFault.Local.class::cast);
    }
}
