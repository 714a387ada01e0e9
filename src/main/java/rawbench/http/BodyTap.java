package rawbench.http;

/** Is told the octets of a body as they are framed, transfer coding {@code chunked} undone: for who looks on. */
@FunctionalInterface
public interface BodyTap {
    /** Hears nothing. */
    BodyTap NONE = (_, _, _) -> {};

    /** The next octets of the body; the array is the caller's again afterwards. */
    void body(byte[] octets, int from, int count);
}
