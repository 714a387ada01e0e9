package rawbench.ui.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.store.SavedOctets;
import rawbench.ui.kit.Texts;
import rawbench.ui.response.OctetFiles;
import rawbench.workbench.EvidenceFile;

/** Files for the panes: those that a person chooses, and private ones that other programs are asked to open. */
final class WindowFiles implements OctetFiles {
    /** An opener that does not come back by then has opened something. */
    private static final long PATIENCE = 5;

    private final Person person;
    private final Texts texts;
    private final List<String> opener;

    WindowFiles(Person person, Texts texts) {
        this(person, texts, opener(System.getProperty("os.name", "")));
    }

    /** @param opener the command that opens the file named behind it */
    WindowFiles(Person person, Texts texts, List<String> opener) {
        this.person = person;
        this.texts = texts;
        this.opener = opener;
    }

    private static List<String> opener(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open");
    }

    @Override
    public Optional<Path> ask(String name) {
        return person.saveAs(null, name);
    }

    @Override
    public void save(Path file, Octets octets, LongConsumer written, BooleanSupplier cancelled) throws IOException {
        SavedOctets.write(file, octets, written, cancelled);
    }

    @Override
    public void saveEvidence(Path file, Exchange exchange, boolean secrets, LongConsumer written,
            BooleanSupplier cancelled) throws IOException {
        EvidenceFile.save(file, exchange, secrets, written, cancelled);
    }

    /** The folder is for this user's eyes only, where the system knows such folders. */
    @Override
    public void open(String name, Octets octets, LongConsumer written, BooleanSupplier cancelled)
            throws IOException {
        File folder = Files.createTempDirectory("rawbench-").toFile();
        folder.deleteOnExit();
        File file = new File(folder, name);
        file.deleteOnExit();
        SavedOctets.write(file.toPath(), octets, written, cancelled);
        List<String> command = new ArrayList<>(opener);
        command.add(file.getPath());
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() != 0) {
                throw new IOException(texts.text("open.nothing", opener.getFirst()));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void saved(Path file) {
        person.tell(texts.text("saved", file.getFileName().toString()));
    }

    @Override
    public void unsaved(Path file, String why) {
        person.trouble(texts.text("save.failed", file, texts.said(why)));
    }

    @Override
    public void unopened(String name, String why) {
        person.trouble(texts.text("open.failed", name, texts.said(why)));
    }
}
