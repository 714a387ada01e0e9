/**
 * An exchange as the calls of the socket interface that a person would have written in C, on both ends.
 *
 * <p>What is at hand is a {@link rawbench.wire.Transcript}: the calls of one end, with their times. The calls of the other
 * end and the segments between follow from them by POSIX, RFC 9293 (TCP) and RFC 768 (UDP), and each says how it is
 * known: {@link rawbench.calls.Known}. Nothing here has seen a segment.
 *
 * <p>A transcript may have a million events, so only what is no octets becomes {@link rawbench.calls.Row}s at once; the
 * rows of sends and receives are made when they are asked for ({@link rawbench.calls.Chart#lines}).
 */
package rawbench.calls;
