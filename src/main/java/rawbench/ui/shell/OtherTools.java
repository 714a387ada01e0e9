package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import rawbench.convert.SecretMask;
import rawbench.curl.Copied;
import rawbench.curl.CurlImport;
import rawbench.draft.RequestDraft;
import rawbench.exchange.Sending;
import rawbench.foreign.CopyAs;
import rawbench.foreign.Import;
import rawbench.foreign.Imported;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.store.NewTemplates;
import rawbench.store.TemplateFolder;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.request.RequestModel;

/** Requests that come from other tools, and requests in the words of other tools: what the window does about both. */
final class OtherTools {
    /** More requests than these would be more tabs than anybody wants. */
    private static final int MOST_TABS = 20;
    private static final List<String> ENDINGS = List.of(".har", ".json", ".yaml", ".yml", ".sh", ".bat", ".curl");

    private final WorkspaceModel workspace;
    private final Person person;
    private final Work work;
    private final Texts texts;
    private final Consumer<String> clipboard;

    /** @param clipboard takes what is copied */
    OtherTools(WorkspaceModel workspace, Person person, Work work, Texts texts, Consumer<String> clipboard) {
        this.workspace = workspace;
        this.person = person;
        this.work = work;
        this.texts = texts;
        this.clipboard = clipboard;
    }

    /** Copies what a tab would send now, secrets as they go on the wire; offers to copy it masked where it has some. */
    void copy(TabModel tab, CopyAs how) {
        RequestDraft draft = tab.request().draft();
        tab.ready(sending -> work.start("copy",
                (_, _) -> List.of(copied(sending, draft, how, false), copied(sending, draft, how, true)),
                both -> copied(how, both.getFirst(), both.getLast()), this::trouble), person::trouble);
    }

    private static Copied copied(Sending sending, RequestDraft draft, CopyAs how, boolean masked) {
        return masked ? how.copied(SecretMask.masked(sending.target(), sending.secrecy()), draft.settings(),
                SecretMask.masked(sending.request(), sending.secrecy()))
                : how.copied(sending.target(), draft.settings(), sending.request());
    }

    private void copied(CopyAs how, Copied copied, Copied masked) {
        if (!copied.able()) {
            person.trouble(texts.text("copy.cannot", name(how), said(copied.remarks())));
            return;
        }
        clipboard.accept(copied.text());
        boolean secret = masked.able() && !masked.text().equals(copied.text());
        String sentence = texts.text(secret ? "copy.secret" : "copy.done", name(how), said(copied.remarks()));
        person.tell(sentence.strip(), !secret ? List.of()
                : List.of(new NoticesModel.Action(texts.text("copy.masked"),
                        () -> clipboard.accept(masked.text()))));
    }

    private String name(CopyAs how) {
        return texts.text("copy." + how.word());
    }

    /** Asks for a file of another tool and imports it. */
    void importFile() {
        person.file().ifPresent(file -> read(file, Optional.empty()));
    }

    /** Imports the files that another tool wrote, by their names, and opens the others. */
    void open(List<Path> files, Optional<Path> folder) {
        files.stream().filter(OtherTools::takes).forEach(file -> read(file, folder));
        workspace.openFiles(files.stream().filter(file -> !takes(file)).toList());
    }

    /** Whether a file looks, by its name, as if another tool had written it. */
    private static boolean takes(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * Imports a file: the person sees what will be made, and says where.
     *
     * @param into the folder that was pointed to already
     */
    void read(Path file, Optional<Path> into) {
        Path whole = file.toAbsolutePath().normalize();
        String name = whole.getFileName().toString();
        work.start("import",
                (_, _) -> Import.of(name, Octets.ofFile(whole), new TemplateFolder(whole.getParent()).beside(whole)),
                made -> made(name, made, into), this::trouble);
    }

    private void made(String name, Imported made, Optional<Path> into) {
        if (made.requests().isEmpty()) {
            person.trouble(texts.text("import.nothing", name, said(made.remarks())));
            return;
        }
        switch (person.importing(name, made, made.requests().size() <= MOST_TABS)) {
            case TABS -> made.requests().forEach(one -> workspace.newTab(one.draft()));
            case FOLDER -> into.or(() -> person.folder(workspace.library().firstRoot().orElse(null)))
                    .ifPresent(folder -> save(folder, made));
            case NOWHERE -> {
            }
        }
    }

    private void save(Path folder, Imported made) {
        List<NewTemplates.Placed> placed = made.requests()
                .stream()
                .map(one -> new NewTemplates.Placed(one.folder(), one.draft()))
                .toList();
        work.start("import", (_, _) -> NewTemplates.save(new TemplateFolder(folder), placed), files -> {
            person.tell(texts.text("import.done", files.size(), folder));
            workspace.openFiles(files.subList(0, Math.min(1, files.size())));
        }, this::trouble);
    }

    /** Turns a command that stands in a request's editor into the request it means. */
    void turn(RequestModel request) {
        RequestDraft before = request.draft();
        String text = before.octets().text(java.nio.charset.StandardCharsets.UTF_8);
        work.start("import", (_, _) -> CurlImport.of(text, Import.noFiles()), made -> {
            if (!request.draft().octets().equals(before.octets())) {
                return; // it was typed in since
            }
            if (made.requests().isEmpty()) {
                person.trouble(texts.text("import.nothing", "curl", said(made.remarks())));
                return;
            }
            turned(request, before, made);
        }, this::trouble);
    }

    private void turned(RequestModel request, RequestDraft before, CurlImport made) {
        RequestDraft first = made.requests().getFirst();
        request.apply(List.of(Edit.whole(before.octets(), first.octets())));
        request.aim(first.target());
        request.settingsProperty().set(first.settings());
        made.requests().stream().skip(1).forEach(workspace::newTab);
        person.tell(texts.text("paste.turned", said(made.remarks())).strip(),
                List.of(new NoticesModel.Action(texts.text("paste.back"), () -> request.show(before))));
    }

    /** Offers to turn a command into a request as soon as one was put in the place of other octets. */
    void watch(RequestModel request) {
        request.octetsProperty().subscribe((before, now) -> {
            if (command(now) && !command(before)) {
                person.tell(texts.text("paste.curl"),
                        List.of(new NoticesModel.Action(texts.text("paste.turn"), () -> turn(request))));
            }
        });
    }

    private String said(List<String> remarks) {
        return remarks.stream().map(texts::said).collect(Collectors.joining("; "));
    }

    private static boolean command(Octets octets) {
        return CurlImport.looksLike(octets.slice(0, Math.min(octets.length(), 200)).latin1());
    }

    private void trouble(Exception trouble) {
        person.trouble(String.valueOf(trouble.getMessage()));
    }
}
