package rawbench.store;

import java.nio.file.Path;
import java.util.List;

/**
 * What was done in a library, and how it is undone.
 *
 * @param place the request, file or folder that was made, moved or renamed, where it lies now; of what was deleted, where it
 *        lies in the trash
 * @param relocations what has another place now
 * @param undo brings back what was, where nobody else changed it since
 */
public record Change(TemplatePlace place, List<Relocation> relocations, Undo undo) {
    public Change {
        relocations = List.copyOf(relocations);
    }

    Change(Path path, List<Relocation> relocations, Undo undo) {
        this(new TemplatePlace(path, TemplatePlace.OCTETS), relocations, undo);
    }

    /** Takes a change back; what that is can be taken back again. Blocks. */
    @FunctionalInterface
    public interface Undo {
        /** @throws StoreException when something else stands in the way now; nothing was changed then */
        Change run() throws StoreException;
    }
}
