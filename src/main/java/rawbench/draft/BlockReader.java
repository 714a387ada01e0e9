package rawbench.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import rawbench.draft.BlockLine.Kind;

/** Tells what each line of a block is there for; total: any text is some block. */
final class BlockReader {
    static final Pattern VARIABLE = Pattern.compile("(?s)\\s*@([^\\s=]+)\\s*=\\s*(.*)");
    /** What other editors run or write after an answer came. */
    private static final Pattern HANDLER = Pattern
            .compile("(?s)\\s*(>\\s*\\{%.*|>>?!?\\s+\\S.*|<>\\s+\\S.*|\\?\\?\\s.*)");
    private static final Pattern SCRIPT = Pattern.compile("(?s)\\s*<\\s*\\{%.*");

    private final List<TextLine> lines;
    private final List<BlockLine> read = new ArrayList<>();
    private int at;

    private BlockReader(List<TextLine> lines) {
        this.lines = lines;
    }

    /** The lines of one block, from its {@code ###} line to before the next. */
    static List<BlockLine> read(List<TextLine> lines) {
        BlockReader reader = new BlockReader(lines);
        reader.title();
        boolean raw = reader.preamble();
        if (raw) {
            reader.rawRequest();
        } else {
            reader.head();
            reader.body();
        }
        return List.copyOf(reader.read);
    }

    private void title() {
        if (!lines.isEmpty() && lines.getFirst().text().startsWith(TemplateFile.SEPARATOR)) {
            take(Kind.TITLE);
        }
    }

    /** Takes the lines before the request; true when the octets are spelled in {@code #|} lines or lie in a file. */
    private boolean preamble() {
        boolean reply = false;
        while (at < lines.size()) {
            TextLine line = lines.get(at);
            if (line.blank()) {
                take(Kind.NOTE);
            } else if (reply && raw(line)) {
                return true;
            } else if (line.comment()) {
                String word = comment(line);
                if (Directive.RAW.equals(word)) {
                    return true;
                }
                reply |= Directive.REPLY.equals(word);
            } else if (VARIABLE.matcher(line.text()).matches()) {
                take(Kind.VARIABLE);
            } else if (SCRIPT.matcher(line.text()).matches()) {
                script();
            } else {
                return false;
            }
        }
        return false;
    }

    /** Takes a comment; returns the word of the directive it is, if any. */
    private String comment(TextLine line) {
        Optional<Directive> directive = Directive.of(line.text());
        read.add(new BlockLine(line, directive.isPresent() ? Kind.DIRECTIVE : Kind.NOTE, directive));
        at++;
        return directive.map(Directive::word).orElse("");
    }

    private void script() {
        boolean ended;
        do {
            ended = lines.get(at).text().contains("%}");
            take(Kind.NOTE);
        } while (!ended && at < lines.size());
    }

    private void rawRequest() {
        int last = at - 1;
        for (int i = at; i < lines.size(); i++) {
            if (raw(lines.get(i))) {
                last = i;
            }
        }
        while (at < lines.size()) {
            TextLine line = lines.get(at);
            if (raw(line)) {
                take(Kind.RAW);
            } else if (Directive.of(line.text()).isPresent()) {
                comment(line);
            } else {
                take(at > last ? Kind.AFTER : Kind.NOTE);
            }
        }
    }

    private static boolean raw(TextLine line) {
        return line.text().stripLeading().startsWith("#|");
    }

    private void head() {
        while (at < lines.size()) {
            TextLine line = lines.get(at);
            if (line.blank()) {
                take(Kind.GAP);
                return;
            }
            if (line.comment()) {
                comment(line);
            } else {
                take(Kind.HEAD);
            }
        }
    }

    private void body() {
        int end = lines.size();
        for (int i = at; i < lines.size(); i++) {
            if (HANDLER.matcher(lines.get(i).text()).matches()) {
                end = i;
                break;
            }
        }
        end = trimmed(end);
        while (at < end) {
            take(Kind.BODY);
        }
        while (at < lines.size()) {
            take(Kind.AFTER);
        }
    }

    /** The end of the body without the comments and empty lines that belong to nothing, or to what comes next. */
    private int trimmed(int from) {
        int end = withoutBlanks(from);
        int comments = end;
        while (comments > at && lines.get(comments - 1).comment()) {
            comments--;
        }
        boolean apart = comments < end && (comments == at || lines.get(comments - 1).blank());
        return apart ? trimmed(comments) : end;
    }

    private int withoutBlanks(int from) {
        int end = from;
        while (end > at && lines.get(end - 1).blank()) {
            end--;
        }
        return end;
    }

    private void take(Kind kind) {
        read.add(new BlockLine(lines.get(at++), kind, Optional.empty()));
    }
}
