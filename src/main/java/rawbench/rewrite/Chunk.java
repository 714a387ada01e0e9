package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.http.HeaderField;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/**
 * Puts the body into chunks (RFC 9112 7.1); one that is in chunks already into others, its trailer fields kept.
 *
 * @param size octets in each chunk but the last
 */
public record Chunk(int size) implements Action {
    /** Beyond so many chunks the body is replaced as a whole: as many edits would help nobody. */
    static final long MOST_EDITS = 2_000;

    public Chunk {
        if (size < 1) {
            throw new IllegalArgumentException("chunks of " + size + " octets");
        }
    }

    @Override
    public String code() {
        return "chunk";
    }

    @Override
    public Optional<Remark> against(Subject subject) {
        RequestText request = subject.request();
        return request.headEnded() ? Chunks.broken(request) : Optional.of(Remark.of(What.HEAD_NOT_ENDED));
    }

    @Override
    public Result make(Subject subject) {
        RequestText request = subject.request();
        List<Remark> says = new ArrayList<>();
        List<Edit> edits = new ArrayList<>(fields(request, says));
        if (request.chunked()) {
            Chunks.sayExtensions(request, says);
            edits.addAll(RequestText.swapped(request.bodyAt(), Chunks.spelled(request),
                    Chunks.of(request.content(), size, Chunks.trailers(request))));
        } else {
            edits.addAll(around(request));
        }
        if (!request.reading().line().version().equals("HTTP/1.1")) {
            says.add(Remark.of(What.OLD_VERSION, request.reading().line().version()));
        }
        return new Result.Edits(edits, says);
    }

    /** The fields that say so: the one that said the length becomes the one that says chunked. */
    private static List<Edit> fields(RequestText request, List<Remark> says) {
        List<HeaderField> lengths = request.all("Content-Length");
        List<HeaderField> codings = request.all("Transfer-Encoding");
        List<Edit> edits = new ArrayList<>();
        boolean swapped = codings.isEmpty() && !lengths.isEmpty();
        for (HeaderField length : lengths) {
            boolean first = length.at() == lengths.getFirst().at();
            edits.add(swapped && first ? request.replaced(length, "Transfer-Encoding", "chunked")
                    : request.removed(length));
        }
        if (!swapped && !request.chunked()) {
            edits.addAll(codings.isEmpty() ? List.of(request.added("Transfer-Encoding", "chunked"))
                    : request.value(codings.getLast(), codings.getLast().unfolded() + ", chunked"));
        }
        if (!swapped && !lengths.isEmpty()) {
            says.add(Remark.of(What.LENGTH_DROPPED));
        }
        return edits;
    }

    /** The chunk lines put in around the octets, which stay where they are. */
    private List<Edit> around(RequestText request) {
        Octets body = request.body();
        if (body.length() / size > MOST_EDITS) {
            return List.of(new Edit(request.bodyAt(), body.length(), Chunks.of(body, size, Octets.empty())));
        }
        List<Edit> edits = new ArrayList<>();
        for (long at = 0; at < body.length(); at += size) {
            String line = Long.toHexString(Math.min(size, body.length() - at)) + "\r\n";
            edits.add(Edit.insertion(request.bodyAt() + at, Octets.latin1(at == 0 ? line : "\r\n" + line)));
        }
        edits.add(Edit.insertion(request.end(), Octets.latin1(body.isEmpty() ? "0\r\n\r\n" : "\r\n0\r\n\r\n")));
        return edits;
    }
}
