package rawbench.cli;

import java.util.Optional;

import rawbench.exchange.Exchange;
import rawbench.http.End;
import rawbench.wire.CloseReason;
import rawbench.wire.WireEvent;
import rawbench.wire.WireFault;

/** How a connection stood at the end of an exchange without framing, read from its transcript. */
final class RawEnd {
    private RawEnd() {
    }

    /** The word for it as in a verdict; empty where there was no connection. */
    static Optional<String> of(Exchange exchange) {
        if (exchange.address().isEmpty()) {
            return Optional.empty();
        }
        Optional<End> end = Optional.empty();
        for (WireEvent event : exchange.transcript().events()) {
            if (event instanceof WireEvent.Connected) {
                // What went wrong before belongs to other addresses.
                end = Optional.empty();
            } else if (end.isEmpty()) {
                // The first thing that ended it counts: what follows is this side's tidying up.
                end = end(event);
            }
        }
        return Optional.of(end.orElse(End.OPEN).code());
    }

    private static Optional<End> end(WireEvent event) {
        return switch (event) {
            case WireEvent.HalfClosed(_, boolean byPeer) when byPeer -> Optional.of(End.FIN);
            case WireEvent.Failed(_, _, WireFault fault) -> end(fault);
            case WireEvent.Closed(_, CloseReason reason) -> Optional.of(switch (reason) {
                case CloseReason.Done _,CloseReason.Cut _ -> End.OPEN;
                case CloseReason.Cancelled _,CloseReason.Reset _ -> End.CANCELLED;
                case CloseReason.TimedOut _ -> End.TIMEOUT;
            });
            default -> Optional.empty();
        };
    }

    private static Optional<End> end(WireFault fault) {
        return switch (fault) {
            case WireFault.NoCloseNotify _ -> Optional.of(End.NO_CLOSE_NOTIFY);
            case WireFault.TimedOut _ -> Optional.of(End.TIMEOUT);
            case WireFault.Closed _ -> Optional.of(End.CANCELLED);
            default -> Optional.of(End.RST);
        };
    }
}
