package rawbench.wire;

import java.time.Duration;

/** What can go wrong on the way to a peer and back: a closed list, each with its sentence and what to try. */
public sealed interface WireFault {
    /** The fault in one sentence. */
    String says();

    /** What a person can try. */
    String advice();

    /** The name is not known, or has no address of the wanted family. */
    record UnknownHost(String host, String says, String advice) implements WireFault {}

    /** Every address said no, or was silent; {@code refused} where all of them answered "nobody listens here". */
    record NoConnection(boolean refused, String says, String advice) implements WireFault {}

    /** The proxy did not connect to the peer; what it said is in the transcript. */
    record ProxyRefused(String says, String advice) implements WireFault {}

    /** TLS could not be agreed on, or broke; {@code facts} is what was seen of the peer until then. */
    record Tls(TlsProblem problem, TlsFacts facts, String says, String advice) implements WireFault {}

    /** The peer reset the connection, or the way to it broke. */
    record Reset(String says, String advice) implements WireFault {}

    /** A TLS stream ended without close_notify: it may have been cut (RFC 9112 9.8). */
    record NoCloseNotify(String says, String advice) implements WireFault {}

    /** A deadline passed, and the connection was closed because of it. */
    record TimedOut(Step step, Duration after, String says, String advice) implements WireFault {}

    /** The connection was closed from this side. */
    record Closed(CloseReason reason, String says, String advice) implements WireFault {}

    /** Something on this machine failed: the disk, a limit of the system, a permission. */
    record Local(String says, String advice) implements WireFault {}
}
