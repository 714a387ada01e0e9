package rawbench.cli;

import java.util.List;

import rawbench.content.CodingStep;
import rawbench.content.Decoded;
import rawbench.exchange.Outcome;
import rawbench.http.Finding;

/** How a command ended, as scripts see it: the exit statuses, and the words for them in JSON. */
public enum Status {
    OK(0, "ok"),
    DIFFERENT(1, "different"),
    USAGE(2, "usage"),
    NO_CONNECTION(3, "no-connection"),
    TLS(4, "tls"),
    TIMEOUT(5, "timeout"),
    INCOMPLETE(6, "incomplete"),
    MALFORMED(7, "malformed"),
    LIMIT(8, "limit"),
    CANCELLED(9, "cancelled"),
    IO(10, "io");

    /** Of several, the first of these counts. */
    private static final List<Status> PRECEDENCE = List.of(CANCELLED, IO, LIMIT, TLS, TIMEOUT, INCOMPLETE, MALFORMED);

    private final int exit;
    private final String code;

    Status(int exit, String code) {
        this.exit = exit;
        this.code = code;
    }

    /** The exit status. */
    public int exit() {
        return exit;
    }

    /** The word that scripts know. */
    public String code() {
        return code;
    }

    static Status of(Outcome outcome) {
        if (outcome instanceof Outcome.Ok) {
            // Ahead of the switch, whose first use costs as much as a small exchange.
            return OK;
        }
        return switch (outcome) {
            case Outcome.Ok _ -> OK;
            case Outcome.NoConnection _ -> NO_CONNECTION;
            case Outcome.TlsFailed _ -> TLS;
            case Outcome.TimedOut _ -> TIMEOUT;
            case Outcome.Incomplete _ -> INCOMPLETE;
            case Outcome.Malformed _ -> MALFORMED;
            case Outcome.Limited _ -> LIMIT;
            case Outcome.Cancelled _ -> CANCELLED;
            case Outcome.IoFailed _ -> IO;
        };
    }

    /** What the undoing of codings makes of an answer that is otherwise well. */
    static Status of(Decoded decoded) {
        boolean cancelled = decoded.ladder().stream().anyMatch(s -> s.ending() == CodingStep.Ending.CANCELLED);
        return (cancelled ? CANCELLED : OK).or(of(decoded.findings()));
    }

    /** The status that the weightiest finding gives. */
    static Status of(List<Finding> findings) {
        Status status = OK;
        for (Finding finding : findings) {
            status = status.or(switch (finding.what().weight()) {
                case LIMIT -> LIMIT;
                case ERROR -> MALFORMED;
                case INCOMPLETE -> INCOMPLETE;
                case MARK -> OK;
            });
        }
        return status;
    }

    /** The one of two that is told. */
    Status or(Status other) {
        for (Status first : PRECEDENCE) {
            if (this == first || other == first) {
                return first;
            }
        }
        return this == OK ? other : this;
    }
}
