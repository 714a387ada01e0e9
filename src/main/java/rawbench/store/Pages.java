package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import rawbench.draft.RequestDraft;
import rawbench.draft.TemplateBlock;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.octets.Octets;

/** One file as it is on the disk now, with its requests: a template, or octets that are one request. */
final class Pages {
    /** No request of the file. */
    static final int NOWHERE = -2;
    /** A template longer than this would not be a text that people edit. */
    private static final long LONGEST = 64L << 20;

    private final Path file;
    private final BesideFolder beside;
    private final Octets octets;
    /** Empty where the file is no template. */
    private final Optional<TemplateFile> template;

    private Pages(Path file, BesideFolder beside, Octets octets, Optional<TemplateFile> template) {
        this.file = file;
        this.beside = beside;
        this.octets = octets;
        this.template = template;
    }

    static Pages read(Path file, boolean outsideAllowed) throws StoreException {
        try {
            if (FileNames.template(file) && Files.size(file) > LONGEST) {
                throw new StoreException(StoreWords.TOO_LONG.of(file));
            }
            return of(file, Octets.ofFile(file), outsideAllowed);
        } catch (IOException unreadable) {
            throw StoreException.reading(file, unreadable);
        }
    }

    /** A file without requests yet, whatever lies there. */
    static Pages fresh(Path file, boolean outsideAllowed) throws StoreException {
        return of(file, Octets.empty(), outsideAllowed);
    }

    private static Pages of(Path file, Octets octets, boolean outsideAllowed) throws StoreException {
        try {
            Optional<TemplateFile> template = FileNames.template(file) ? Optional.of(TemplateFile.parse(octets))
                    : Optional.empty();
            return new Pages(file, new BesideFolder(file, outsideAllowed), octets, template);
        } catch (TemplateException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static StoreException unreadable(Path file, TemplateException why) {
        return new StoreException(why.line() == 0 ? StoreWords.NOT_READ.of(file, why.getMessage())
                : StoreWords.AT_LINE.of(file, why.line(), why.getMessage()), why);
    }

    /** The side files that the requests of a template name; none where it cannot be read. */
    static List<String> sideFiles(Path file) throws IOException {
        try {
            return sideFiles(TemplateFile.parse(Octets.ofFile(file)));
        } catch (TemplateException unreadable) {
            return List.of();
        }
    }

    private static List<String> sideFiles(TemplateFile template) {
        return template.blocks().stream().flatMap(block -> block.beside().stream()).toList();
    }

    /** The numbers of the requests; {@link TemplatePlace#OCTETS} alone where the file is no template. */
    List<Integer> blocks() {
        return template.map(t -> IntStream.range(0, t.blocks().size()).boxed().toList())
                .orElse(List.of(TemplatePlace.OCTETS));
    }

    Map<TemplatePlace, String> names() {
        Map<TemplatePlace, String> names = new LinkedHashMap<>();
        for (int block : blocks()) {
            String name = template.map(t -> t.blocks().get(block).name()).orElse(file.getFileName().toString());
            names.put(new TemplatePlace(file, block), name);
        }
        return names;
    }

    OpenTemplate open(int block) throws StoreException {
        if (block == NOWHERE) {
            throw new StoreException(StoreWords.NO_SUCH_REQUEST.of(file));
        }
        TemplatePlace place = new TemplatePlace(file, block);
        if (template.isEmpty()) {
            RequestDraft draft = new RequestDraft(file.getFileName().toString(), "", octets);
            return new OpenTemplate(place, draft, octets.sha256(), Optional.empty());
        }
        TemplateBlock read = template.get().blocks().get(block);
        try {
            return new OpenTemplate(place, read.draft(beside), written(read), read.incomplete());
        } catch (TemplateException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static String written(TemplateBlock block) {
        return Octets.utf8(block.text()).sha256();
    }

    /** Where the request is now that was opened, unchanged; {@link #NOWHERE} where it is not. */
    int find(OpenTemplate opened) {
        if (template.isEmpty()) {
            return octets.sha256().equals(opened.written()) ? TemplatePlace.OCTETS : NOWHERE;
        }
        return first(opened, block -> written(block).equals(opened.written()));
    }

    /** Where the request most likely is that was opened and then changed: the one of its name. */
    int likely(OpenTemplate opened) {
        return template.isEmpty() ? TemplatePlace.OCTETS
                : first(opened, block -> block.name().equals(opened.draft().name()));
    }

    /** What became of a request that was opened and then changed: the one of its name, else the only one of the file. */
    int successor(OpenTemplate opened) {
        int likely = likely(opened);
        boolean only = template.isPresent() && template.get().blocks().size() == 1 && opened.place().block() == 0;
        return likely == NOWHERE && only ? 0 : likely;
    }

    /** The request at the place it was opened from, if that fits, else any that does. */
    private int first(OpenTemplate opened, Predicate<TemplateBlock> fits) {
        List<TemplateBlock> blocks = template.orElseThrow().blocks();
        int same = opened.place().block();
        if (same >= 0 && same < blocks.size() && fits.test(blocks.get(same))) {
            return same;
        }
        return IntStream.range(0, blocks.size()).filter(i -> fits.test(blocks.get(i))).findFirst().orElse(NOWHERE);
    }

    /** Writes the file with one request changed, or with one more. */
    OpenTemplate save(int block, RequestDraft draft, Trash trash) throws StoreException {
        try {
            if (template.isEmpty()) {
                WholeFile.write(file, draft.octets());
                return of(file, draft.octets(), beside.outsideAllowed()).open(TemplatePlace.OCTETS);
            }
            TemplateFile before = template.get();
            TemplateFile after = block == NOWHERE ? before.plus(draft, beside) : before.with(block, draft, beside);
            beside.write(after.sideFiles());
            WholeFile.write(file, after.octets());
            List<String> named = sideFiles(after);
            Leftovers.clear(file, sideFiles(before).stream().filter(name -> !named.contains(name)).toList(), trash);
            int place = block == NOWHERE ? after.blocks().size() - 1 : block;
            return new Pages(file, beside, after.octets(), Optional.of(after)).open(place);
        } catch (TemplateException impossible) {
            throw new StoreException(StoreWords.NOT_SAVED.of(file.getFileName(), impossible.getMessage()), impossible);
        } catch (IOException failed) {
            throw StoreException.writing(file, failed);
        }
    }

    /** Puts a copy of a request into the trash, as a template of its own; returns where it lies. */
    static Path toTrash(Path file, TemplateBlock gone, int block, Trash trash) throws StoreException {
        String name = gone.name().isEmpty() ? "request " + (block + 1) : gone.name();
        Path folder = file.toAbsolutePath().getParent();
        Path alone = folder.resolve(FileNames.free(folder,
                FileNames.safe(FileNames.stem(file) + " - " + name) + FileNames.ending(file)));
        try {
            WholeFile.write(alone, Octets.utf8(gone.text()));
            return trash.move(alone);
        } catch (IOException failed) {
            throw StoreException.writing(file, failed);
        }
    }
}
