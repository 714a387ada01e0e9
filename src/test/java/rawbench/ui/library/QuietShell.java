package rawbench.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rawbench.store.Change;
import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;

/** A shell around a library that does nothing of what is asked of it, for tests that look at something else. */
class QuietShell implements LibraryModel.Shell {
    @Override
    public void open(TemplatePlace place) {
    }

    @Override
    public void create(Path folder) {
    }

    @Override
    public void done(LibraryModel.Done what, String name, Change change, Runnable undo) {
    }

    @Override
    public Optional<String> otherName(String sentence, String suggested) {
        return Optional.empty();
    }

    @Override
    public void listed(Set<Path> appeared) {
    }

    @Override
    public void exportPostman(TemplateNode entry) {
    }

    @Override
    public void bring(List<Path> files, Optional<Path> folder) {
    }

    @Override
    public void trouble(String sentence) {
    }
}
