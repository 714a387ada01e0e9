package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rawbench.draft.BlockMoves;
import rawbench.draft.TemplateBlock;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.octets.Octets;

/**
 * Requests of template files that get another place in their file or another file. What is added is written before what it
 * was taken from, so that a crash between leaves a request twice, never none.
 */
final class RequestMoves {
    /** A file before and after; empty where there is none. */
    private record Rewritten(Path file, Optional<Octets> before, Optional<Octets> after) {
        @SuppressWarnings("ArgumentSelectionDefectChecker") // turned round on purpose
        Rewritten back() {
            return new Rewritten(file, after, before);
        }
    }

    /** Gives a request another number in its file. */
    Change reorder(TemplatePlace from, int to) throws StoreException {
        Octets before = read(from.file());
        TemplateFile file = parsed(from.file(), before);
        int last = file.blocks().size() - 1;
        int place = Math.clamp(to, 0, last);
        TemplateFile after = BlockMoves.moved(file, from.block(), place);
        List<Integer> order = new ArrayList<>(java.util.stream.IntStream.rangeClosed(0, last).boxed().toList());
        int moved = order.get(from.block());
        order.subList(from.block(), from.block() + 1).clear();
        order.add(place, moved);
        List<Relocation> relocations = new ArrayList<>();
        for (int now = 0; now <= last; now++) {
            relocations.add(relocation(new TemplatePlace(from.file(), order.get(now)), from.file(), after, now));
        }
        return done(new TemplatePlace(from.file(), place), relocations,
                List.of(new Rewritten(from.file(), Optional.of(before), Optional.of(after.octets()))));
    }

    /** Puts a request into another file; {@code copy} leaves it in its own too. */
    Change insert(TemplatePlace from, TemplatePlace to, boolean copy) throws StoreException {
        Octets source = read(from.file());
        TemplateFile before = parsed(from.file(), source);
        TemplateBlock block = before.blocks().get(from.block());
        Octets target = read(to.file());
        TemplateFile into = parsed(to.file(), target);
        int place = Math.clamp(to.block(), 0, into.blocks().size());
        TemplateFile after = inserted(to.file(), into, place, block);
        bring(from.file(), block, to.file());
        List<Relocation> relocations = new ArrayList<>();
        for (int now = place + 1; now < after.blocks().size(); now++) {
            relocations.add(relocation(new TemplatePlace(to.file(), now - 1), to.file(), after, now));
        }
        List<Rewritten> files = new ArrayList<>();
        files.add(new Rewritten(to.file(), Optional.of(target), Optional.of(after.octets())));
        if (!copy) {
            relocations.add(relocation(from, to.file(), after, place));
            files.add(takenOut(from, source, before, relocations));
        }
        return done(new TemplatePlace(to.file(), place), relocations, files);
    }

