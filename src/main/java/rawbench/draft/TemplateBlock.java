package rawbench.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import rawbench.draft.BlockLine.Kind;
import rawbench.octets.Octets;

/** One block of a template file, as the lines it was read from; most are a request, some a canned reply. */
public final class TemplateBlock {
    private static final Octets HEAD_END = Octets.latin1("\r\n\r\n");
    private static final Pattern METHOD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+) .*", Pattern.DOTALL);
    private static final Pattern SIDE_FILE = Pattern.compile("(?s)\\s*<\\s+(\\S.*)");
    private static final Pattern UNSUPPORTED = Pattern.compile("(?s)\\s*<[@\\s].*");

    private static final String ESCAPED = "escaped";
    private static final String RAW_FILE = "file ";

    private final List<BlockLine> lines;
    private final Map<String, String> values;

    TemplateBlock(List<BlockLine> lines, Map<String, String> values) {
        this.lines = lines;
        this.values = values;
    }

    List<BlockLine> lines() {
        return lines;
    }

    Map<String, String> values() {
        return values;
    }

    boolean isRequest() {
        return (isRaw() || has(Kind.HEAD)) && !isReply();
    }

    /** Whether it is a canned reply for a listener. */
    boolean isReply() {
        return directive(Directive.REPLY).isPresent();
    }

    boolean isRaw() {
        return directive(Directive.RAW).isPresent();
    }

    /** Whether its octets are spelled in {@code #|} lines; a reply may have them without a word about it. */
    boolean isEscaped() {
        return has(Kind.RAW) && directive(Directive.RAW).map(Directive::value).orElse(ESCAPED).equals(ESCAPED);
    }

    /** The name to choose by: {@code @name}, else the {@code ###} title, else empty. */
    public String name() {
        return directive(Directive.NAME).map(Directive::value).orElseGet(this::title);
    }

    /** What its {@code ###} line says; empty where it has none. */
    public String title() {
        return lines.stream()
                .filter(line -> line.is(Kind.TITLE))
                .findFirst()
                .map(line -> line.text().replaceFirst("^#+", "").strip())
                .orElse("");
    }

    /** The method, for a list of templates; empty where the octets begin with none, or lie in another file. */
    public String method() {
        String start = lines.stream()
                .filter(BlockLine::ofRequest)
                .findFirst()
                .map(line -> line.is(Kind.RAW) ? escaped(line) : line.text())
                .orElse("");
        Matcher method = METHOD.matcher(start);
        return method.matches() ? method.group(1) : "";
    }

    /** What the comments before its octets say to people, a line each, without their marks. */
    public List<String> comments() {
        return lines.stream()
                .takeWhile(line -> !line.ofRequest())
                .filter(line -> line.is(Kind.NOTE) && line.line().comment())
                .map(line -> line.text().strip().replaceFirst("^(#+|//)\\s*", ""))
                .toList();
    }

    /** The line of the file at which the block begins, counted from 1. */
    public int line() {
        return lines.getFirst().line().number();
    }

    /** The block's text as it stands in the file. */
    public String text() {
        return lines.stream().map(line -> line.text() + line.line().end()).collect(Collectors.joining());
    }

    /**
     * The request of this block, its variables as they are written.
     *
     * @throws TemplateException when a line cannot be read, or a side file is missing or was changed elsewhere
     */
    public RequestDraft draft(SideFiles beside) throws TemplateException {
        Octets octets = octets(beside);
        String target = directive(Directive.TARGET).map(Directive::value)
                .orElseGet(() -> incomplete().isPresent() ? "" : HostTarget.of(octets));
        boolean on = variablesOn();
        boolean wanted = on || target.contains("{{");
        Variables variables = wanted ? new Variables(on, values) : Variables.OFF;
        if (on && sideFile().isPresent() && bodyOf(octets).indexOf(Octets.latin1("{{"), 0) >= 0) {
            throw new TemplateException(line(), TemplateWords.FILE_WITH_BRACES.of());
        }
        return new RequestDraft(name(), target, octets, DirectiveWords.settings(lines).withVariables(variables));
    }

    /**
     * The canned reply of this block, its variables as they are written.
     *
     * @throws TemplateException when a line cannot be read, or a side file is missing or was changed elsewhere
     */
    public ReplyDraft reply(SideFiles beside) throws TemplateException {
        BlockLine line = directiveLine(Directive.REPLY).orElseThrow();
        if (DirectiveWords.settings(lines).autoLength()) {
            throw new TemplateException(line(), TemplateWords.AS_IT_IS_WRITTEN.of());
        }
        RequestMatch match;
        try {
            match = RequestMatch.of(directive(Directive.REPLY).orElseThrow().value(), values(Directive.WHEN));
        } catch (IllegalArgumentException unreadable) {
            throw new TemplateException(line.line().number(), unreadable.getMessage());
        }
        Variables variables = variablesOn() ? new Variables(true, values) : Variables.OFF;
        return new ReplyDraft(name(), match, ReplyReader.acts(this, beside), variables);
    }

    /** The octets that the block spells or names, in one piece. */
    Octets octets(SideFiles beside) throws TemplateException {
        return isRaw() ? rawOctets(beside) : ordinaryOctets(beside);
    }

    /**
     * Why this request is not sent as it stands although its target is known otherwise: other editors would complete
     * its request line. Empty for a raw block, and for one that says where it goes.
     */
    public Optional<String> incomplete() {
        if (isRaw() || directive(Directive.TARGET).isPresent()) {
            return Optional.empty();
        }
        return RequestLineShape.of(Octets.utf8(joined(Kind.HEAD, "\n"))).complaint();
    }

    /** Braces in raw octets are literal, except where a reply says that they are not. */
    private boolean variablesOn() throws TemplateException {
        boolean raw = isRaw() || isEscaped();
        boolean wanted = !raw || isReply() && directive(Directive.VARS).isPresent();
        return wanted && DirectiveWords.variables(lines)
                && lines.stream().anyMatch(line -> line.ofRequest() && line.text().contains("{{"));
    }

    private Octets ordinaryOctets(SideFiles beside) throws TemplateException {
        Octets head = Octets.utf8(joined(Kind.HEAD, "\r\n") + "\r\n\r\n");
        Octets tail = DirectiveWords.tail(lines);
        Optional<BlockLine> side = sideFile();
        if (side.isPresent()) {
            return Octets.join(List.of(head, side(side.get(), sideName(side.get()), beside), tail));
        }
        Predicate<BlockLine> unsupported = line -> line.is(Kind.BODY) && UNSUPPORTED.matcher(line.text()).matches();
        Optional<BlockLine> other = lines.stream().filter(unsupported).findFirst();
        if (other.isPresent()) {
            throw new TemplateException(other.get().line().number(), TemplateWords.FILE_AMID_BODY.of());
        }
        return Octets.join(List.of(head, Octets.utf8(joined(Kind.BODY, DirectiveWords.bodyLineEnd(lines))), tail));
    }

    private String joined(Kind kind, String between) {
        return lines.stream().filter(line -> line.is(kind)).map(BlockLine::text).collect(Collectors.joining(between));
    }

    /** The line that names the file of the body, where one does. */
    Optional<BlockLine> sideFile() {
        List<BlockLine> body = lines.stream().filter(line -> line.is(Kind.BODY) && !line.line().blank()).toList();
        return body.size() == 1 && SIDE_FILE.matcher(body.getFirst().text()).matches() ? Optional.of(body.getFirst())
                : Optional.empty();
    }

    /** The side file that holds the body or the whole request, as the template spells its name. */
    public Optional<String> beside() {
        return isRaw()
                ? directive(Directive.RAW).map(Directive::value)
                        .filter(how -> how.startsWith(RAW_FILE))
                        .map(how -> how.substring(RAW_FILE.length()).strip())
                : sideFile().map(TemplateBlock::sideName);
    }

    private static String sideName(BlockLine line) {
        return SIDE_FILE.matcher(line.text()).replaceFirst("$1").strip();
    }

    private Octets rawOctets(SideFiles beside) throws TemplateException {
        BlockLine line = directiveLine(Directive.RAW).orElseThrow();
        String how = directive(Directive.RAW).orElseThrow().value();
        if (how.startsWith(RAW_FILE)) {
            return side(line, how.substring(RAW_FILE.length()).strip(), beside);
        }
        if (!how.equals(ESCAPED)) {
            throw new TemplateException(line.line().number(), TemplateWords.WANTS_RAW.of(how));
        }
        List<Octets> parts = new ArrayList<>();
        for (BlockLine raw : lines) {
            if (raw.is(Kind.RAW)) {
                parts.add(octets(raw));
            }
        }
        return Octets.join(parts);
    }

    /** The octets that a {@code #|} line spells. */
    static Octets octets(BlockLine raw) throws TemplateException {
        return DirectiveWords.unescaped(raw, escaped(raw));
    }

    /** What a {@code #|} line spells: without one space after the bar, and without blanks that an editor may trim. */
    private static String escaped(BlockLine raw) {
        String text = raw.text().stripLeading().substring("#|".length());
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        return text.substring(text.startsWith(" ") && end > 0 ? 1 : 0, end);
    }

    private Octets side(BlockLine line, String name, SideFiles beside) throws TemplateException {
        int number = line.line().number();
        Octets octets;
        try {
            octets = beside.read(name);
        } catch (IOException unreadable) {
            throw new TemplateException(number, unreadable.getMessage());
        }
        Optional<Directive> sha = directive(Directive.SHA256);
        if (sha.isPresent() && !sha.get().value().equalsIgnoreCase(octets.sha256())) {
            throw new TemplateException(number, TemplateWords.FILE_CHANGED.of(name));
        }
        return octets;
    }

    static Octets bodyOf(Octets octets) {
        long end = octets.indexOf(HEAD_END, 0);
        return end < 0 ? Octets.empty() : octets.from(end + HEAD_END.length());
    }

    Optional<Directive> directive(String word) {
        return directiveLine(word).flatMap(BlockLine::directive);
    }

    /** What the directives of a word say, in order. */
    List<String> values(String word) {
        return lines.stream()
                .filter(line -> line.says(word))
                .flatMap(line -> line.directive().stream())
                .map(Directive::value)
                .toList();
    }

    private Optional<BlockLine> directiveLine(String word) {
        return DirectiveWords.line(lines, word);
    }

    private boolean has(Kind kind) {
        return lines.stream().anyMatch(line -> line.is(kind));
    }
}
