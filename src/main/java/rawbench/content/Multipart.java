package rawbench.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.content.Rendering.Kind;
import rawbench.http.HeaderSection;
import rawbench.http.Lists;
import rawbench.octets.Octets;

/**
 * Content in parts, as RFC 2046 5.1 has it: what lies between the lines that the boundary makes.
 *
 * @param boundary what Content-Type names as boundary, or where it names none, what the first line looks like
 * @param named whether Content-Type names it
 * @param preamble what stands before the first part
 * @param parts the parts, in order; {@link #MAX_PARTS} of them at most
 * @param epilogue what stands behind the last boundary
 * @param closed whether the last boundary is there
 */
public record Multipart(String boundary, boolean named, Octets preamble, List<Part> parts, Octets epilogue,
        boolean closed) {
    /** How many parts are told apart; the last of them then holds the rest. */
    public static final int MAX_PARTS = 10_000;
    private static final int MAX_HEAD = 64 << 10;
    private static final Octets[] HEAD_ENDS = {Octets.latin1("\r\n\r\n"), Octets.latin1("\n\n")};

    /**
     * One part.
     *
     * @param at where its head begins, in octets of the whole content
     * @param head its fields
     * @param contentAt where its content begins, in octets of the whole content
     * @param content its content, as it is
     */
    public record Part(long at, HeaderSection head, long contentAt, Octets content) {
        /** What it says it is; text/plain where it says nothing (RFC 2046 5.1). */
        public MediaType type() {
            return head.first("Content-Type")
                    .flatMap(MediaType::parse)
                    .orElseGet(() -> new MediaType("text", "plain", List.of()));
        }

        /** What it is. */
        public Kind kind() {
            return Kinds.of(Optional.of(type()), charset(), content);
        }

        /** The charset of its text. */
        public CharsetChoice charset() {
            return CharsetChoice.of(head, content);
        }

        /** The name of the form's field (RFC 7578 4.2), where it has one. */
        public Optional<String> name() {
            return parameter("name");
        }

        /** The name of the file, where it has one; not to be trusted as a path. */
        public Optional<String> fileName() {
            return parameter("filename");
        }

        private Optional<String> parameter(String wanted) {
            return head.first("Content-Disposition")
                    .map(v -> Lists.split(v, ';'))
                    .stream()
                    .flatMap(List::stream)
                    .filter(p -> p.regionMatches(true, 0, wanted + "=", 0, wanted.length() + 1))
                    .map(p -> new String(Lists.unquoted(p.substring(wanted.length() + 1).strip())
                            .getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .findFirst();
        }
    }

    public Multipart {
        parts = List.copyOf(parts);
    }

    /** The parts of decoded content of that type; empty where there is no boundary. To be called on a worker. */
    public static Optional<Multipart> of(Optional<MediaType> type, Octets content, BooleanSupplier cancelled) {
        Optional<String> named = type.flatMap(t -> t.parameter("boundary")).filter(b -> !b.isEmpty());
        return named.or(() -> firstLine(content))
                .map(b -> new Splitting(b, content, cancelled).split(named.isPresent()));
    }

    /** What the first line would make the boundary. */
    private static Optional<String> firstLine(Octets content) {
        Octets first = content.slice(0, Math.min(80, content.length()));
        long end = first.indexOf('\n', 0);
        String line = end < 0 ? "" : first.slice(0, end).latin1().stripTrailing();
        return line.startsWith("--") && line.length() > 2 ? Optional.of(line.substring(2)) : Optional.empty();
    }

    /** One content being split. */
    private static final class Splitting {
        private final String boundary;
        private final Octets delimiter;
        private final Octets content;
        private final BooleanSupplier cancelled;
        private final List<Part> parts = new ArrayList<>();
        /** Of the delimiter that was found last: where its line begins, and where what follows it begins. */
        private long lineAt;
        private long next;
        private boolean last;

        Splitting(String boundary, Octets content, BooleanSupplier cancelled) {
            this.boundary = boundary;
            this.delimiter = Octets.latin1("--" + boundary);
            this.content = content;
            this.cancelled = cancelled;
        }

        Multipart split(boolean named) {
            boolean found = find(0);
            Octets preamble = content.slice(0, found ? trimmed(0, lineAt) : content.length());
            while (found && !last && !cancelled.getAsBoolean()) {
                long from = next;
                found = parts.size() < MAX_PARTS - 1 && find(from);
                parts.add(part(from, found ? trimmed(from, lineAt) : content.length()));
            }
            return new Multipart(boundary, named, preamble, parts, found && last ? content.from(next) : Octets.empty(),
                    found && last);
        }

        /** Finds the next delimiter that stands in a line of its own. */
        private boolean find(long from) {
            for (long at = content.indexOf(delimiter, from); at >= 0; at = content.indexOf(delimiter, at + 1)) {
                long end = at + delimiter.length();
                last = end + 2 <= content.length() && content.at(end) == '-' && content.at(end + 1) == '-';
                long rest = last ? end + 2 : end;
                while (rest < content.length() && (content.at(rest) == ' ' || content.at(rest) == '\t')) {
                    rest++;
                }
                rest += rest < content.length() && content.at(rest) == '\r' ? 1 : 0;
                boolean ended = rest == content.length() || content.at(rest) == '\n';
                if (ended && (at == 0 || content.at(at - 1) == '\n')) {
                    lineAt = at;
                    next = Math.min(content.length(), rest + 1);
                    return true;
                }
            }
            return false;
        }

        /** The end of what begins at {@code from}: the line end before a delimiter belongs to that. */
        private long trimmed(long from, long line) {
            long end = line > from ? line - 1 : line;
            return end > from && content.at(end - 1) == '\r' ? end - 1 : end;
        }

        private Part part(long from, long end) {
            long to = Math.max(from, end);
            Octets whole = content.slice(from, to);
            Octets first = whole.slice(0, Math.min(MAX_HEAD, whole.length()));
            if (first.startsWith(Octets.latin1("\r\n")) || first.startsWith(Octets.latin1("\n"))) {
                long empty = first.at(0) == '\r' ? 2 : 1;
                return new Part(from, HeaderSection.EMPTY, from + empty, whole.from(empty));
            }
            long headEnd = whole.length();
            for (Octets ending : HEAD_ENDS) {
                long found = first.indexOf(ending, 0);
                headEnd = found < 0 ? headEnd : Math.min(headEnd, found + ending.length());
            }
            return new Part(from, HeaderSection.of(whole.slice(0, Math.min(headEnd, MAX_HEAD))), from + headEnd,
                    whole.from(headEnd));
        }
    }
}
