package rawbench.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.draft.BlockLine.Kind;

/**
 * Requests that change their place in a template file, or the file: their text goes along as it is, and every other octet
 * of the files stays. Only what keeps blocks apart is added where it is missing.
 */
public final class BlockMoves {
    private static final Pattern USED = Pattern.compile("\\{\\{\\s*([^\\s{}]+)\\s*}}");

    private BlockMoves() {
    }

    /**
     * A file with one of its requests at another place.
     *
     * @param to its number among the requests afterwards
     */
    public static TemplateFile moved(TemplateFile file, int from, int to) {
        TemplateBlock block = file.blocks().get(from);
        List<TemplateBlock> others = new ArrayList<>(file.parts());
        others.remove(block);
        List<TemplateBlock> requests = file.blocks().stream().filter(other -> other != block).toList();
        return from == to ? file : woven(file, others, place(others, requests, to), block.text());
    }

    /**
     * A file with a request of another one, or one more of its own, which brings the values that it uses.
     *
     * @param at its number among the requests afterwards
     * @throws TemplateException when a variable it uses has another value here
     */
    public static TemplateFile inserted(TemplateFile into, int at, TemplateBlock block) throws TemplateException {
        int place = place(into.parts(), into.blocks(), at);
        return woven(into, into.parts(), place, withValues(into, block));
    }

    /** A template of its own for one request, with the values that it uses. */
    public static TemplateFile alone(TemplateBlock block) throws TemplateException {
        return inserted(TemplateFile.of(""), 0, block);
    }

    private static int place(List<TemplateBlock> parts, List<TemplateBlock> requests, int at) {
        return at < requests.size() ? parts.indexOf(requests.get(at)) : parts.size();
    }

    private static TemplateFile woven(TemplateFile file, List<TemplateBlock> others, int place, String block) {
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < place; i++) {
            whole.append(others.get(i).text());
        }
        append(whole, block, file.lineEnd());
        for (int i = place; i < others.size(); i++) {
            if (i == place) {
                append(whole, others.get(i).text(), file.lineEnd());
            } else {
                whole.append(others.get(i).text());
            }
        }
        return file.rewritten(whole.toString());
    }

    /** Adds a block behind others: on a line of its own, below an empty one, begun as a block is. */
    private static void append(StringBuilder whole, String block, String lineEnd) {
        if (!whole.isEmpty()) {
            TextLine last = TextLine.of(whole.toString()).getLast();
            whole.append(last.end().isEmpty() ? lineEnd : "").append(last.blank() ? "" : lineEnd);
            whole.append(block.startsWith(TemplateFile.SEPARATOR) ? "" : TemplateFile.SEPARATOR + lineEnd);
        }
        whole.append(block);
    }

    /** The text of a block, and in it the values that it uses and the file does not have. */
    private static String withValues(TemplateFile into, TemplateBlock block) throws TemplateException {
        Map<String, String> here = into.parts().isEmpty() ? Map.of() : into.parts().getFirst().values();
        Map<String, String> used = used(block);
        for (Map.Entry<String, String> value : used.entrySet()) {
            if (!here.getOrDefault(value.getKey(), value.getValue()).equals(value.getValue())) {
                throw new TemplateException(0, TemplateWords.OTHER_VALUE_THERE.of(value.getKey()));
            }
        }
        used.keySet().removeAll(here.keySet());
        block.lines().stream().filter(line -> line.is(Kind.VARIABLE)).forEach(line -> used.remove(name(line)));
        if (used.isEmpty()) {
            return block.text();
        }
        StringBuilder lines = new StringBuilder();
        used.forEach((name, value) -> lines.append("@" + name + " = " + value + into.lineEnd()));
        boolean titled = block.text().startsWith(TemplateFile.SEPARATOR);
        TextLine first = block.lines().getFirst().line();
        String title = titled ? first.text() + (first.end().isEmpty() ? into.lineEnd() : first.end()) : "";
        return title + lines + (titled ? block.text().substring(first.text().length() + first.end().length())
                : block.text());
    }

    /** The values of its own file that a block uses or gives, also those that stand in others. */
    private static Map<String, String> used(TemplateBlock block) {
        Map<String, String> used = new TreeMap<>();
        collect(block.text(), new HashMap<>(block.values()), used);
        for (BlockLine line : block.lines()) {
            if (line.is(Kind.VARIABLE)) {
                used.put(name(line), block.values().getOrDefault(name(line), ""));
            }
        }
        return used;
    }

    private static void collect(String text, Map<String, String> values, Map<String, String> used) {
        Matcher name = USED.matcher(text);
        while (name.find()) {
            String value = values.remove(name.group(1));
            if (value != null) {
                used.put(name.group(1), value);
                collect(value, values, used);
            }
        }
    }

    private static String name(BlockLine line) {
        Matcher variable = BlockReader.VARIABLE.matcher(line.text());
        return variable.matches() ? variable.group(1) : "";
    }
}
