package rawbench.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.content.CodingStep.Ending;
import rawbench.http.Detail;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.Lists;
import rawbench.http.Message;
import rawbench.octets.Octets;

/** Undoes the codings of a message's body: transfer codings first, then content codings, each from the right. */
public final class Decoding {
    private static final int PARTIAL_CONTENT = 206;

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
        Octets body = requestMethod.equals("HEAD") ? Octets.empty() : response.body();
        return decode(body, codings(response), response.status() == PARTIAL_CONTENT, limits, cancelled);
    }

    /** What is to be undone of a body that is still to come. */
    static Rungs rungs(Message head, DecodeLimits limits) {
        return rungs(codings(head), head.status() == PARTIAL_CONTENT, limits);
    }

    /** Octets with these codings, named as Content-Encoding names them, the last applied last. */
    public static Decoded of(Octets coded, List<String> contentCodings, DecodeLimits limits,
            BooleanSupplier cancelled) {
        List<Coding> codings = new ArrayList<>();
        contentCodings.reversed().forEach(c -> add(codings, c, false));
        return decode(coded, codings, false, limits, cancelled);
    }

    private static Decoded decode(Octets coded, List<Coding> codings, boolean slice, DecodeLimits limits,
            BooleanSupplier cancelled) {
        // Of nothing, nothing is refused.
        Rungs rungs = coded.isEmpty() ? new Rungs(codings, codings.size(), Ending.NOT_TRIED, List.of())
                : rungs(codings, slice, limits);
        return Ladder.decode(coded, rungs, limits, cancelled);
    }

    private static Rungs rungs(List<Coding> codings, boolean slice, DecodeLimits limits) {
        for (int i = 0; i < codings.size(); i++) {
            Optional<Refusal> refusal = refusal(codings, i, slice, limits);
            if (refusal.isPresent()) {
                return new Rungs(codings, i, refusal.get().ending(), List.of(refusal.get().finding()));
            }
        }
        return new Rungs(codings, codings.size(), Ending.NOT_TRIED, List.of());
    }

    /** The codings in the order in which they are to be undone. */
    private static List<Coding> codings(Message response) {
        List<String> transfer = response.head().list("Transfer-Encoding");
        if (!transfer.isEmpty() && transfer.getLast().equalsIgnoreCase("chunked")) {
            transfer = transfer.subList(0, transfer.size() - 1);
        }
        List<Coding> codings = new ArrayList<>();
        transfer.reversed().forEach(c -> add(codings, Lists.split(c, ';').getFirst(), true));
        response.head().list("Content-Encoding").reversed().forEach(c -> add(codings, c, false));
        return codings;
    }

    private static void add(List<Coding> codings, String token, boolean transfer) {
        if (!token.equalsIgnoreCase("identity")) {
            codings.add(new Coding(token, transfer));
        }
    }

    /** Why a coding is not tried. */
    private record Refusal(Ending ending, Finding finding) {}

    private static Optional<Refusal> refusal(List<Coding> codings, int index, boolean slice, DecodeLimits limits) {
        Coding coding = codings.get(index);
        String token = coding.token().toLowerCase(Locale.ROOT);
        if (slice && !coding.transfer()) {
            return refusal(Ending.DECLINED, Deviation.CODING_SLICE, Detail.literal(coding.token()));
        }
        if (index == limits.codings()) {
            return refusal(Ending.LIMITED, Deviation.CODINGS_LIMIT,
                    Words.OF_WHICH.of(codings.size(), index));
        }
        if (token.equals("dcb") || token.equals("dcz")) {
            return refusal(Ending.DECLINED, Deviation.CODING_DICTIONARY, Detail.literal(coding.token()));
        }
        boolean compress = token.equals("compress") || token.equals("x-compress");
        return ContentCoding.named(token).isPresent() ? Optional.empty()
                : refusal(Ending.UNKNOWN, Deviation.CODING_UNKNOWN,
                        compress ? Words.LZW.of(coding.token()) : Detail.literal("\"" + coding.token() + "\""));
    }

    private static Optional<Refusal> refusal(Ending ending, Deviation what, Detail more) {
        return Optional.of(new Refusal(ending, what.at(0, 0, more, Words.REST_UNDECODED.of())));
    }
}
