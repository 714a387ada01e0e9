package rawbench.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.workbench.HelpTopic.Block;
import rawbench.workbench.HelpTopic.Piece;
import rawbench.workbench.HelpTopic.Style;

/**
 * Reads a topic of the help from the little of Markdown that topics are written in: a title, headings, paragraphs and items
 * of one line each, indented samples; code, strong and names within a line.
 */
final class HelpReader {
    private static final String INDENT = "    ";
    private static final Pattern SET_OFF = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> sample = new ArrayList<>();
    private String title = "";

    private HelpReader() {
    }

    static HelpTopic read(String id, String markdown) {
        HelpReader reader = new HelpReader();
        markdown.lines().forEach(reader::line);
        reader.endSample();
        return new HelpTopic(id, reader.title, reader.blocks);
    }

    private void line(String line) {
        if (line.startsWith(INDENT)) {
            sample.add(line.substring(INDENT.length()));
            return;
        }
        endSample();
        if (line.startsWith("# ")) {
            title = line.substring(2);
        } else if (line.startsWith("## ")) {
            blocks.add(new HelpTopic.Heading(line.substring(3)));
        } else if (line.startsWith("- ")) {
            blocks.add(new HelpTopic.Item(pieces(line.substring(2))));
        } else if (!line.isBlank()) {
            blocks.add(new HelpTopic.Paragraph(pieces(line)));
        }
    }

    private void endSample() {
        if (!sample.isEmpty()) {
            blocks.add(new HelpTopic.Sample(List.copyOf(sample)));
            sample.clear();
        }
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher setOff = SET_OFF.matcher(line);
        int done = 0;
        while (setOff.find()) {
            plain(line.substring(done, setOff.start()), pieces);
            pieces.add(setOff(setOff));
            done = setOff.end();
        }
        plain(line.substring(done), pieces);
        return List.copyOf(pieces);
    }

    private static Piece setOff(Matcher found) {
        if (found.group(1) != null) {
            return new Piece(found.group(1), Style.CODE);
        }
        return found.group(2) != null ? new Piece(found.group(2), Style.STRONG)
                : new Piece(found.group(3), Style.NAME);
    }

    private static void plain(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, Style.PLAIN));
        }
    }
}
