package rawbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rawbench.convert.SecretMask;
import rawbench.curl.Copied;
import rawbench.draft.Composed;
import rawbench.draft.RequestDraft;
import rawbench.evidence.Evidence;
import rawbench.evidence.EvidenceException;
import rawbench.exchange.Secrecy;
import rawbench.exchange.Target;
import rawbench.foreign.CopyAs;
import rawbench.foreign.Har;
import rawbench.foreign.Imported.Made;
import rawbench.octets.Octets;
import rawbench.store.OpenTemplate;
import rawbench.store.SavedOctets;
import rawbench.store.StoreException;
import rawbench.store.TemplateFolder;
import rawbench.wire.Cancellation;
import rawbench.workbench.BuildFacts;
import rawbench.workbench.PostmanCollection;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

/** Gives a request in the words of another tool. */
@Command(name = "export", description = "Writes a request as a command or program that sends the same octets, a template or a folder of them as a "
        + "Postman collection, or an evidence file as a HAR.", footer = {"",
                "Secrets stand in it as they go on the wire, unless --masked is given. Exit status: 0, or 2 where that tool "
                        + "cannot send these octets: standard error says why."})
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Cancellation cancellation;

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(names = "--as", paramLabel = "TOOL", required = true, description = "curl, curl-cmd (for cmd.exe), nc, openssl, python, java, raw, postman or har.")
    private String tool;

    @Option(names = "--masked", description = "Put asterisks over secrets: credentials in fields, and secret variables.")
    private boolean masked;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private Path output;

    ExportCommand(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() throws CliException {
        Octets text = switch (tool) {
            case "har" -> har();
            case "postman" -> postman();
            case "raw" -> shown(composed());
            default -> copied(CopyAs.of(tool)
                    .orElseThrow(() -> CliException.usage("--as knows no \"" + tool
                            + "\"; it knows curl, curl-cmd, nc, openssl, python, java, raw, postman, har")));
        };
        write(text);
        return Status.OK.exit();
    }

    private Composed composed() throws CliException {
        try (Workbench workbench = new Workbench()) {
            RequestDraft draft = request.draft(terminal);
            return workbench.composed(draft, request.variables.values(workbench, request.template));
        } catch (WorkbenchException refused) {
            throw CliException.usage(refused.getMessage());
        } catch (IOException failed) {
            throw Words.unwritable("A temporary file", failed);
        }
    }

    private Octets shown(Composed composed) {
        Secrecy secrecy = composed::secrets;
        return masked ? SecretMask.masked(composed.octets(), secrecy) : composed.octets();
    }

    private Octets copied(CopyAs how) throws CliException {
        Copied copied;
        try (Workbench workbench = new Workbench()) {
            RequestDraft draft = request.draft(terminal);
            Composed composed = workbench.composed(draft, request.variables.values(workbench, request.template));
            Target target = workbench.target(composed);
            copied = how.copied(masked ? SecretMask.masked(target, composed::secrets) : target, draft.settings(),
                    shown(composed));
        } catch (WorkbenchException refused) {
            throw CliException.usage(refused.getMessage());
        } catch (IOException failed) {
            throw Words.unwritable("A temporary file", failed);
        }
        if (!copied.able()) {
            throw CliException.usage(tool + " cannot send this request: " + String.join("; ", copied.remarks()));
        }
        copied.remarks().forEach(terminal::say);
        return Octets.utf8(copied.text().endsWith("\n") ? copied.text() : copied.text() + "\n");
    }

    private Octets postman() throws CliException {
        if (request.template == null) {
            throw CliException.usage("--as postman wants a template FILE or a folder of templates");
        }
        try {
            PostmanCollection.Written written = collection(request.template.toAbsolutePath().normalize())
                    .written(masked);
            written.remarks().forEach(terminal::say);
            return Octets.utf8(written.text());
        } catch (StoreException unreadable) {
            throw new CliException(Status.USAGE, unreadable.getMessage(), unreadable);
        }
    }

    private PostmanCollection collection(Path from) throws StoreException, CliException {
        boolean all = Files.isDirectory(from);
        if (all && request.name != null) {
            throw CliException.usage("--name chooses within one template FILE, and " + request.template
                    + " is a folder");
        }
        TemplateFolder inside = new TemplateFolder(all ? from : from.getParent());
        TemplateFolder folder = request.allowOutside ? inside.allowingOutside() : inside;
        if (all) {
            return PostmanCollection.of(folder.listing().tree(), folder);
        }
        List<Made> made = folder.open(from)
                .stream()
                .map(OpenTemplate::draft)
                .filter(draft -> request.name == null || draft.name().equals(request.name))
                .map(draft -> new Made(List.of(), draft))
                .toList();
        return new PostmanCollection(from.getFileName().toString().replaceFirst("\\.[^.]*$", ""), made);
    }

    private Octets har() throws CliException {
        if (request.template != null && Files.isDirectory(request.template)) {
            throw CliException.usage("a HAR holds exchanges, and " + request.template + " is a folder of templates:"
                    + " choose what was sent in the history of the window and export that, or export the folder as"
                    + " postman");
        }
        Octets file = terminal.read(Optional.ofNullable(request.template)
                .map(Path::toString)
                .orElseThrow(() -> CliException.usage("--as har wants an evidence FILE")));
        if (!Evidence.looksLike(file)) {
            throw CliException.usage(
                    "a HAR holds exchanges, and " + request.template + " is no evidence file: send the request and"
                            + " save its evidence, or export it as postman or curl");
        }
        try {
            return Octets
                    .utf8(Har.write(List.of(Evidence.read(file.stream(), cancellation::cancelled).exchange()), masked,
                            Secrecy.NONE, BuildFacts.read().says()));
        } catch (EvidenceException damaged) {
            throw CliException.usage(request.template + " cannot be exported. " + damaged.getMessage());
        } catch (IOException unkept) {
            throw Words.unreadable(request.template, unkept);
        }
    }

    private void write(Octets text) throws CliException {
        try {
            if (output == null) {
                terminal.write(text);
            } else {
                SavedOctets.write(output, out -> text.writeTo(out));
            }
        } catch (Terminal.ReaderGoneException quietly) {
            return;
        } catch (IOException failed) {
            throw Words.unwritable(output == null ? "Standard output" : output.toString(), failed);
        }
    }
}
