package rawbench.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import rawbench.workbench.HelpTopic;

/**
 * The text of one manual page in the {@code man} macros that groff, mandoc and every {@code man} know: written from top to
 * bottom, all that people wrote escaped.
 */
final class Roff {
    /** Where a source line is broken; readers of the source, and mandoc's lint, want them short. */
    private static final int WIDTH = 78;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?]) +(?=[A-Z])");

    private final StringBuilder page = new StringBuilder();

    /**
     * Begins a page.
     *
     * @param date as 2026-11-23
     * @param version what stands in its last line, such as {@code rawbench 1.0}
     */
    Roff(String name, String date, String version) {
        page.append(".TH ")
                .append(quoted(name.toUpperCase(Locale.ROOT)))
                .append(" 1 \"")
                .append(date)
                .append("\" ")
                .append(quoted(version))
                .append(" \"User Commands\"\n.nh\n");
    }

    /** A section: NAME, OPTIONS. */
    Roff section(String title) {
        page.append(".SH ").append(quoted(title.toUpperCase(Locale.ROOT))).append('\n');
        return this;
    }

    /** A part of a section. */
    Roff part(String title) {
        page.append(".SS ").append(quoted(title)).append('\n');
        return this;
    }

    /** Running text. */
    Roff paragraph(String text) {
        page.append(".PP\n");
        return lines(escaped(text));
    }

    /** Text that goes on in the paragraph begun, or right behind a section's title. */
    Roff text(String text) {
        return lines(escaped(text));
    }

    /** Text with marks of {@link #bold} and {@link #italic} in it. */
    Roff marked(String text) {
        return lines(text);
    }

    /**
     * Something with its explanation, as an option.
     *
     * @param term marked-up already, by {@link #bold} and {@link #italic}
     */
    Roff term(String term, String says) {
        page.append(".TP\n").append(term).append('\n');
        return lines(escaped(says));
    }

    /** Lines that stay as they are. */
    private void sample(List<String> lines, boolean fresh) {
        page.append(fresh ? "" : ".PP\n").append(".RS 4\n.nf\n");
        lines.forEach(line -> page.append(guarded(escaped(line))).append('\n'));
        page.append(".fi\n.RE\n");
    }

    /** A topic of the help as a section. */
    Roff topic(HelpTopic topic) {
        section(topic.title());
        boolean fresh = true;
        for (HelpTopic.Block block : topic.blocks()) {
            block(block, fresh);
            fresh = block instanceof HelpTopic.Heading;
        }
        return this;
    }

    private void block(HelpTopic.Block block, boolean fresh) {
        switch (block) {
            case HelpTopic.Heading(String text) -> part(text);
            case HelpTopic.Paragraph(List<HelpTopic.Piece> pieces) -> {
                page.append(fresh ? "" : ".PP\n");
                lines(pieces(pieces));
            }
            case HelpTopic.Item(List<HelpTopic.Piece> pieces) -> {
                page.append(".IP \\(bu 3\n");
                lines(pieces(pieces));
            }
            case HelpTopic.Sample(List<String> lines) -> sample(lines, fresh);
        }
    }

    private static String pieces(List<HelpTopic.Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (HelpTopic.Piece piece : pieces) {
            text.append(switch (piece.style()) {
                case PLAIN -> escaped(piece.text());
                case CODE, STRONG -> bold(piece.text());
                case NAME -> italic(piece.text());
            });
        }
        return text.toString();
    }

    static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** Puts each sentence on lines of its own, as roff wants it, and breaks them where they grow long. */
    private Roff lines(String marked) {
        for (String sentence : SENTENCE.split(marked)) {
            StringBuilder line = new StringBuilder();
            for (String word : sentence.strip().split(" ")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                    page.append(guarded(line.toString())).append('\n');
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            page.append(guarded(line.toString())).append('\n');
        }
        return this;
    }

    /** A line that begins with a dot or an apostrophe would be a request to roff. */
    private static String guarded(String line) {
        return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
    }

    private static String quoted(String argument) {
        return '"' + escaped(argument).replace("\"", "\\(dq") + '"';
    }

    /** That text with everything that roff would read otherwise written so that it stands there. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                case '\'' -> escaped.append("\\(aq");
                case '`' -> escaped.append("\\(ga");
                case '^' -> escaped.append("\\(ha");
                case '~' -> escaped.append("\\(ti");
                default -> {
                    if (point < 0x7F) {
                        escaped.appendCodePoint(point);
                    } else {
                        escaped.append(String.format(Locale.ROOT, "\\[u%04X]", point));
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** The whole page. */
    @Override
    public String toString() {
        return page.toString();
    }
}
