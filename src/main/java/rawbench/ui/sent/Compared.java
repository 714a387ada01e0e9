package rawbench.ui.sent;

import java.util.Optional;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.wire.WireEvent;

/**
 * The octets that were to be sent beside those that the socket writer handed over. Immutable.
 *
 * @param editorDigest SHA-256 of those to be sent, in lower-case hex
 * @param socketDigest SHA-256 of those handed over
 * @param difference the first offset at which they differ, which is the end of one that the other goes on behind; -1
 *        where they are identical
 * @param greeted what was said to a proxy before them
 * @param endTold whether the peer was told behind them that no more comes
 */
record Compared(Exchange exchange, String editorDigest, String socketDigest, long difference,
        Optional<WireEvent.Greeted> greeted, boolean endTold) {
    /** Reads all of both: takes time where they are long. */
    static Compared of(Exchange exchange) {
        Octets editor = exchange.request();
        Octets socket = exchange.transcript().sent();
        return new Compared(exchange, editor.sha256(), socket.sha256(), editor.mismatch(socket),
                exchange.greeted().filter(one -> !one.said().isEmpty()),
                exchange.transcript().events().stream().anyMatch(Compared::endTold));
    }

    private static boolean endTold(WireEvent event) {
        return event instanceof WireEvent.HalfClosed(_, boolean byPeer) && !byPeer;
    }

    /** What the editor held when it was sent, variables replaced. */
    Octets editor() {
        return exchange.request();
    }

    /** What went through the socket, before any encryption. */
    Octets socket() {
        return exchange.transcript().sent();
    }

    boolean identical() {
        return difference < 0;
    }

    /** Whether what went is the beginning of what was to go. */
    boolean cut() {
        return difference == socket().length();
    }
}
