package rawbench.exchange;

import java.time.Duration;

import rawbench.wire.FaultWords;

/** What became of an exchange: a closed list, each with its cause in one sentence and what to try. */
public sealed interface Outcome {
    /** The cause in one sentence. */
    String says();

    /** What a person can try; empty where nothing is to be done. */
    String advice();

    /** A complete answer that could be read, whatever its status code. */
    record Ok(String says) implements Outcome {
        @Override
        public String advice() {
            return "";
        }
    }

    /** Nobody took the connection: name not found, refused, unreachable. */
    record NoConnection(String says, String advice) implements Outcome {}

    /** TLS could not be agreed on, or broke. */
    record TlsFailed(String says, String advice) implements Outcome {}

    /** A deadline passed in this phase; what came until then is there. */
    record TimedOut(Phase phase, Duration after, String says, String advice) implements Outcome {}

    /** The connection ended before the message did. */
    record Incomplete(String says, String advice) implements Outcome {}

    /** What came is not HTTP, or its framing cannot be read. */
    record Malformed(String says, String advice) implements Outcome {}

    /** A limit that the caller set was reached. */
    record Limited(String says, String advice) implements Outcome {}

    /** Somebody cancelled in this phase. */
    record Cancelled(Phase phase, String says) implements Outcome {
        @Override
        public String advice() {
            return FaultWords.SEND_AGAIN.of();
        }
    }

    /** Something on this machine failed: disk full, no permission. */
    record IoFailed(String says, String advice) implements Outcome {}

    /** The same, said of a part: the place stands before the sentence. */
    default Outcome in(String place) {
        String said = OutcomeWords.IN_PLACE.of(place, says());
        return switch (this) {
            case Ok _ -> new Ok(said);
            case NoConnection _ -> new NoConnection(said, advice());
            case TlsFailed _ -> new TlsFailed(said, advice());
            case TimedOut(Phase phase, Duration after, _, _) -> new TimedOut(phase, after, said, advice());
            case Incomplete _ -> new Incomplete(said, advice());
            case Malformed _ -> new Malformed(said, advice());
            case Limited _ -> new Limited(said, advice());
            case Cancelled(Phase phase, _) -> new Cancelled(phase, said);
            case IoFailed _ -> new IoFailed(said, advice());
        };
    }

    default boolean ok() {
        return this instanceof Ok;
    }

    /** The word that scripts know: ok, no-connection, tls, timeout, incomplete, malformed, limit, cancelled, io. */
    default String code() {
        return switch (this) {
            case Ok _ -> "ok";
            case NoConnection _ -> "no-connection";
            case TlsFailed _ -> "tls";
            case TimedOut _ -> "timeout";
            case Incomplete _ -> "incomplete";
            case Malformed _ -> "malformed";
            case Limited _ -> "limit";
            case Cancelled _ -> "cancelled";
            case IoFailed _ -> "io";
        };
    }
}
