package rawbench.calls;

import rawbench.wire.WireFault;

/** The error number of C that belongs to a fault of the wire. */
final class Errors {
    private Errors() {
    }

    /** Of a connection that did not come about. */
    static Outcome.Broke connecting(WireFault fault) {
        return new Outcome.Broke(switch (fault) {
            case WireFault.NoConnection(boolean refused, String says, _) -> refused ? "ECONNREFUSED" : reach(says);
            case WireFault.TimedOut _ -> "ETIMEDOUT";
            case WireFault.Closed _ -> "EINTR";
            case WireFault.Local _ -> "EADDRNOTAVAIL";
            case WireFault.Reset _ -> "ECONNRESET";
            default -> "ECONNABORTED";
        }, fault.says());
    }

    private static String reach(String says) {
        if (says.contains("No such file")) {
            return "ENOENT";
        }
        if (says.contains("ermission denied")) {
            return "EACCES";
        }
        if (says.contains("imed out")) {
            return "ETIMEDOUT";
        }
        return says.contains("Network is unreachable") ? "ENETUNREACH" : "EHOSTUNREACH";
    }

    /** Of a connection that stood. */
    static Outcome.Broke talking(WireFault fault) {
        return new Outcome.Broke(switch (fault) {
            case WireFault.NoConnection _ -> "ECONNREFUSED";
            case WireFault.Reset(String says, _) -> says.contains("Broken pipe") ? "EPIPE" : "ECONNRESET";
            // What a limit on a receive (SO_RCVTIMEO) gives.
            case WireFault.TimedOut _ -> "EAGAIN";
            case WireFault.Local _ -> "EMSGSIZE";
            default -> "EIO";
        }, fault.says());
    }

    /** Whether it broke while octets were being sent, not while some were waited for. */
    static boolean sending(WireFault fault) {
        return fault instanceof WireFault.Reset && fault.says().contains("while octets were being sent")
                || fault instanceof WireFault.Local;
    }
}
