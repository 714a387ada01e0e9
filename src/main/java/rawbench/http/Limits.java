package rawbench.http;

/**
 * How much of a message is read before its reader stops with a finding; all in octets but {@code fields} and
 * {@code interim}, which are counts.
 */
public record Limits(long line, long head, int fields, int interim, long chunkLine, long trailers, long body) {
    /** 256 KiB a line, 1 MiB a head, 10,000 fields, 100 interim responses, 64 KiB a chunk line, 1 MiB of trailers, 4 GiB. */
    public static final Limits DEFAULT = new Limits(256L << 10, 1L << 20, 10_000, 100, 64L << 10, 1L << 20, 4L << 30);
}
