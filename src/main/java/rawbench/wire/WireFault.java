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

    /** Every address said no, or was silent; {@link SystemError#REFUSED} where all of them had nobody who listens. */
    record NoConnection(SystemError error, String says, String advice) implements WireFault {
        /** Whether all answered "nobody listens here". */
        public boolean refused() {
            return error == SystemError.REFUSED;
        }
    }

    /** The proxy did not connect to the peer; what it said is in the transcript. */
    record ProxyRefused(String says, String advice) implements WireFault {}

    /** TLS could not be agreed on, or broke; {@code facts} is what was seen of the peer until then. */
    record Tls(TlsProblem problem, TlsFacts facts, String says, String advice) implements WireFault {}

    /** The peer reset the connection, or the way to it broke; {@code sending} where that was met by sending. */
    record Reset(SystemError error, boolean sending, String says, String advice) implements WireFault {}

    /** A TLS stream ended without close_notify: it may have been cut (RFC 9112 9.8). */
    record NoCloseNotify(String says, String advice) implements WireFault {}

    /** A deadline passed, and the connection was closed because of it. */
    record TimedOut(Step step, Duration after, String says, String advice) implements WireFault {}

    /** The connection was closed from this side. */
    record Closed(CloseReason reason, String says, String advice) implements WireFault {}

    /** Something on this machine failed: the disk, a limit of the system, a permission. */
    record Local(Where where, SystemError error, String says, String advice) implements WireFault {
        /** Where it failed. */
        public enum Where {
            /** The system refused a call of the socket. */
            CALLED,
            /** This program knew without asking the system. */
            NOT_CALLED,
            /** Beside the socket: the disk, an option that it does not have. */
            BESIDE
        }

        /** Beside the socket. */
        public Local(String says, String advice) {
            this(Where.BESIDE, SystemError.OTHER, says, advice);
        }
    }
}
