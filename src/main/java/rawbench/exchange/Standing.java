package rawbench.exchange;

import java.util.Optional;

/**
 * How a held connection stands.
 *
 * @param sends how many times something was sent on it
 * @param against why nothing else is to be sent on it; empty where another request may follow
 */
public record Standing(State state, int sends, Optional<NoReuse> against) {
    /** What can be done with a connection. */
    public enum State {
        /** It was never opened. */
        NEW,
        /** It is being opened, or an exchange runs on it. */
        BUSY,
        /** It is open and nothing runs on it. */
        IDLE,
        /** It is a tunnel: its octets belong to whoever opened that. */
        TUNNEL,
        /** It is closed for good. */
        CLOSED
    }

    static final Standing NEW = new Standing(State.NEW, 0, Optional.empty());

    Standing with(State other) {
        return new Standing(other, sends, against);
    }

    /** One more exchange is over. */
    Standing sent(boolean kept, Optional<NoReuse> reason) {
        if (!kept) {
            return new Standing(State.CLOSED, sends + 1, Optional.of(reason.orElse(NoReuse.CLOSED_HERE)));
        }
        boolean tunnel = reason.filter(NoReuse.TUNNEL::equals).isPresent();
        return new Standing(tunnel ? State.TUNNEL : State.IDLE, sends + 1, reason);
    }

    /** The first reason stays: what follows is mostly its consequence. */
    Standing against(NoReuse reason) {
        return against.isPresent() ? this : new Standing(state, sends, Optional.of(reason));
    }

    public boolean open() {
        return state == State.IDLE || state == State.TUNNEL;
    }
}
