package rawbench.store;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import rawbench.draft.RequestDraft;
import rawbench.draft.TemplateBlock;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.octets.Octets;
import rawbench.octets.Search;
import rawbench.octets.SpanTable;
import rawbench.octets.Wanted;

/** Looks through the names, the targets and the octets of all requests of a folder, in the order of its tree. */
final class TemplateSearch implements Searchable<TemplatePlace> {
    /** So many hits of one request are told: more would hide the other requests. */
    private static final int MOST_OF_ONE = 50;

    private final TemplateFolder folder;

    TemplateSearch(TemplateFolder folder) {
        this.folder = folder;
    }

    @Override
    public void search(Wanted wanted, Consumer<Hit<TemplatePlace>> hits, BooleanSupplier cancelled)
            throws StoreException {
        for (Path file : folder.listing().files().keySet()) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            new InFile(file, wanted, hits, cancelled).search();
        }
    }

    /** The search in one file. */
    private final class InFile {
        private final Path file;
        private final Wanted wanted;
        private final Consumer<Hit<TemplatePlace>> hits;
        private final BooleanSupplier cancelled;

        InFile(Path file, Wanted wanted, Consumer<Hit<TemplatePlace>> hits, BooleanSupplier cancelled) {
            this.file = file;
            this.wanted = wanted;
            this.hits = hits;
            this.cancelled = cancelled;
        }

        void search() {
            TemplateFile template;
            try {
                template = TemplateFile.parse(Octets.ofFile(file));
            } catch (java.io.IOException | TemplateException unreadable) {
                return; // the tree says why
            }
            int number = 0;
            for (TemplateBlock block : template.blocks()) {
                request(block, new TemplatePlace(file, number),
                        block.name().isEmpty() ? unnamed(number, template.blocks().size()) : block.name());
                number++;
            }
        }

        private String unnamed(int number, int of) {
            return of == 1 ? FileNames.stem(file) : FileNames.stem(file) + " " + (number + 1);
        }

        private void request(TemplateBlock block, TemplatePlace place, String title) {
            part(block, place, title, Part.NAME, Octets.utf8(title));
            try {
                RequestDraft draft = block.draft(new BesideFolder(file, false));
                part(block, place, title, Part.TARGET, Octets.utf8(draft.target()));
                part(block, place, title, Part.OCTETS, draft.octets());
            } catch (TemplateException unreadable) {
                part(block, place, title, Part.OCTETS, Octets.utf8(block.text()));
            }
        }

        private void part(TemplateBlock block, TemplatePlace place, String title, Part part, Octets octets) {
            SpanTable found = Search.run(octets, wanted, cancelled, _ -> {}).hits();
            SpanTable.Cursor cursor = found.atNumber(0);
            long line = 1;
            long counted = 0;
            for (int i = 0; i < MOST_OF_ONE && cursor.valid(); i++) {
                line += lines(octets, counted, cursor.from());
                counted = cursor.from();
                hits.accept(new Hit<>(place, title, block.method(), folder.root().relativize(file).toString(), part,
                        cursor.from(), cursor.to() - cursor.from(), line,
                        Excerpt.of(octets, cursor.from(), cursor.to())));
                cursor.next();
            }
        }

        private static long lines(Octets octets, long from, long to) {
            long lines = 0;
            for (long at = octets.indexOf(Octets.latin1("\n"), from); at >= 0 && at < to;) {
                lines++;
                at = octets.indexOf(Octets.latin1("\n"), at + 1);
            }
            return lines;
        }
    }
}
