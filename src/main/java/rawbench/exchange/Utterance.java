package rawbench.exchange;

import java.time.Duration;
import java.util.List;

import rawbench.http.WritePoint;
import rawbench.octets.Octets;

/**
 * What goes through a {@link Tunnel} in one act of a person: octets, and what is done between them.
 *
 * @param points in the order of their places; over UDP, where the octets are one datagram, nothing is done between them
 * @param patience how long a point that waits for 100 waits for anything to come: nobody reads answers in a tunnel
 */
public record Utterance(Octets octets, List<WritePoint> points, Duration patience) {
    public Utterance {
        points = List.copyOf(points);
    }

    /** Octets with nothing between them. */
    public static Utterance of(Octets octets) {
        return new Utterance(octets, List.of(), Duration.ZERO);
    }

    /** The octets of a request, with its write points. */
    public static Utterance of(Sending sending) {
        return new Utterance(sending.request(), sending.points(), sending.expectWait());
    }

    /** Whether this side's octets end somewhere in it. */
    public boolean ends() {
        return points.stream().anyMatch(point -> point.act() instanceof WritePoint.Act.HalfClose);
    }
}
