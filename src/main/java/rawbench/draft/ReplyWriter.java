package rawbench.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * Writes a canned reply into a block: what the block says beside it stays where it is, and the reply takes the first
 * form that is read back as the same acts.
 */
final class ReplyWriter {
    private final TemplateBlock old;
    private final Optional<ReplyDraft> was;
    private final String lineEnd;
    private final SideFiles beside;
    private Map<String, Octets> sideFiles = Map.of();

    ReplyWriter(TemplateBlock old, String lineEnd, SideFiles beside) {
        this.old = old;
        this.lineEnd = lineEnd;
        this.beside = beside;
        this.was = old.isReply() ? readable(old, beside) : Optional.empty();
    }

    private static Optional<ReplyDraft> readable(TemplateBlock block, SideFiles beside) {
        try {
            return Optional.of(block.reply(beside));
        } catch (TemplateException unreadable) {
            return Optional.empty(); // nothing of its reply is worth keeping: it is replaced
        }
    }

    Map<String, Octets> sideFiles() {
        return sideFiles;
    }

    /** The text of the block with this reply. */
    String write(ReplyDraft draft) throws TemplateException {
        if (was.isPresent() && was.get().equals(draft)) {
            return old.text();
        }
        for (Spelling spelling : spellings(draft)) {
            String text = new BlockLayout(old.lines(), lineEnd, changes(draft, spelling), name(draft).title())
                    .text(spelling);
            if (readBack(text, spelling).filter(back -> same(back, draft)).isPresent()) {
                sideFiles = spelling.sideFiles();
                return text;
            }
        }
        throw new TemplateException(old.line(), draft.variables().on() ? TemplateWords.REPLY_BRACES_OF_BOTH.of()
                : TemplateWords.REPLY_NO_WAY_BETWEEN.of());
    }

    private static boolean same(ReplyDraft one, ReplyDraft other) {
        return one.acts().equals(other.acts()) && one.match().equals(other.match())
                && one.variables().on() == other.variables().on();
    }

    private List<Spelling> spellings(ReplyDraft draft) {
        List<Spelling> spellings = new ArrayList<>();
        boolean variables = draft.variables().on();
        Optional<ReplyActs.Whole> whole = ReplyActs.whole(draft.acts());
        if (whole.isPresent()) {
            Octets octets = whole.get().octets();
            Portable.ofReply(octets, variables)
                    .map(portable -> Spelling.ordinary(portable, beside.stem()).after(whole.get().before()))
                    .ifPresent(spellings::add);
            if (octets.length() > BodyForm.LONGEST_INLINE) {
                spellings.add(Spelling.raw(octets, beside.stem()).after(whole.get().before()));
            }
        }
        spellings.add(Spelling.acts(draft.acts()));
        return spellings;
    }

    /** The words whose directives change, each with its values from now on. */
    private Map<String, List<String>> changes(ReplyDraft draft, Spelling spelling) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        name(draft).directive().ifPresent(values -> changes.put(Directive.NAME, values));
        if (was.isEmpty() || !was.get().match().equals(draft.match())) {
            changes.put(Directive.REPLY, List.of(draft.match().spelled()));
        }
        if (was.isEmpty() || !was.get().match().conditions().equals(draft.match().conditions())) {
            changes.put(Directive.WHEN, draft.match().conditions().stream().map(ReplyCondition::spelled).toList());
        }
        boolean on = old.directive(Directive.VARS).filter(vars -> vars.value().equals("on")).isPresent();
        if (draft.variables().on()) {
            changes.put(Directive.VARS, spelling.words().containsKey(Directive.RAW) ? List.of("on") : List.of());
        } else if (on) {
            changes.put(Directive.VARS, List.of());
        }
        for (String word : Spelling.WORDS) {
            List<String> values = spelling.words().getOrDefault(word, List.of());
            if (!values.equals(old.values(word))) {
                changes.put(word, values);
            }
        }
        changes.put(Directive.DO, spelling.words().getOrDefault(Directive.DO, List.of()));
        return changes;
    }

    private BlockName name(ReplyDraft draft) {
        return new BlockName(old, was.map(ReplyDraft::name).orElse(""), draft.name());
    }

    private Optional<ReplyDraft> readBack(String text, Spelling spelling) {
        List<TextLine> lines = TextLine.of(text);
        boolean one = lines.stream().skip(1).noneMatch(line -> line.text().startsWith(TemplateFile.SEPARATOR));
        TemplateBlock written = new TemplateBlock(BlockReader.read(lines), old.values());
        return one && written.isReply() ? readable(written, new BlockWriter.Overlay(spelling.sideFiles(), beside))
                : Optional.empty();
    }
}
