package rawbench.ui.listen;

import rawbench.wire.Endpoint;
import rawbench.wire.Transcript;

/**
 * What went and came with the client that is looked at, as far as it has.
 *
 * @param at where it came to; of the other side of a relay, where that went
 * @param listening whether it came to us, and not we to it
 */
public record Look(Transcript transcript, Endpoint at, boolean listening) {}
