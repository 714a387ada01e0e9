package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import rawbench.store.SavedOctets;
import rawbench.ui.kit.ExportFiles;
import rawbench.ui.kit.Texts;

/** Files that a person chooses for what a pane exports. */
record WindowExports(Person person, Texts texts) implements ExportFiles {
    @Override
    public Optional<Path> ask(String name) {
        return person.saveAs(null, name);
    }

    @Override
    public void write(Path file, Writing content) throws IOException {
        SavedOctets.write(file, content::to);
    }

    @Override
    public void saved(Path file) {
        person.tell(texts.text("saved", file.getFileName().toString()));
    }

    @Override
    public void unsaved(Path file, String why) {
        person.trouble(texts.text("save.failed", file, texts.said(why)));
    }
}
