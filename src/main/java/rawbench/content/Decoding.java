package rawbench.content;

import java.util.List;
import java.util.function.BooleanSupplier;

import rawbench.http.Message;

/** Undoes the codings of a message's body: transfer codings first, then content codings, each from the right. */
public final class Decoding {
    private Decoding() {
    }

    /**
     * The content of a response.
     *
     * @param response the response, its body with chunks undone and every other coding still on
     * @param requestMethod the method that was asked with: an answer to HEAD has no body to decode
     * @param limits where decoding stops with a finding
     * @param cancelled asked at every block; once it is true, decoding stops and gives what it has
     */
    public static Decoded of(Message response, String requestMethod, DecodeLimits limits, BooleanSupplier cancelled) {
        return new Decoded(response.body(), List.of(), List.of(), true);
    }
}
