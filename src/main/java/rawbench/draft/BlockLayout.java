package rawbench.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import rawbench.draft.BlockLine.Kind;

/** Puts a changed request and changed directives between the lines of a block that stay. */
final class BlockLayout {
    private final List<BlockLine> lines;
    private final String lineEnd;
    private final Map<String, List<String>> changes;
    private final Optional<String> title;
    private final Set<String> written = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final int first;
    private final int last;

    /**
     * @param changes the words whose directives change, each with its values from now on
     * @param title the title line from now on, where it changes
     */
    BlockLayout(List<BlockLine> lines, String lineEnd, Map<String, List<String>> changes, Optional<String> title) {
        this.lines = lines;
        this.lineEnd = lineEnd;
        this.changes = changes;
        this.title = title;
        this.first = firstOfRequest();
        this.last = lastOfRequest();
    }

    String text(Spelling request) {
        int insertion = insertion();
        for (int i = 0; i < first; i++) {
            if (i == insertion) {
                added();
            }
            kept(lines.get(i));
        }
        if (insertion >= first) {
            added();
        }
        request(request);
        boolean apart = !request.rest().isEmpty() && request.rest().getLast().isEmpty();
        if (!apart && last < lines.size() && !lines.get(last).line().blank()) {
            line("");
        }
        lines.subList(last, lines.size()).forEach(this::kept);
        return text.toString();
    }

    /** Where the request stood; before what follows it, where none stood. */
    private int firstOfRequest() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).ofRequest() || lines.get(i).is(Kind.AFTER)) {
                return i;
            }
        }
        return lines.size();
    }

    private int lastOfRequest() {
        for (int i = lines.size(); i > first; i--) {
            if (lines.get(i - 1).ofRequest()) {
                return i;
            }
        }
        return first;
    }

    /**
     * New directives come after the directives that are there, else after the title. Those of a block that becomes raw
     * come behind its variables too, which would not be read as such any more.
     */
    private int insertion() {
        boolean raw = !changes.getOrDefault(Directive.RAW, List.of()).isEmpty();
        for (int i = first; i > 0; i--) {
            if (lines.get(i - 1).is(Kind.DIRECTIVE) || raw && lines.get(i - 1).is(Kind.VARIABLE)) {
                return i;
            }
        }
        return !lines.isEmpty() && lines.getFirst().is(Kind.TITLE) ? 1 : first;
    }

    private void added() {
        changes.forEach((word, values) -> {
            boolean there = lines.stream().anyMatch(line -> line.says(word));
            if (!there) {
                values.forEach(value -> line(new Directive(word, value).spelled()));
            }
        });
    }

    private void kept(BlockLine line) {
        if (line.is(Kind.TITLE) && title.isPresent()) {
            line(title.get());
            return;
        }
        Optional<String> word = line.directive().map(Directive::word);
        if (word.isEmpty() || !changes.containsKey(word.get())) {
            text.append(line.text()).append(line.line().end().isEmpty() ? lineEnd : line.line().end());
        } else if (written.add(word.get())) {
            changes.get(word.get()).forEach(value -> line(new Directive(word.get(), value).spelled()));
        }
    }

    /** The request, with the comments that stood among its lines after as many lines as before. */
    private void request(Spelling request) {
        int from = first;
        for (int i = 0; i < request.head().size(); i++) {
            from = comments(from);
            line(request.head().get(i));
            from = Math.min(from + 1, last);
        }
        for (BlockLine line : lines.subList(from, last)) {
            if (!line.ofRequest()) {
                kept(line);
            }
        }
        request.rest().forEach(this::line);
    }

    private int comments(int from) {
        int at = from;
        while (at < last && !lines.get(at).ofRequest()) {
            kept(lines.get(at++));
        }
        return at;
    }

    private void line(String line) {
        text.append(line).append(lineEnd);
    }
}
