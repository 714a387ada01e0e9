package rawbench.calls;

import java.util.List;
import java.util.OptionalLong;

/**
 * One call that an end of an exchange made, or must have made.
 *
 * @param arguments as C would have them; octets are cut behind the first few
 * @param at nanoseconds since the transcript's beginning at which it began; for sends and receives, at which it was over
 * @param lasted nanoseconds, where both its beginning and its end were noted
 */
public record Call(Function function, List<String> arguments, Outcome outcome, Known known, OptionalLong at,
        OptionalLong lasted) {
    public Call {
        arguments = List.copyOf(arguments);
    }

    /** A call of this end whose moment was noted. */
    static Call seen(Function function, List<String> arguments, Outcome outcome, long at) {
        return new Call(function, arguments, outcome, Known.SEEN, OptionalLong.of(at), OptionalLong.empty());
    }

    /** A call of this end of which beginning and end were noted. */
    static Call seen(Function function, List<String> arguments, Outcome outcome, long from, long to) {
        return new Call(function, arguments, outcome, Known.SEEN, OptionalLong.of(from),
                OptionalLong.of(Math.max(0, to - from)));
    }

    /** A call without a time. */
    static Call untimed(Known known, Function function, Outcome outcome, List<String> arguments) {
        return new Call(function, arguments, outcome, known, OptionalLong.empty(), OptionalLong.empty());
    }

    /** A call without a time that went well. */
    static Call untimed(Known known, Function function, String outcome, String... arguments) {
        return untimed(known, function, new Outcome.Gave(outcome), List.of(arguments));
    }

    /** The same with what it returned instead. */
    Call with(Outcome other) {
        return new Call(function, arguments, other, known, at, lasted);
    }

    /** What it returned, as C and strace write it: {@code 0}, {@code -1 ECONNREFUSED}; empty where nobody knows. */
    public String result() {
        return switch (outcome) {
            case Outcome.Gave(String value) -> value;
            case Outcome.Broke(String error, _) -> error.startsWith("EAI_") ? error : "-1 " + error;
            case Outcome.Unknown _ -> "";
        };
    }

    /** The whole call in one line of C: {@code shutdown(fd, SHUT_WR) = 0}. */
    public String spelled() {
        String result = result();
        return function.spelled() + "(" + String.join(", ", arguments) + ")" + (result.isEmpty() ? "" : " = " + result);
    }
}
