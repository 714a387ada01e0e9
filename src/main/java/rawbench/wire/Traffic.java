package rawbench.wire;

/**
 * How much came and went.
 *
 * @param received octets that came
 * @param sent octets that were handed to the system
 * @param datagramsReceived of those that came over UDP, also empty ones
 * @param datagramsSent of those that went over UDP, also empty ones
 */
public record Traffic(long received, long sent, long datagramsReceived, long datagramsSent) {
    public static final Traffic NONE = new Traffic(0, 0, 0, 0);

    /** Both together. */
    public Traffic plus(Traffic other) {
        return new Traffic(received + other.received, sent + other.sent, datagramsReceived + other.datagramsReceived,
                datagramsSent + other.datagramsSent);
    }
}
