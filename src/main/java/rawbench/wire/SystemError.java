package rawbench.wire;

import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the system said when a call of sockets failed, as a value. Java hands on the system's words alone, so they are
 * looked at here, once for all who ask.
 */
public enum SystemError {
    /** Nobody listens there. */
    REFUSED("connection refused", "port unreachable"),
    /** The peer threw the connection away. */
    RESET("connection reset", "forcibly closed", "connection abort", "was aborted by"),
    /** Octets were sent to a peer that had thrown the connection away before. */
    BROKEN_PIPE("broken pipe"),
    TIMED_OUT("timed out"),
    NETWORK_UNREACHABLE("network is unreachable", "network unreachable", "unreachable network"),
    HOST_UNREACHABLE("no route to host", "host is unreachable", "unreachable host"),
    /** No file is at the path of a Unix socket. */
    NO_FILE("no such file"),
    /** There is such a place, and this user or socket may not use it. */
    NO_ACCESS("permission denied"),
    /** Something between forbids it, a firewall of this machine for one. */
    NOT_PERMITTED("not permitted"),
    /** More octets than go at once. */
    TOO_LONG("too long"),
    INVALID("invalid argument"),
    /** The system has no buffer left. */
    NO_ROOM("no buffer space"),
    /** It said something else, or nothing. */
    OTHER;

    /** A list that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> words;

    SystemError(String... words) {
        this.words = List.of(words);
    }

    /** What the system said, where it is this exception or one that caused it. */
    static SystemError of(Throwable failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            SystemError error = ofOne(each);
            if (error != OTHER) {
                return error;
            }
        }
        return OTHER;
    }

    private static SystemError ofOne(Throwable failed) {
        return switch (failed) {
            case BrokenException known -> known.error();
            case PortUnreachableException _ -> REFUSED;
            case NoRouteToHostException _ -> HOST_UNREACHABLE;
            default -> in(String.valueOf(failed.getMessage()));
        };
    }

    /** What the system said in these words, for who has nothing else, such as a file of an earlier version. */
    public static SystemError in(String says) {
        String lower = says.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.words.stream().anyMatch(lower::contains))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether the peer threw the connection away, which is noticed by reading or by writing. */
    public boolean thrownAway() {
        return this == RESET || this == BROKEN_PIPE;
    }
}
