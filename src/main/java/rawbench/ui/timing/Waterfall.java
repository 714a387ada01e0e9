package rawbench.ui.timing;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

import rawbench.exchange.Exchange;
import rawbench.wire.Transcript;

/**
 * The phases of an exchange in order, each with its stretch of time.
 *
 * @param all how long it took, in milliseconds; the axis ends here
 * @param firstOctet from the last octet sent to the first that came after it; empty where none did
 * @param reused whether the connection was open before, so that nothing was looked up, connected or secured
 * @param joined whether there were so many events that neighbours are kept as one
 */
record Waterfall(List<Stretch> stretches, double all, OptionalDouble firstOctet, boolean reused, boolean joined) {
    Waterfall {
        stretches = List.copyOf(stretches);
    }

    /** Counts the events of a transcript; as long as they are many. */
    static Waterfall of(Exchange exchange, BooleanSupplier cancelled) {
        Milestones milestones = Milestones.of(exchange);
        double all = milestones.last() ? exchange.timings().done() : milestones.end(exchange.transcript());
        Opening opening = new Opening(exchange);
        Talk talk = new Talk(exchange, milestones, all, opening);
        for (var event : exchange.transcript().events()) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            if (!opening.take(event)) {
                talk.take(event);
            }
        }
        List<Stretch> stretches = talk.finish();
        OptionalDouble waited = stretches.stream()
                .filter(stretch -> stretch.kind() == Stretch.Kind.WAIT && stretch.state() == Stretch.State.DONE)
                .mapToDouble(Stretch::lasted)
                .findFirst();
        return new Waterfall(stretches, all, waited, opening.reused(),
                exchange.transcript().events().size() >= Transcript.APART);
    }
}
