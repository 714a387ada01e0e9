package rawbench.content;

/**
 * How much decoding may bring forth before it stops with a finding: the guard against a small answer that unpacks into a
 * huge one.
 *
 * @param decoded octets that the last step may give
 * @param ratio decoded octets for each coded one
 * @param ratioFrom decoded octets from which on the ratio counts
 * @param codings codings that are undone, one after the other
 */
public record DecodeLimits(long decoded, long ratio, long ratioFrom, int codings) {
    /** 4 GiB, 1000 : 1 once 64 MiB are decoded, five codings. */
    public static final DecodeLimits DEFAULT = new DecodeLimits(4L << 30, 1000, 64L << 20, 5);

    /** Twice as many octets and twice the ratio: for a person who wants to see more of what was stopped. */
    public DecodeLimits doubled() {
        return new DecodeLimits(twice(decoded), twice(ratio), ratioFrom, codings);
    }

    private static long twice(long limit) {
        return limit > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : 2 * limit;
    }
}
