package rawbench.ui.response;

import java.time.Duration;
import java.util.ArrayList;
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
    private final List<Piece> pieces = new ArrayList<>();
    private long dropped;
    private long sent;
    private long received;
    private Optional<String> end = Optional.empty();

    /** The time now, for what is about to be sent. */
    Duration now() {
        return Duration.ofNanos(System.nanoTime() - zero);
    }

    /**
     * Notes octets that went. What came while they were being handed over is the answer to them, however the threads were
     * woken, so it stays behind them.
     */
    synchronized void sent(Duration began, Octets octets) {
        sent += octets.length();
        int place = pieces.size();
        while (place > 0 && !pieces.get(place - 1).sent() && pieces.get(place - 1).at().compareTo(began) >= 0) {
            place--;
        }
        add(place, new Piece(began, true, first(octets), octets.length()));
    }

    synchronized void received(Octets octets) {
        received += octets.length();
        add(pieces.size(), new Piece(now(), false, first(octets), octets.length()));
    }

    /** @param why empty where the peer ended its side in order */
    synchronized void ended(String why) {
        end = Optional.of(why);
    }

    private void add(int place, Piece piece) {
        if (piece.length() > 0) {
            pieces.add(place, piece);
        }
        if (pieces.size() > PIECES) {
            pieces.removeFirst();
            dropped++;
        }
    }

    /** A copy, so that a short piece does not keep a long block. */
    private static Octets first(Octets octets) {
        return Octets.owning(octets.slice(0, Math.min(SHOWN, octets.length())).toByteArray());
    }

    synchronized Look look() {
        return new Look(List.copyOf(pieces), dropped, sent, received, end);
    }
}
