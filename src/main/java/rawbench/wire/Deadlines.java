package rawbench.wire;

import java.time.Duration;
import java.util.Optional;

/**
 * How long each phase may last before the connection is closed; {@link #NONE} where it may last for ever.
 *
 * @param resolve for the name
 * @param connect for each address
 * @param tls for the handshake
 * @param firstOctet from the last octet sent to the first received
 * @param idle between octets received; empty where nobody chose, which is {@link #USUAL_IDLE} but for peers that are
 *        silent by nature
 * @param total for everything together
 */
public record Deadlines(Duration resolve, Duration connect, Duration tls, Duration firstOctet,
        Optional<Duration> idle, Duration total) {
    /** No deadline. */
    public static final Duration NONE = Duration.ZERO;
    /** How long octets may stay away where nobody chose. */
    public static final Duration USUAL_IDLE = Duration.ofSeconds(30);
    /** 10 s each to resolve, connect and shake hands, 30 s each for the first octet and between octets, no total. */
    public static final Deadlines DEFAULT = new Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(10),
            Duration.ofSeconds(10), Duration.ofSeconds(30), Optional.empty(), NONE);

    /** Deadlines that were all chosen. */
    public Deadlines(Duration resolve, Duration connect, Duration tls, Duration firstOctet, Duration idle,
            Duration total) {
        this(resolve, connect, tls, firstOctet, Optional.of(idle), total);
    }

    /** How long that step may last. */
    public Duration of(Step step) {
        return switch (step) {
            case RESOLVE -> resolve;
            case CONNECT -> connect;
            case TLS -> tls;
            case FIRST_OCTET -> firstOctet;
            case IDLE -> idle.orElse(USUAL_IDLE);
            case TOTAL -> total;
        };
    }

    /** A limit as people say it: "10 s", "0.25 s". */
    public static String spelled(Duration limit) {
        double seconds = limit.toNanos() / 1e9;
        return (seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds)) + " s";
    }

    public Deadlines withFirstOctet(Duration other) {
        return new Deadlines(resolve, connect, tls, other, idle, total);
    }

    public Deadlines withIdle(Duration other) {
        return new Deadlines(resolve, connect, tls, firstOctet, Optional.of(other), total);
    }

    public Deadlines withTotal(Duration other) {
        return new Deadlines(resolve, connect, tls, firstOctet, idle, other);
    }
}
