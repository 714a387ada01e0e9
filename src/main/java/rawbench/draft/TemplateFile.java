package rawbench.draft;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;

import rawbench.draft.BlockLine.Kind;
import rawbench.octets.Octets;

/**
 * A template file: its blocks, each kept as it was written until it is changed. Immutable: a change makes another file.
 */
public final class TemplateFile {
    static final String SEPARATOR = "###";
    private static final String BOM = "\uFEFF";

    private final String mark;
    private final String lineEnd;
    private final List<TemplateBlock> parts;
    private final Map<String, Octets> sideFiles;

    private TemplateFile(String mark, String lineEnd, List<TemplateBlock> parts, Map<String, Octets> sideFiles) {
        this.mark = mark;
        this.lineEnd = lineEnd;
        this.parts = List.copyOf(parts);
        this.sideFiles = Map.copyOf(sideFiles);
    }

    /**
     * Reads a template; takes a byte order mark and any line ends.
     *
     * @throws TemplateException when it is not UTF-8
     */
    public static TemplateFile parse(Octets file) throws TemplateException {
        String text = text(file.toByteArray());
        String mark = text.startsWith(BOM) ? BOM : "";
        List<TextLine> lines = TextLine.of(text.substring(mark.length()));
        String lineEnd = lines.isEmpty() || lines.getFirst().end().isEmpty() ? "\n" : lines.getFirst().end();
        return new TemplateFile(mark, lineEnd, parts(lines), Map.of());
    }

