package rawbench.calls;

import java.util.Map;

import rawbench.wire.WireFault;

/** The error number of C that belongs to a fault of the wire. */
final class Errors {
    /** What the system says, and the number that it says it of. */
    private static final Map<String, String> SAID = Map.ofEntries(Map.entry("No such file", "ENOENT"),
            Map.entry("ermission denied", "EACCES"), Map.entry("imed out", "ETIMEDOUT"),
            Map.entry("Network is unreachable", "ENETUNREACH"), Map.entry("No route to host", "EHOSTUNREACH"),
            Map.entry("Host is unreachable", "EHOSTUNREACH"), Map.entry("Broken pipe", "EPIPE"),
            Map.entry("not permitted", "EPERM"), Map.entry("too long", "EMSGSIZE"),
            Map.entry("Invalid argument", "EINVAL"), Map.entry("No buffer space", "ENOBUFS"));
    /** How the sentences begin of datagrams that the system did not take. */
    private static final String[] REFUSED = {"No datagram can go to", "The datagram is too long for the way"};

    private Errors() {
    }

    /** Of a connection that did not come about. */
    static Outcome.Broke connecting(WireFault fault) {
        return new Outcome.Broke(switch (fault) {
            case WireFault.NoConnection(boolean refused, String says, _) ->
                refused ? "ECONNREFUSED" : said(says, "EHOSTUNREACH");
            case WireFault.TimedOut _ -> "ETIMEDOUT";
            case WireFault.Closed _ -> "EINTR";
            case WireFault.Local(String says, _) -> said(says, "EADDRNOTAVAIL");
            case WireFault.Reset _ -> "ECONNRESET";
            default -> "ECONNABORTED";
        }, fault.says());
    }

    private static String said(String says, String otherwise) {
        return SAID.entrySet()
                .stream()
                .filter(each -> says.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    /** Of a connection that stood, or of datagrams. */
    static Outcome.Broke talking(WireFault fault) {
        return new Outcome.Broke(switch (fault) {
            case WireFault.NoConnection(boolean refused, String says, _) ->
                refused ? "ECONNREFUSED" : said(says, "EHOSTUNREACH");
            case WireFault.Reset(String says, _) -> said(says, "ECONNRESET");
            // What a limit on a receive (SO_RCVTIMEO) gives.
            case WireFault.TimedOut _ -> "EAGAIN";
            case WireFault.Local(String says, _) -> said(says, "EIO");
            default -> "EIO";
        }, fault.says());
    }

    /** Whether it is what a call of sockets gave, and not a trouble of this machine or of this program. */
    static boolean called(WireFault fault) {
        return !(fault instanceof WireFault.Local) || refused(fault.says());
    }

    private static boolean refused(String says) {
        return says.contains("may not be sent to: ") || says.startsWith(REFUSED[0]) || says.startsWith(REFUSED[1]);
    }

    /** Whether no datagram can have so many octets, which is known without asking the system. */
    static boolean tooLong(WireFault fault) {
        return fault instanceof WireFault.Local && fault.says().startsWith("A datagram carries at most");
    }

    /** Whether it broke while octets were being sent, not while some were waited for. */
    static boolean sending(WireFault fault) {
        return switch (fault) {
            case WireFault.Reset(String says, _) -> says.contains("while octets were being sent");
            // A closed port is told to whoever waits; that there is no way there, to whoever sends.
            case WireFault.NoConnection(boolean refused, _, _) -> !refused;
            case WireFault.Local _ -> true;
            default -> false;
        };
    }
}
