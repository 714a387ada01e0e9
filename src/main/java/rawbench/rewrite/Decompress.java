package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.content.DecodeLimits;
import rawbench.content.Decoded;
import rawbench.content.Decoding;
import rawbench.http.Finding;
import rawbench.http.Lists;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/** Undoes the content codings of the body: those that Content-Encoding names, or the one it begins like. */
public record Decompress() implements Action {
    /** More than so many octets are nothing to edit. */
    static final DecodeLimits LIMITS = new DecodeLimits(256L << 20, 1000, 16L << 20, 5);
    private static final Octets GZIP = Octets.latin1("\u001f\u008b\b");
    private static final Octets ZSTD = Octets.latin1("(\u00b5/\u00fd");

    @Override
    public String code() {
        return "decompress";
    }

    @Override
    public Optional<Remark> against(Subject subject) {
        RequestText request = subject.request();
        return Compress.ofBody(request)
                .or(() -> codings(request).isEmpty() && guess(request.content()).isEmpty()
                        ? Optional.of(Remark.of(What.NOT_CODED))
                        : Optional.empty());
    }

    @Override
    public Result make(Subject subject) {
        RequestText request = subject.request();
        List<String> named = codings(request);
        List<String> codings = named.isEmpty() ? List.of(guess(request.content()).orElseThrow()) : named;
        Decoded decoded = Decoding.of(request.content(), codings, LIMITS, () -> false);
        if (!decoded.whole()) {
            return Result.refused(What.CODING_STOPPED, why(decoded));
        }
        List<Edit> edits = new ArrayList<>();
        request.all("Content-Encoding").stream().map(request::removed).forEach(edits::add);
        return Compress.content(request, decoded.octets(), edits,
                named.isEmpty() ? List.of(Remark.of(What.CODING_GUESSED, codings.getFirst())) : List.of());
    }

    static String why(Decoded decoded) {
        return decoded.findings().stream().map(Finding::says).findFirst().orElse("");
    }

    /** The codings on the body, the last applied last. */
    static List<String> codings(RequestText request) {
        return request.all("Content-Encoding")
                .stream()
                .flatMap(f -> Lists.split(f.unfolded(), ',').stream())
                .filter(c -> !c.isEmpty() && !c.equalsIgnoreCase("identity"))
                .toList();
    }

    /** What content begins like. */
    private static Optional<String> guess(Octets content) {
        return content.startsWith(GZIP) ? Optional.of("gzip")
                : content.startsWith(ZSTD) ? Optional.of("zstd") : Optional.empty();
    }
}
