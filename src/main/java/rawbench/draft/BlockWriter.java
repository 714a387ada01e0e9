package rawbench.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rawbench.draft.BlockLine.Kind;
import rawbench.octets.Octets;

/**
 * Writes a draft into a block: what the block says beside the request stays where it is, and the request takes the
 * first form that is read back as the same octets.
 */
final class BlockWriter {
    private static final Octets BRACES = Octets.latin1("{{");

    private final TemplateBlock old;
    private final Optional<RequestDraft> was;
    private final String lineEnd;
    private final SideFiles beside;
    private Map<String, Octets> sideFiles = Map.of();

    BlockWriter(TemplateBlock old, String lineEnd, SideFiles beside) {
        this.old = old;
        this.lineEnd = lineEnd;
        this.beside = beside;
        this.was = readable(old, beside);
    }

    private static Optional<RequestDraft> readable(TemplateBlock block, SideFiles beside) {
        try {
            return block.isRequest() ? Optional.of(block.draft(beside)) : Optional.empty();
        } catch (TemplateException unreadable) {
            return Optional.empty(); // nothing of its request is worth keeping: it is replaced
        }
    }

    Map<String, Octets> sideFiles() {
        return sideFiles;
    }

    /** The text of the block with this draft. */
    String write(RequestDraft draft) throws TemplateException {
        if (was.isPresent() && was.get().equals(draft)) {
            return old.text();
        }
        for (Spelling spelling : spellings(draft)) {
            String text = text(draft, spelling);
            if (readBack(text, spelling).filter(draft.octets()::equals).isPresent()) {
                sideFiles = spelling.sideFiles();
                return text;
            }
        }
        throw new TemplateException(old.line(), TemplateWords.NO_WAY_BETWEEN.of());
    }

    private List<Spelling> spellings(RequestDraft draft) throws TemplateException {
        Octets octets = draft.octets();
        boolean variables = draft.settings().variables().on();
        Optional<Portable> portable = Portable.of(octets, variables);
        List<Spelling> spellings = new ArrayList<>();
        if (portable.isPresent() && bodyStays(octets)) {
            spellings.add(Spelling.withBody(portable.get().head(), restOfOld(), currentWords()));
        }
        if (portable.isPresent() && !(variables && bracesBeside(portable.get()))) {
            spellings.add(Spelling.ordinary(portable.get(), beside.stem()));
        }
        if (!variables || octets.indexOf(BRACES, 0) < 0) {
            spellings.add(Spelling.raw(octets, beside.stem()));
        } else if (spellings.isEmpty()) {
            throw new TemplateException(old.line(), TemplateWords.BRACES_OF_BOTH.of());
        }
        return spellings;
    }

    private static boolean bracesBeside(Portable message) {
        return message.body() instanceof BodyForm.Beside(Octets body) && body.indexOf(BRACES, 0) >= 0;
    }

    private boolean bodyStays(Octets octets) {
        return was.isPresent() && !old.isRaw()
                && TemplateBlock.bodyOf(was.get().octets()).equals(TemplateBlock.bodyOf(octets));
    }

    private List<String> restOfOld() {
        return old.lines()
                .stream()
                .filter(line -> line.is(Kind.GAP) || line.is(Kind.BODY))
                .map(BlockLine::text)
                .toList();
    }

    /** The directives about the way of writing, as they stand. */
    private Map<String, List<String>> currentWords() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String word : Spelling.WORDS) {
            words.put(word, current(word));
        }
        return words;
    }

    private List<String> current(String word) {
        return old.values(word);
    }

    private String text(RequestDraft draft, Spelling spelling) {
        return new BlockLayout(old.lines(), lineEnd, changes(draft, spelling), name(draft).title()).text(spelling);
    }

    /** The words whose directives change, each with its values from now on. */
    private Map<String, List<String>> changes(RequestDraft draft, Spelling spelling) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        name(draft).directive().ifPresent(values -> changes.put(Directive.NAME, values));
        target(draft).ifPresent(target -> changes.put(Directive.TARGET, target));
        Map<String, List<String>> before = was.map(RequestDraft::settings)
                .map(DirectiveWords::spelled)
                .orElse(Map.of());
        DirectiveWords.spelled(draft.settings()).forEach((word, values) -> {
            if (!values.equals(before.get(word))) {
                changes.put(word, values);
            }
        });
        if (draft.settings().variables().on()) {
            changes.put(Directive.VARS, List.of());
        }
        for (String word : Spelling.WORDS) {
            List<String> values = spelling.words().getOrDefault(word, List.of());
            if (!values.equals(current(word))) {
                changes.put(word, values);
            }
        }
        return changes;
    }

    /** The target's directive where it changes; a target that Host already says is not repeated. */
    private Optional<List<String>> target(RequestDraft draft) {
        List<String> wanted = draft.target().isEmpty() ? List.of() : List.of(draft.target());
        if (was.isPresent() && current(Directive.TARGET).isEmpty()) {
            return draft.target().isEmpty() || draft.target().equals(HostTarget.of(draft.octets())) ? Optional.empty()
                    : Optional.of(wanted);
        }
        boolean same = was.isPresent() && was.get().target().equals(draft.target());
        return same ? Optional.empty() : Optional.of(wanted);
    }

    private BlockName name(RequestDraft draft) {
        return new BlockName(old, was.map(RequestDraft::name).orElse(""), draft.name());
    }

    private Optional<Octets> readBack(String text, Spelling spelling) {
        List<TextLine> lines = TextLine.of(text);
        boolean one = lines.stream().skip(1).noneMatch(line -> line.text().startsWith(TemplateFile.SEPARATOR));
        TemplateBlock written = new TemplateBlock(BlockReader.read(lines), old.values());
        try {
            return one && written.isRequest()
                    ? Optional.of(written.draft(new Overlay(spelling.sideFiles(), beside)).octets())
                    : Optional.empty();
        } catch (TemplateException unreadable) {
            return Optional.empty(); // then the next spelling is tried
        }
    }

    /** Side files about to be written, before those that lie there. */
    record Overlay(Map<String, Octets> fresh, SideFiles lying) implements SideFiles {
        @Override
        public Octets read(String name) throws IOException {
            Octets octets = fresh.get(name);
            return octets != null ? octets : lying.read(name);
        }

        @Override
        public String stem() {
            return lying.stem();
        }
    }
}
