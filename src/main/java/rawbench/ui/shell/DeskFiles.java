package rawbench.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import rawbench.draft.Tutorial;
import rawbench.store.OpenTemplate;
import rawbench.store.Searchable;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Work;
import rawbench.ui.library.Entry;
import rawbench.ui.library.SearchModel;
import rawbench.workbench.EvidenceFile;

/** What the window opens from the disk: requests of the library, files that were named, places where something was found. */
final class DeskFiles {
    private final WorkspaceModel workspace;
    private final Work work;
    private final KeptTabs kept;
    private final Consumer<String> trouble;

    /** @param trouble told what could not be opened, and why */
    DeskFiles(WorkspaceModel workspace, Work work, KeptTabs kept, Consumer<String> trouble) {
        this.workspace = workspace;
        this.work = work;
        this.kept = kept;
        this.trouble = trouble;
    }

    /** Opens a request, or brings its tab to the front. */
    void open(TemplatePlace place) {
        Optional<TabModel> there = workspace.tabOf(place);
        if (there.isPresent()) {
            workspace.strip().select(there.get());
        } else {
            TemplateFolder folder = kept.folderOf(place.file());
            work.start("open", (_, _) -> folder.open(place), workspace::show, this::trouble);
        }
    }

    /** What there is to look through: the folders of the library. */
    List<SearchModel.Source<?>> searched() {
        return workspace.library()
                .rootsProperty()
                .stream().<SearchModel
                        .Source<?>>map(folder -> new SearchModel.Source<>(folder.search(), this::open))
                .toList();
    }

    /** Opens a request where something was found in it. */
    private void open(Searchable.Hit<TemplatePlace> hit) {
        TemplateFolder folder = kept.folderOf(hit.key().file());
        work.start("open", (_, _) -> folder.open(hit.key()), template -> {
            workspace.show(template);
            if (hit.part() == Searchable.Part.OCTETS) {
                workspace.tabOf(template.place()).ifPresent(tab -> tab.sight().go(hit.offset()));
            }
        }, this::trouble);
    }

    /**
     * Opens every request of these files; an evidence file with its answer; a file that is neither as its octets; a folder
     * is shown.
     */
    void openAll(List<Path> files) {
        for (Path file : files) {
            Path whole = file.toAbsolutePath().normalize();
            if (Files.isDirectory(whole)) {
                workspace.adopt(whole);
            } else {
                work.start("open", stopped -> EvidenceFile.looksLike(whole)
                        ? Optional.of(EvidenceFile.open(whole, stopped))
                        : Optional.<EvidenceFile>empty(),
                        found -> found.ifPresentOrElse(workspace::show, () -> openTemplates(whole)), this::trouble);
            }
        }
    }

    private void openTemplates(Path file) {
        TemplateFolder folder = kept.folderOf(file);
        work.start("open", (_, _) -> folder.open(file), all -> {
            if (!all.isEmpty()) {
                workspace.show(all, all.getLast());
            }
        }, this::trouble);
    }

    /**
     * The tutorial's requests as they are meant, for a window that was never used; the first request of the library where
     * they are not in it.
     */
    void openTutorial() {
        Set<String> meant = Tutorial.meant();
        List<TemplatePlace> all = workspace.library().all().stream().map(Entry::place).toList();
        List<TemplatePlace> tutorial = all.stream()
                .filter(place -> meant.contains(place.file().getFileName().toString()))
                .toList();
        openEach(tutorial.isEmpty() ? all.stream().limit(1).toList() : tutorial);
    }

    /** Opens these, the first of them in front. */
    private void openEach(List<TemplatePlace> all) {
        List<TemplateFolder> folders = all.stream().map(place -> kept.folderOf(place.file())).toList();
        work.start("open", (_, _) -> {
            List<OpenTemplate> opened = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                opened.add(folders.get(i).open(all.get(i)));
            }
            return opened;
        }, opened -> {
            if (!opened.isEmpty()) {
                workspace.show(opened, opened.getFirst());
            }
        }, this::trouble);
    }

    private void trouble(Exception failed) {
        trouble.accept(String.valueOf(failed.getMessage()));
    }
}
