package rawbench.workbench;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import rawbench.compare.Side;
import rawbench.evidence.Evidence;
import rawbench.evidence.EvidenceException;
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

    /**
     * What is in a file: the answer of the exchange that evidence keeps; else the octets as they are. Blocks.
     *
     * @param cancelled asked again and again whether anybody still waits for it
     * @throws EvidenceException with the line, where it is evidence that cannot be read
     * @throws java.io.InterruptedIOException when it was cancelled
     * @throws IOException where there is no room for its octets
     */
    static Subject ofFile(String name, Octets octets, BooleanSupplier cancelled)
            throws EvidenceException, IOException {
        return Evidence.looksLike(octets) ? new Answer(name, Evidence.read(octets.stream(), cancelled).exchange())
                : new Stored(name, octets);
    }
}
