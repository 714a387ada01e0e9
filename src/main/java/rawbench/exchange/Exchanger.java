package rawbench.exchange;

import rawbench.wire.Cancellation;

/** Sends what is to be sent at once, on a connection of its own, and awaits its answers. */
public final class Exchanger {
    /**
     * Blocks until all is over; what the network does is in the result, never an exception. Every thread that was
     * started for it has ended when it returns, except a look-up of a name that nobody waits for any more.
     */
    public Exchange send(Sending sending, ExchangeObserver observer, Cancellation cancellation) {
        try (HeldConnection once = new HeldConnection(Keep.NEVER, _ -> {})) {
            return once.send(sending, false, observer, cancellation);
        } catch (NoReuseException onANewConnection) {
            throw new IllegalStateException("nothing is against a new connection", onANewConnection);
        }
    }
}
