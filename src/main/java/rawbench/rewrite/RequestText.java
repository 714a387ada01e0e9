package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.http.Finding;
import rawbench.http.Framing;
import rawbench.http.HeaderField;
import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.http.Span;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/**
 * One request within the octets of an editor, with the places at which it can be changed. Where a whole request line
 * follows what the head announces, there the next request begins; else everything behind the head is meant as the body.
 */
final class RequestText {
    private static final long LONGEST_LINE = 8192;

    private final Octets octets;
    private final long at;
    private final long end;
    private final RequestReading reading;

    private RequestText(Octets octets, long at, long end, RequestReading reading) {
        this.octets = octets;
        this.at = at;
        this.end = end;
        this.reading = reading;
    }

    /** Every request in these octets, in order; at least one. */
    static List<RequestText> all(Octets octets) {
        List<RequestText> all = new ArrayList<>();
        long at = 0;
        boolean more = true;
        while (more) {
            RequestReading reading = RequestReader.read(octets.from(at));
            Octets rest = reading.rest();
            more = reading.headEnded() && reading.missing() == 0 && rest.length() < octets.length() - at
                    && startsRequest(rest);
            long end = more ? octets.length() - rest.length() : octets.length();
            all.add(new RequestText(octets, at, end, reading));
            at = end;
        }
        return all;
    }

    /** The request that an offset stands in. */
    static RequestText at(Octets octets, long offset) {
        List<RequestText> all = all(octets);
        return all.stream().filter(r -> offset < r.end).findFirst().orElseGet(all::getLast);
    }

    /** Whether octets begin with a whole request line of HTTP/1. */
    private static boolean startsRequest(Octets octets) {
        long begin = 0;
        while (begin < octets.length() && (octets.at(begin) == '\r' || octets.at(begin) == '\n')) {
            begin++;
        }
        Octets first = octets.slice(begin, Math.min(octets.length(), begin + LONGEST_LINE));
        long end = first.indexOf('\n', 0);
        return end > 0 && RequestReader.method(first).isPresent()
                && first.slice(0, end).latin1().stripTrailing().matches("\\S+ \\S+ HTTP/1\\.[0-9]");
    }

    /** Offset of its first octet. */
    long at() {
        return at;
    }

    /** Offset behind its last octet. */
    long end() {
        return end;
    }

    RequestReading reading() {
        return reading;
    }

    boolean headEnded() {
        return reading.headEnded();
    }

    String method() {
        return reading.line().method();
    }

    /** Where the method begins: behind empty lines before the request line. */
    long methodAt() {
        long begin = at;
        while (begin < end && (octets.at(begin) == '\r' || octets.at(begin) == '\n')) {
            begin++;
        }
        return begin;
    }

    /** Where the body begins: behind the empty line. */
    long bodyAt() {
        return at + reading.message().headOctets().length();
    }

    /** Where the empty line begins that ends the head. */
    long headEnd() {
        return span(Span.Kind.HEAD_END).map(s -> at + s.from()).orElseGet(this::bodyAt);
    }

    private Optional<Span> span(Span.Kind kind) {
        Span[] found = new Span[1];
        reading.map().walk(0, span -> {
            found[0] = span.kind() == kind ? span : null;
            return found[0] == null && span.from() < reading.message().headOctets().length();
        });
        return Optional.ofNullable(found[0]);
    }

    /** Everything behind the head, as it stands. */
    Octets body() {
        return octets.slice(Math.min(bodyAt(), end), end);
    }

    boolean chunked() {
        return reading.framing() instanceof Framing.Chunked;
    }

    /** Where the last octet of its chunks ends: what stands behind is surplus. */
    long chunksEnd() {
        return octets.length() - reading.rest().length();
    }

    /** Where the chunks cannot be read, and what is wrong there. */
    Optional<Finding> chunkTrouble() {
        if (!chunked() || lastChunkRead()) {
            return Optional.empty();
        }
        return reading.findings()
                .stream()
                .filter(f -> f.at() >= reading.message().headOctets().length())
                .reduce(
                        (_, last) -> last);
    }

    private boolean lastChunkRead() {
        return reading.map().count(Span.Kind.TRAILERS_END) > 0;
    }

    /** The content, chunks undone where there are any. */
    Octets content() {
        return chunked() ? reading.message().body() : body();
    }

    /** The line end of the head: that of its last line. */
    String lineEnd() {
        long line = headEnd();
        return line > at + 1 && octets.at(line - 1) == '\n' && octets.at(line - 2) != '\r' ? "\n" : "\r\n";
    }

    List<HeaderField> all(String name) {
        return reading.message().head().all(name).toList();
    }

    Optional<String> first(String name) {
        return reading.message().head().first(name);
    }

    /** Another value for a field; nothing where it is that already. */
    List<Edit> value(HeaderField field, String value) {
        if (field.value().equals(value)) {
            return List.of();
        }
        String line = field.line().latin1();
        int from = line.indexOf(':') + 1;
        int to = line.length() - lineEndOf(line);
        while (from < to && (line.charAt(from) == ' ' || line.charAt(from) == '\t')) {
            from++;
        }
        while (to > from && (line.charAt(to - 1) == ' ' || line.charAt(to - 1) == '\t')) {
            to--;
        }
        return List.of(new Edit(at + field.at() + from, to - from, Octets.latin1(value)));
    }

    private static int lineEndOf(String line) {
        return line.endsWith("\r\n") ? 2 : line.endsWith("\n") ? 1 : 0;
    }

    /** Another field in the place of one, its line end kept. */
    Edit replaced(HeaderField field, String name, String value) {
        long length = field.line().length() - lineEndOf(field.line().latin1());
        return new Edit(at + field.at(), length, Octets.latin1(name + ": " + value));
    }

    /** A field taken out with its line end. */
    Edit removed(HeaderField field) {
        return new Edit(at + field.at(), field.line().length(), Octets.empty());
    }

    /** A field put in behind the others. */
    Edit added(String name, String value) {
        return Edit.insertion(headEnd(), Octets.latin1(name + ": " + value + lineEnd()));
    }

    /** The first field of that name set to a value, others of that name left; or one put in. */
    List<Edit> set(String name, String value) {
        List<HeaderField> there = all(name);
        return there.isEmpty() ? List.of(added(name, value)) : value(there.getFirst(), value);
    }

    /** Other octets for the body, no more replaced than differs. */
    List<Edit> bodySet(Octets wanted) {
        return swapped(bodyAt(), body(), wanted);
    }

    /** The smallest single edit that makes other octets of what stands at an offset; none where both are the same. */
    static List<Edit> swapped(long at, Octets before, Octets after) {
        if (before.equals(after)) {
            return List.of();
        }
        Edit edit = Edit.between(before, after);
        return List.of(new Edit(at + edit.at(), edit.length(), edit.by()));
    }
}
