package rawbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.foreign.Import;
import rawbench.foreign.Imported;
import rawbench.foreign.Imported.Made;
import rawbench.octets.Octets;
import rawbench.store.NewTemplates;
import rawbench.store.SavedOctets;
import rawbench.store.StoreException;
import rawbench.store.TemplateFolder;

/** Makes templates of files of other tools. */
@Command(name = "import", description = "Makes templates of a curl command, a HAR, a Postman collection, an OpenAPI description, "
        + "another editor's .http file, or the octets of a request.", footer = {"",
                "What the file is is told from its content. Standard error says what could not be taken over, or was added. "
                        + "Exit status: 0, or 2 where no request came of it."})
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "What to import; - is standard input.")
    private String file;

    @Option(names = "--name", paramLabel = "NAME", description = "Only the requests of this name.")
    private String name;

    @Option(names = "--output", paramLabel = "PLACE", description = "A template (.http, .rest) to write, or a folder in which each request becomes a file; "
            + "standard output else.")
    private Path output;

    @Option(names = "--allow-outside", description = "Let the file take octets from files outside its folder.")
    private boolean allowOutside;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CliException {
        Imported imported = Import.of(file, terminal.read(file), beside());
        imported.remarks().forEach(terminal::say);
        List<Made> wanted = imported.requests()
                .stream()
                .filter(one -> name == null || one.draft().name().equals(name))
                .toList();
        if (wanted.isEmpty() && !imported.requests().isEmpty()) {
            throw CliException.usage(file + " holds no request named \"" + name + "\"; its requests are: "
                    + imported.requests().stream().map(one -> one.draft().name()).collect(Collectors.joining(", ")));
        }
        if (wanted.isEmpty() && imported.variables().isEmpty()) {
            throw CliException.usage("nothing was made of " + file + " (" + imported.kind() + ")");
        }
        if (output != null && !TemplateFolder.isTemplate(output)) {
            folder(wanted);
        } else {
            template(imported, wanted.stream().map(Made::draft).toList());
        }
        return Status.OK.exit();
    }

    private SideFiles beside() {
        Path place = Path.of(file.equals(Terminal.STANDARD_INPUT) ? "imported" : file).toAbsolutePath();
        TemplateFolder folder = new TemplateFolder(place.getParent());
        return (allowOutside ? folder.allowingOutside() : folder).beside(place);
    }

    private void folder(List<Made> made) throws CliException {
        List<NewTemplates.Placed> placed = made.stream()
                .map(one -> new NewTemplates.Placed(one.folder(), one.draft()))
                .toList();
        try {
            NewTemplates.save(new TemplateFolder(output), placed).forEach(path -> terminal.say("wrote " + path));
        } catch (StoreException unwritten) {
            throw new CliException(Status.IO, unwritten.getMessage(), unwritten);
        }
    }

    private void template(Imported imported, List<RequestDraft> drafts) throws CliException {
        TemplateFile made;
        String stem = output == null ? "imported" : output.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try {
            made = TemplateFile.of(stem, drafts.toArray(RequestDraft[]::new));
        } catch (TemplateException unfit) {
            throw CliException.usage(
                    unfit.getMessage() + ". Give --output a folder, so that each request is a template of its own");
        }
        String values = drafts.isEmpty()
                ? imported.variables()
                        .entrySet()
                        .stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(one -> "@" + one.getKey() + " = " + one.getValue() + "\n")
                        .collect(Collectors.joining())
                : "";
        Octets text = Octets.utf8(values).concat(made.octets());
        if (output == null && !made.sideFiles().isEmpty()) {
            throw CliException
                    .usage("a body goes into a file beside the template, which standard output has no place for; name"
                            + " --output");
        }
        write(text, made);
    }

    private void write(Octets text, TemplateFile made) throws CliException {
        List<Path> written = new ArrayList<>();
        try {
            if (output == null) {
                terminal.write(text);
                return;
            }
            for (var side : made.sideFiles().entrySet()) {
                Path place = output.toAbsolutePath().getParent().resolve(side.getKey()).normalize();
                SavedOctets.write(place, out -> side.getValue().writeTo(out));
                written.add(place);
            }
            SavedOctets.write(output, out -> text.writeTo(out));
            written.add(output);
            written.forEach(path -> terminal.say("wrote " + path));
        } catch (Terminal.ReaderGoneException quietly) {
            return;
        } catch (IOException failed) {
            throw Words.unwritable(output == null ? "Standard output" : output.toString(), failed);
        }
    }
}