    /** Makes a request a file of its own; {@code copy} leaves it in its own too. */
    Change alone(TemplatePlace from, Path file, boolean copy) throws StoreException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NameTakenException(file);
        }
        Octets source = read(from.file());
        TemplateFile before = parsed(from.file(), source);
        TemplateBlock block = before.blocks().get(from.block());
        TemplateFile after;
        try {
            after = BlockMoves.alone(block);
        } catch (TemplateException impossible) {
            throw new StoreException(StoreWords.NOT_ALONE.of(impossible.getMessage()), impossible);
        }
        bring(from.file(), block, file);
        List<Relocation> relocations = new ArrayList<>();
        List<Rewritten> files = new ArrayList<>();
        files.add(new Rewritten(file, Optional.empty(), Optional.of(after.octets())));
        if (!copy) {
            relocations.add(relocation(from, file, after, 0));
            files.add(takenOut(from, source, before, relocations));
        }
        return done(new TemplatePlace(file, 0), relocations, files);
    }

    /** Takes a request out of its file; a copy of it lies in the trash. */
    Change delete(TemplatePlace from, Trash trash) throws StoreException {
        Octets source = read(from.file());
        TemplateFile before = parsed(from.file(), source);
        Path copy = Pages.toTrash(from.file(), before.blocks().get(from.block()), from.block(), trash);
        List<Relocation> relocations = new ArrayList<>();
        Rewritten rewritten = takenOut(from, source, before, relocations);
        Change done = done(new TemplatePlace(copy, 0), relocations, List.of(rewritten));
        return new Change(done.place(), done.relocations(), () -> {
            Change back = done.undo().run();
            try {
                trash.dispose(copy);
            } catch (IOException stays) {
                throw StoreException.doing(StoreWords.NOT_TAKEN_OUT, copy, stays);
            }
            return new Change(from, back.relocations(), () -> delete(from, trash));
        });
    }

    /** The file without a request; the numbers of those behind it go one down. */
    private static Rewritten takenOut(TemplatePlace from, Octets source, TemplateFile before,
            List<Relocation> relocations) {
        TemplateFile left = before.without(from.block());
        for (int now = from.block(); now < left.blocks().size(); now++) {
            relocations.add(relocation(new TemplatePlace(from.file(), now + 1), from.file(), left, now));
        }
        Optional<Octets> after = left.octets().text(java.nio.charset.StandardCharsets.UTF_8).isBlank()
                ? Optional.empty()
                : Optional.of(left.octets());
        return new Rewritten(from.file(), Optional.of(source), after);
    }

    private static Relocation relocation(TemplatePlace before, Path file, TemplateFile after, int block) {
        return new Relocation.OfRequest(before, new TemplatePlace(file, block),
                Octets.utf8(after.blocks().get(block).text()).sha256());
    }

    private static TemplateFile inserted(Path file, TemplateFile into, int place, TemplateBlock block)
            throws StoreException {
        try {
            return BlockMoves.inserted(into, place, block);
        } catch (TemplateException impossible) {
            throw new StoreException(StoreWords.NOT_PUT_INTO.of(file.getFileName(), impossible.getMessage()),
                    impossible);
        }
    }

    private static void bring(Path from, TemplateBlock block, Path to) throws StoreException {
        Path home = from.toAbsolutePath().getParent();
        Path folder = to.toAbsolutePath().getParent();
        if (home.equals(folder) || block.beside().isEmpty()) {
            return;
        }
        try {
            Map<Path, Octets> beside = FileMoves.beside(home, List.of(block.beside().get()));
            FileMoves.bring(beside, folder);
        } catch (IOException failed) {
            throw StoreException.writing(to, failed);
        }
    }

    /** Writes the files, the first first; to undo writes what they were, the last first, if nobody touched them since. */
    private static Change done(TemplatePlace place, List<Relocation> relocations, List<Rewritten> files)
            throws StoreException {
        for (Rewritten file : files) {
            write(file);
        }
        List<Rewritten> back = files.reversed().stream().map(Rewritten::back).toList();
        List<Relocation> turned = relocations.stream().map(RequestMoves::turned).toList();
        return new Change(place, relocations, () -> {
            for (Rewritten file : back) {
                checkUntouched(file);
            }
            return done(backPlace(turned, place), turned, back);
        });
    }

    private static TemplatePlace backPlace(List<Relocation> turned, TemplatePlace place) {
        return turned.stream().flatMap(one -> one.of(place).stream()).findFirst().orElse(place);
    }

    /** The text that held it then is not known any more: whoever looks finds it at its place. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned round on purpose
    private static Relocation turned(Relocation relocation) {
        Relocation.OfRequest one = (Relocation.OfRequest) relocation;
        return new Relocation.OfRequest(one.after(), one.before(), one.sha256());
    }

    private static void checkUntouched(Rewritten file) throws StoreException {
        boolean there = Files.exists(file.file(), LinkOption.NOFOLLOW_LINKS);
        boolean same = file.before().isEmpty() ? !there : there && read(file.file()).equals(file.before().get());
        if (!same) {
            throw new StoreException(StoreWords.CHANGED_SINCE.of(file.file()));
        }
    }

    private static void write(Rewritten file) throws StoreException {
        try {
            if (file.after().isPresent()) {
                WholeFile.write(file.file(), file.after().get());
            } else {
                Files.delete(file.file());
                WholeFile.forceFolder(file.file().toAbsolutePath().getParent());
            }
        } catch (IOException failed) {
            throw StoreException.writing(file.file(), failed);
        }
    }

    private static Octets read(Path file) throws StoreException {
        try {
            // A copy in memory: the file itself is replaced in a moment.
            return Octets.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw StoreException.reading(file, unreadable);
        }
    }

    private static TemplateFile parsed(Path file, Octets octets) throws StoreException {
        try {
            return TemplateFile.parse(octets);
        } catch (TemplateException unreadable) {
            throw new StoreException(StoreWords.AT_LINE.of(file, unreadable.line(), unreadable.getMessage()),
                    unreadable);
        }
    }
}
