package rawbench.ui.response;

import java.util.function.BooleanSupplier;

import rawbench.content.Rendering;
import rawbench.exchange.Exchange;

/** Turns an exchange into something to look at; called on a worker. */
@FunctionalInterface
public interface Renderer {
    /**
     * Renders.
     *
     * @param doublings how often the limits of decoding are doubled
     * @param cancelled asked again and again; once it is true, what there is comes back
     */
    Rendering render(Exchange exchange, int doublings, BooleanSupplier cancelled);
}
