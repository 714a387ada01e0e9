package rawbench.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

import rawbench.draft.SideFiles;
import rawbench.octets.Octets;

/** The side files in a template's folder; one outside it is read only with a person's consent. */
record BesideFolder(Path template, boolean outsideAllowed) implements SideFiles {
    @Override
    public Octets read(String name) throws IOException {
        Path file = resolved(name);
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException(StoreWords.NO_SIDE_FILE.of(name));
        }
        if (!outsideAllowed && !file.toRealPath().startsWith(folder().toRealPath())) {
            throw new IOException(StoreWords.OUTSIDE.of(name));
        }
        try {
            return Octets.ofFile(file);
        } catch (IOException unreadable) {
            throw new IOException(StoreWords.SIDE_FILE_UNREADABLE.of(name, StoreException.reason(file, unreadable)),
                    unreadable);
        }
    }

    private Path resolved(String name) throws IOException {
        try {
            return folder().resolve(name).normalize();
        } catch (InvalidPathException invalid) {
            throw new IOException(StoreWords.NO_FILE_NAME.of(name, invalid.getReason()), invalid);
        }
    }

    private Path folder() {
        return template.toAbsolutePath().getParent();
    }

    @Override
    public String stem() {
        return FileNames.stem(template);
    }

    /** Writes what a template needs beside it; their names tell their content, so that none replaces another. */
    void write(Map<String, Octets> files) throws IOException {
        for (Map.Entry<String, Octets> file : files.entrySet()) {
            Path place = resolved(file.getKey());
            if (!Files.exists(place) || !Octets.ofFile(place).equals(file.getValue())) {
                WholeFile.write(place, file.getValue());
            }
        }
    }
}
