package rawbench.calls;

/**
 * Sends and receives that are not shown one by one.
 *
 * @param stretch which stretch of them it is, counted from 0
 * @param sends how many calls sent
 * @param receives how many calls received
 */
public record Fold(int stretch, long sends, long receives, long sent, long received) implements Line {}
