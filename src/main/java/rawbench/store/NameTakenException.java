package rawbench.store;

import java.nio.file.Path;

/** A file or folder was to get a name that another one has; nothing was changed. */
public final class NameTakenException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final String suggested;

    /** @param place where something lies already */
    NameTakenException(Path place) {
        super(StoreWords.NAME_TAKEN.of(place.getFileName()));
        suggested = FileNames.free(place.toAbsolutePath().getParent(), place.getFileName().toString());
    }

    /** A name like it that is free. */
    public String suggested() {
        return suggested;
    }
}
