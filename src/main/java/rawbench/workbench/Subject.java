package rawbench.workbench;

import java.util.function.BooleanSupplier;

import rawbench.compare.Side;
import rawbench.exchange.Exchange;
import rawbench.octets.Octets;

/** Something that can stand on one side of a comparison: named for people, and taken apart when it is asked for. */
public sealed interface Subject {
    /** What a person calls it. */
    String name();

    /** Takes it apart; decodes its body, so it is called on a worker. */
    Side side(BooleanSupplier cancelled);

    /** The answer of an exchange. */
    record Answer(String name, Exchange exchange) implements Subject {
        @Override
        public Side side(BooleanSupplier cancelled) {
            return Side.ofAnswer(exchange, cancelled);
        }
    }

    /** The request of an exchange. */
    record Request(String name, Exchange exchange) implements Subject {
        @Override
        public Side side(BooleanSupplier cancelled) {
            return Side.ofRequest(exchange, cancelled);
        }
    }

    /** Octets from a file or the clipboard: an answer, a request, or content without a head. */
    record Stored(String name, Octets octets) implements Subject {
        @Override
        public Side side(BooleanSupplier cancelled) {
            return Side.ofOctets(octets, cancelled);
        }
    }
}
