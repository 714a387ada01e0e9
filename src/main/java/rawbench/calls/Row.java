package rawbench.calls;

import java.util.List;
import java.util.Optional;

/**
 * What one call did: the call of this end, what went between, the call of the other end.
 *
 * @param own the call of this end; empty where only the other end does something
 * @param between in order of time
 * @param peer the call of the other end that belongs to it
 */
public record Row(Optional<Call> own, List<Arrow> between, Optional<Call> peer) implements Line {
    public Row {
        between = List.copyOf(between);
    }

    static Row own(Call call, Arrow... between) {
        return new Row(Optional.of(call), List.of(between), Optional.empty());
    }

    static Row peer(Call call) {
        return new Row(Optional.empty(), List.of(), Optional.of(call));
    }

    static Row both(Call own, Call peer, Arrow... between) {
        return new Row(Optional.of(own), List.of(between), Optional.of(peer));
    }

    /** The same where nobody noted when it was. */
    Row untimed() {
        return new Row(own.map(call -> Call.untimed(Known.MADE, call.function(), call.outcome(), call.arguments())),
                between, peer);
    }

    /** The call that the row is about: that of this end, where it has one. */
    public Call call() {
        return own.or(() -> peer).orElseThrow();
    }
}
