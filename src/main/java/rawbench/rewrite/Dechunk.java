package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import rawbench.http.HeaderField;
import rawbench.http.Lists;
import rawbench.http.Span;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

import static java.util.stream.Collectors.joining;

/**
 * Takes the body out of its chunks and says its length instead. Trailer fields move to the end of the head, but for those
 * that frame or route a message, which must not come from there (RFC 9110 6.5.1): they are named.
 */
public record Dechunk() implements Action {
    private static final Set<String> NOT_MOVED = Set.of("content-length", "transfer-encoding", "host", "trailer", "te",
            "content-encoding", "content-type", "content-range", "connection");

    @Override
    public String code() {
        return "dechunk";
    }

    @Override
    public Optional<Remark> against(Subject subject) {
        RequestText request = subject.request();
        if (!request.headEnded()) {
            return Optional.of(Remark.of(What.HEAD_NOT_ENDED));
        }
        return request.chunked() ? Chunks.broken(request) : Optional.of(Remark.of(What.NOT_CHUNKED));
    }

    @Override
    public Result make(Subject subject) {
        RequestText request = subject.request();
        List<Remark> says = new ArrayList<>();
        List<Edit> edits = new ArrayList<>(fields(request, says));
        trailers(request, edits, says);
        Chunks.sayExtensions(request, says);
        if (request.reading().map().chunkCount() > Chunk.MOST_EDITS) {
            edits.add(new Edit(request.bodyAt(), request.chunksEnd() - request.bodyAt(), request.content()));
        } else {
            taken(request, edits);
        }
        return new Result.Edits(edits, says);
    }

    /** The lines taken out from around the octets, which stay where they are. */
    private static void taken(RequestText request, List<Edit> edits) {
        request.reading().map().walk(request.bodyAt() - request.at(), span -> {
            boolean framing = span.kind() != Span.Kind.CHUNK_DATA && span.kind() != Span.Kind.SURPLUS;
            if (framing) {
                join(edits, new Edit(request.at() + span.from(), span.length(), Octets.empty()));
            }
            return true;
        });
    }

    /** Adds the taking out of octets, together with what was taken out right before them. */
    private static void join(List<Edit> edits, Edit next) {
        Edit last = edits.isEmpty() ? null : edits.getLast();
        if (last != null && last.length() > 0 && last.by().isEmpty() && last.end() == next.at()) {
            edits.set(edits.size() - 1, new Edit(last.at(), last.length() + next.length(), Octets.empty()));
        } else {
            edits.add(next);
        }
    }

    private static List<Edit> fields(RequestText request, List<Remark> says) {
        String length = Long.toString(request.content().length());
        List<Edit> edits = new ArrayList<>();
        List<HeaderField> codings = request.all("Transfer-Encoding");
        List<String> left = others(codings);
        boolean said = !request.all("Content-Length").isEmpty();
        for (HeaderField coding : codings) {
            boolean first = coding.at() == codings.getFirst().at();
            if (first && !left.isEmpty()) {
                edits.addAll(request.value(coding, String.join(", ", left)));
            } else {
                edits.add(first && !said ? request.replaced(coding, "Content-Length", length)
                        : request.removed(coding));
            }
        }
        if (!left.isEmpty()) {
            says.add(Remark.of(What.CODING_LEFT, String.join(", ", left)));
        } else if (said) {
            edits.addAll(request.set("Content-Length", length));
        }
        return edits;
    }

    /** The transfer codings beside chunked. */
    private static List<String> others(List<HeaderField> codings) {
        return codings.stream()
                .flatMap(f -> Lists.split(f.unfolded(), ',').stream())
                .filter(c -> !c.isEmpty() && !c.equalsIgnoreCase("chunked"))
                .toList();
    }

    private static void trailers(RequestText request, List<Edit> edits, List<Remark> says) {
        List<HeaderField> all = Chunks.trailerFields(request);
        List<HeaderField> moved = all.stream().filter(Dechunk::moves).toList();
        if (!moved.isEmpty()) {
            edits.add(Edit.insertion(request.headEnd(), Octets.join(moved.stream().map(HeaderField::line).toList())));
            says.add(Remark.of(What.TRAILERS_MOVED, names(moved)));
        }
        List<HeaderField> lost = all.stream().filter(f -> !moves(f)).toList();
        if (!lost.isEmpty()) {
            says.add(Remark.of(What.TRAILERS_LOST, names(lost)));
        }
    }

    private static boolean moves(HeaderField field) {
        return !NOT_MOVED.contains(field.name().toLowerCase(Locale.ROOT));
    }

    private static String names(List<HeaderField> fields) {
        return fields.stream().map(HeaderField::name).collect(joining(", "));
    }
}
