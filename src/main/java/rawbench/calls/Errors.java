package rawbench.calls;

import rawbench.wire.SystemError;
import rawbench.wire.WireFault;

/** The error number of C that belongs to a fault of the wire. */
final class Errors {
    private Errors() {
    }

    /** Of a connection that did not come about. */
    static Outcome.Broke connecting(WireFault fault) {
        return new Outcome.Broke(switch (fault) {
            case WireFault.NoConnection none -> number(none.error(), "EHOSTUNREACH");
            case WireFault.TimedOut _ -> "ETIMEDOUT";
            case WireFault.Closed _ -> "EINTR";
            case WireFault.Local local -> number(local.error(), "EADDRNOTAVAIL");
            case WireFault.Reset _ -> "ECONNRESET";
            default -> "ECONNABORTED";
        }, fault.says());
    }

    private static String number(SystemError error, String otherwise) {
        return switch (error) {
            case REFUSED -> "ECONNREFUSED";
            case RESET -> "ECONNRESET";
            case BROKEN_PIPE -> "EPIPE";
            case TIMED_OUT -> "ETIMEDOUT";
            case NETWORK_UNREACHABLE -> "ENETUNREACH";
            case HOST_UNREACHABLE -> "EHOSTUNREACH";
            case NO_FILE -> "ENOENT";
            case NO_ACCESS -> "EACCES";
            case NOT_PERMITTED -> "EPERM";
            case TOO_LONG -> "EMSGSIZE";
            case INVALID -> "EINVAL";
            case NO_ROOM -> "ENOBUFS";
            case OTHER -> otherwise;
        };
    }

    /** Of a connection that stood, or of datagrams. */
    static Outcome.Broke talking(WireFault fault) {
        return new Outcome.Broke(switch (fault) {
            case WireFault.NoConnection none -> number(none.error(), "EHOSTUNREACH");
            case WireFault.Reset reset -> number(reset.error(), "ECONNRESET");
            // What a limit on a receive (SO_RCVTIMEO) gives.
            case WireFault.TimedOut _ -> "EAGAIN";
            case WireFault.Local local -> number(local.error(), "EIO");
            default -> "EIO";
        }, fault.says());
    }

    /** Whether it is what a call of sockets gave, and not a trouble of this machine or of this program. */
    static boolean called(WireFault fault) {
        return !(fault instanceof WireFault.Local local) || local.where() == WireFault.Local.Where.CALLED;
    }

    /** Whether it was known without asking the system: no datagram can have so many octets. */
    static boolean known(WireFault fault) {
        return fault instanceof WireFault.Local local && local.where() == WireFault.Local.Where.NOT_CALLED;
    }

    /** Whether it broke while octets were being sent, not while some were waited for. */
    static boolean sending(WireFault fault) {
        return switch (fault) {
            case WireFault.Reset reset -> reset.sending();
            // A closed port is told to whoever waits; that there is no way there, to whoever sends.
            case WireFault.NoConnection none -> !none.refused();
            case WireFault.Local _ -> true;
            default -> false;
        };
    }
}
