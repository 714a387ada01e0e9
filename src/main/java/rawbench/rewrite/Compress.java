package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import rawbench.content.ContentCoding;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/**
 * Applies a content coding to the body, and says so in Content-Encoding and Content-Length; chunks stay chunks.
 *
 * @param coding the coding; one that is on the body already stays below it
 */
public record Compress(ContentCoding coding) implements Action {
    /** Octets of a body or a selection that are held in memory as a whole, at most. */
    static final long LARGEST = 64L << 20;

    @Override
    public String code() {
        return "compress." + coding.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Remark> against(Subject subject) {
        return ofBody(subject.request());
    }

    /** Why nothing can be done to the content of a request. */
    static Optional<Remark> ofBody(RequestText request) {
        if (!request.headEnded()) {
            return Optional.of(Remark.of(What.HEAD_NOT_ENDED));
        }
        return request.content().isEmpty() ? Optional.of(Remark.of(What.NO_BODY))
                : tooLarge(request.content().length()).or(() -> Chunks.broken(request));
    }

    static Optional<Remark> tooLarge(long octets) {
        return octets > LARGEST ? Optional.of(Remark.of(What.TOO_LARGE, LARGEST)) : Optional.empty();
    }

    @Override
    public Result make(Subject subject) {
        RequestText request = subject.request();
        String codings = request.first("Content-Encoding")
                .filter(c -> !c.isBlank())
                .map(c -> c + ", " + coding.token())
                .orElse(coding.token());
        List<Edit> edits = new ArrayList<>(request.set("Content-Encoding", codings));
        return content(request, coding.encode(request.content()), edits, List.of());
    }

    /** The edits, with those that give the request other content and the length of it. */
    static Result content(RequestText request, Octets content, List<Edit> edits, List<Remark> says) {
        Octets body = Chunks.framed(request, content);
        List<Remark> all = new ArrayList<>(says);
        if (!request.chunked()) {
            switch (SetLength.of(request, body.length())) {
                case Result.Edits(List<Edit> more, List<Remark> also) -> {
                    edits.addAll(more);
                    all.addAll(also);
                }
                case Result.Refused(Remark why) -> all.add(why);
            }
        } else {
            Chunks.sayExtensions(request, all);
        }
        edits.addAll(request.bodySet(body));
        return new Result.Edits(edits, all);
    }
}