    private static List<TemplateBlock> parts(List<TextLine> lines) {
        List<List<BlockLine>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).text().startsWith(SEPARATOR)) {
                parts.add(BlockReader.read(lines.subList(from, i)));
                from = i;
            }
        }
        Map<String, String> values = values(parts);
        return parts.stream().map(part -> new TemplateBlock(part, values)).toList();
    }

    private static Map<String, String> values(List<List<BlockLine>> parts) {
        Map<String, String> values = new HashMap<>();
        for (List<BlockLine> part : parts) {
            for (BlockLine line : part) {
                Matcher variable = BlockReader.VARIABLE.matcher(line.text());
                if (line.is(Kind.VARIABLE) && variable.matches()) {
                    values.put(variable.group(1), variable.group(2).strip());
                }
            }
        }
        return Map.copyOf(values);
    }

    private static String text(byte[] file) throws TemplateException {
        ByteBuffer in = ByteBuffer.wrap(file);
        CharBuffer out = CharBuffer.allocate(file.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (!result.isError()) {
            return out.flip().toString();
        }
        int line = TextLine.of(out.flip() + ".").size();
        throw new TemplateException(line,
                TemplateWords.NO_UTF_8.of(String.format("%02x", file[in.position()]), in.position()));
    }

    /**
     * A new template with these requests.
     *
     * @param stem how the names of side files begin, should any be needed
     * @throws TemplateException when a draft with variables holds octets that only a raw block can keep
     */
    public static TemplateFile of(String stem, RequestDraft... drafts) throws TemplateException {
        TemplateFile file = new TemplateFile("", "\n", List.of(), Map.of());
        for (RequestDraft draft : drafts) {
            file = file.plus(draft, SideFiles.of(stem, Map.of()));
        }
        return file;
    }

    /** The requests of the file, in order. Replies for a listener and parts without a request are not among them. */
    public List<TemplateBlock> blocks() {
        return parts.stream().filter(TemplateBlock::isRequest).toList();
    }

    /** The canned replies of the file, in order. */
    public List<TemplateBlock> replies() {
        return parts.stream().filter(TemplateBlock::isReply).toList();
    }

    /**
     * This file with one canned reply changed; every other line stays as it is.
     *
     * @throws TemplateException when the reply cannot be written
     */
    public TemplateFile withReply(int reply, ReplyDraft draft, SideFiles beside) throws TemplateException {
        TemplateBlock old = replies().get(reply);
        ReplyWriter writer = new ReplyWriter(old, lineEnd, beside);
        String text = writer.write(draft);
        return text.equals(old.text()) ? this : replaced(parts.indexOf(old), text, writer.sideFiles());
    }

    /** This file with one more canned reply at its end. */
    public TemplateFile plusReply(ReplyDraft draft, SideFiles beside) throws TemplateException {
        ReplyWriter writer = new ReplyWriter(fresh(draft.variables()), lineEnd, beside);
        return rewritten(before() + writer.write(draft), writer.sideFiles());
    }

    /**
     * This file with one request changed; every other line stays as it is, and so does this request when it is the same.
     *
     * @throws TemplateException when the draft cannot be written
     */
    public TemplateFile with(int block, RequestDraft draft, SideFiles beside) throws TemplateException {
        TemplateBlock old = blocks().get(block);
        BlockWriter writer = new BlockWriter(old, lineEnd, beside);
        String text = writer.write(draft);
        return text.equals(old.text()) ? this : replaced(parts.indexOf(old), text, writer.sideFiles());
    }

    /** This file with one more request at its end. */
    public TemplateFile plus(RequestDraft draft, SideFiles beside) throws TemplateException {
        BlockWriter writer = new BlockWriter(fresh(draft.settings().variables()), lineEnd, beside);
        return rewritten(before() + writer.write(draft), writer.sideFiles());
    }

    /** The text of the file, made ready for one more block. */
    private String before() {
        StringBuilder before = new StringBuilder(partsText());
        if (!before.isEmpty()) {
            TextLine last = TextLine.of(before.toString()).getLast();
            before.append(last.end().isEmpty() ? lineEnd : "").append(last.blank() ? "" : lineEnd);
        }
        return before.toString();
    }

    /** A block without a message, for one that brings these variables. */
    private TemplateBlock fresh(Variables variables) throws TemplateException {
        String start = SEPARATOR + lineEnd + missingVariables(variables);
        return new TemplateBlock(BlockReader.read(TextLine.of(start)), Map.of());
    }

    /** The values that a draft brings from another file, as the lines that are wanted here. */
    private String missingVariables(Variables variables) throws TemplateException {
        Map<String, String> here = values(parts.stream().map(TemplateBlock::lines).toList());
        StringBuilder wanted = new StringBuilder();
        for (String name : new TreeSet<>(variables.values().keySet())) {
            String value = variables.values().get(name);
            if (!here.getOrDefault(name, value).equals(value)) {
                throw new TemplateException(0, TemplateWords.OTHER_VALUE_HERE.of(name));
            }
            wanted.append(here.containsKey(name) ? "" : "@" + name + " = " + value + lineEnd);
        }
        return wanted.toString();
    }

    /** This file without one of its requests; the variables that stand above it stay. */
    public TemplateFile without(int block) {
        TemplateBlock old = blocks().get(block);
        StringBuilder kept = new StringBuilder();
        for (BlockLine line : old.lines()) {
            if (line.is(Kind.VARIABLE)) {
                kept.append(line.text()).append(lineEnd);
            }
        }
        int part = parts.indexOf(old);
        // Without a line of their own before them they would become the end of the body above.
        String apart = part > 0 && !kept.isEmpty() ? SEPARATOR + lineEnd : "";
        return replaced(part, apart + kept, Map.of());
    }

    /** All blocks, in order: those that are no requests too. */
    List<TemplateBlock> parts() {
        return parts;
    }

    /** How the lines end that are written newly. */
    String lineEnd() {
        return lineEnd;
    }

    /** This file with another text. */
    TemplateFile rewritten(String text) {
        return rewritten(text, Map.of());
    }

    private TemplateFile replaced(int part, String text, Map<String, Octets> more) {
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            whole.append(i == part ? text : parts.get(i).text());
        }
        return rewritten(whole.toString(), more);
    }

    private TemplateFile rewritten(String text, Map<String, Octets> more) {
        Map<String, Octets> all = new LinkedHashMap<>(sideFiles);
        all.putAll(more);
        return new TemplateFile(mark, lineEnd, parts(TextLine.of(text)), all);
    }

    /** The text of the file. */
    public Octets octets() {
        return Octets.utf8(mark + partsText());
    }

    private String partsText() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** What has to lie beside the file before it is written, by relative name: only what is new. */
    public Map<String, Octets> sideFiles() {
        return sideFiles;
    }
}
