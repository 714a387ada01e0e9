package rawbench.ui.response;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * The newest of what went through a tunnel, for the screen: bounded however much goes through. Written by the engine's
 * threads and looked at by others.
 */
final class TunnelLog {
    /** As many pieces are kept. */
    static final int PIECES = 400;
    /** As many octets of each are kept. */
    static final int SHOWN = 4096;

    /**
     * One piece that went or came.
     *
     * @param at since the tunnel was opened
     * @param octets the first of them
     * @param length how many they were
     */
    record Piece(Duration at, boolean sent, Octets octets, long length) {}

    /**
     * What there is at one moment.
     *
     * @param dropped how many older pieces are not there any more
     * @param sent octets that went in all
     * @param received octets that came in all
     * @param end why nothing comes any more; empty while it may, and an empty text where the peer ended in order
     */
    record Look(List<Piece> pieces, long dropped, long sent, long received, Optional<String> end) {}

    private final long zero = System.nanoTime();
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private long dropped;
    private long sent;
    private long received;
    private Optional<String> end = Optional.empty();

    synchronized void sent(Octets octets) {
        sent += octets.length();
        add(true, octets);
    }

    synchronized void received(Octets octets) {
        received += octets.length();
        add(false, octets);
    }

    /** @param why empty where the peer ended its side in order */
    synchronized void ended(String why) {
        end = Optional.of(why);
    }

    private void add(boolean out, Octets octets) {
        if (octets.isEmpty()) {
            return;
        }
        Octets shown = Octets.owning(octets.slice(0, Math.min(SHOWN, octets.length())).toByteArray());
        pieces.add(new Piece(Duration.ofNanos(System.nanoTime() - zero), out, shown, octets.length()));
        if (pieces.size() > PIECES) {
            pieces.remove();
            dropped++;
        }
    }

    synchronized Look look() {
        return new Look(List.copyOf(pieces), dropped, sent, received, end);
    }
}
