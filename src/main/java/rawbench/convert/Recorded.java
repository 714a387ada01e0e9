package rawbench.convert;

import java.util.Optional;

import rawbench.exchange.Exchange;
import rawbench.exchange.Secrecy;
import rawbench.wire.Transcript;

/**
 * A transcript that is written down: with whom it was, and what of it is secret.
 *
 * @param peer the other end as a person spells it
 * @param address the other end as it was reached, where no event of the transcript says so
 */
public record Recorded(String peer, Optional<String> address, Transcript transcript, Secrecy secrecy) {
    static Recorded of(Exchange exchange) {
        return new Recorded(exchange.target().spelled(), exchange.address(), exchange.transcript(),
                exchange.sending().secrecy());
    }
}
