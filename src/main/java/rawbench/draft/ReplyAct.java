package rawbench.draft;

import java.time.Duration;
import java.util.List;

import rawbench.octets.Octets;

/** One act of a canned reply, as {@code @rb-do} and the {@code #|} lines spell it. */
public sealed interface ReplyAct {
    /** The longest wait and pause that can be spelled, in milliseconds, and the largest number: nine digits. */
    long LARGEST = 999_999_999;
    /** A number of times without an end. */
    long FOREVER = Long.MAX_VALUE;

    /** Octets go out as they are; at least one. */
    record Send(Octets octets) implements ReplyAct {
        public Send {
            check(!octets.isEmpty());
        }
    }

    /** {@code drip N every M ms}: octets go out so many at a time, with a pause between. */
    record Drip(Octets octets, int count, Duration every) implements ReplyAct {
        public Drip {
            check(!octets.isEmpty() && count >= 1 && count <= LARGEST && milliseconds(every));
        }
    }

    /** {@code wait N ms}: nothing happens for a time. */
    record Wait(Duration time) implements ReplyAct {
        public Wait {
            check(milliseconds(time));
        }
    }

    /** {@code wait request}: until the rest of the request has come; for a whole one, where none has begun. */
    record AwaitRequest() implements ReplyAct {}

    /** {@code fin}: this side of the connection ends. */
    record Fin() implements ReplyAct {}

    /** {@code rst}: the connection is thrown away. */
    record Rst() implements ReplyAct {}

    /** {@code close-without-notify}: the connection ends, under TLS without close_notify. */
    record CloseWithoutNotify() implements ReplyAct {}

    /** {@code alert N}: a fatal TLS alert of this description goes out in the clear, and the connection ends. */
    record Alert(int description) implements ReplyAct {
        public Alert {
            check(description >= 0 && description <= 255);
        }
    }

    /**
     * {@code repeat N} or {@code repeat forever}: acts are done again and again. The last of them sends octets, or
     * repeats such acts; the others wait.
     */
    record Repeat(List<ReplyAct> acts, long times) implements ReplyAct {
        public Repeat {
            acts = ReplyActs.plain(acts);
            check(times >= 1 && (times <= LARGEST || times == FOREVER) && !acts.isEmpty()
                    && (acts.getLast().sends() || acts.getLast() instanceof Repeat));
            acts.subList(0, acts.size() - 1)
                    .forEach(act -> check(act instanceof Wait || act instanceof AwaitRequest));
        }
    }

    /** Whether it is octets going out. */
    default boolean sends() {
        return this instanceof Send || this instanceof Drip;
    }

    private static boolean milliseconds(Duration time) {
        return !time.isNegative() && time.compareTo(Duration.ofMillis(LARGEST)) <= 0
                && time.equals(Duration.ofMillis(time.toMillis()));
    }

    private static void check(boolean spellable) {
        if (!spellable) {
            throw new IllegalArgumentException("This act cannot be spelled in a template");
        }
    }
}
