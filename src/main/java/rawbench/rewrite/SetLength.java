package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rawbench.http.HeaderField;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/**
 * Sets Content-Length to the length of what stands behind the head: changed, added where there is a body or the method
 * is one that is sent with content (RFC 9110 8.6), taken out where the body is chunked (RFC 9112 6.2).
 */
public record SetLength() implements Action {
    private static final String LENGTH = "Content-Length";
    /** The methods whose request says a length even where it is 0. */
    static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH", "QUERY");

    /** Octets in which every request has its length set; what is not whole enough for that stays as it is. */
    public static Octets in(Octets octets) {
        return Edit.applied(octets, edits(octets));
    }

    /** The edits that set the length of every request in these octets, in the order of their places. */
    public static List<Edit> edits(Octets octets) {
        List<Edit> edits = new ArrayList<>();
        for (RequestText request : RequestText.all(octets)) {
            if (of(request, request.body().length()) instanceof Result.Edits(List<Edit> more, _)) {
                edits.addAll(more);
            }
        }
        return edits;
    }

    @Override
    public String code() {
        return "length";
    }

    @Override
    public Optional<Remark> against(Subject subject) {
        return subject.request().headEnded() ? Optional.empty() : Optional.of(Remark.of(What.HEAD_NOT_ENDED));
    }

    @Override
    public Result make(Subject subject) {
        RequestText request = subject.request();
        return of(request, request.body().length());
    }

    /** The length of a body that will have so many octets. */
    static Result of(RequestText request, long length) {
        if (!request.headEnded()) {
            return Result.refused(What.HEAD_NOT_ENDED);
        }
        List<HeaderField> there = request.all(LENGTH);
        if (request.chunked()) {
            List<Remark> says = there.isEmpty() ? List.of() : List.of(Remark.of(What.LENGTH_DROPPED));
            return new Result.Edits(there.stream().map(request::removed).toList(), says);
        }
        if (!request.all("Transfer-Encoding").isEmpty()) {
            return Result.refused(What.CODING_WITHOUT_LENGTH, request.first("Transfer-Encoding").orElse(""));
        }
        if (there.isEmpty()) {
            boolean wanted = length > 0 || WITH_CONTENT.contains(request.method());
            return Result.of(wanted ? List.of(request.added(LENGTH, Long.toString(length))) : List.of());
        }
        List<Edit> edits = new ArrayList<>(request.value(there.getFirst(), Long.toString(length)));
        there.stream().skip(1).map(request::removed).forEach(edits::add);
        return new Result.Edits(edits, there.size() < 2 ? List.of() : List.of(Remark.of(What.LENGTHS_REMOVED)));
    }
}
