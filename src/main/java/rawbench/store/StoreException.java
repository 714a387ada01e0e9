package rawbench.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Why something could not be read or kept: one sentence for a person, with what to do next. */
public class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    public StoreException(String sentence) {
        super(sentence);
    }

    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What to say when a file cannot be written; nothing was changed then. */
    static StoreException writing(Path file, IOException cause) {
        boolean denied = cause instanceof AccessDeniedException;
        String where = denied ? " in " + file.toAbsolutePath().getParent() : "";
        return new StoreException(file.getFileName() + " was not saved: " + reason(file, cause) + where
                + ". Nothing is lost: the text stays where it is; save it under another name or in another folder.",
                cause);
    }

    /** What to say when a file cannot be read. */
    public static StoreException reading(Path file, IOException cause) {
        return new StoreException(file + " cannot be read: " + reason(file, cause) + ".", cause);
    }

    /** What to say when a file cannot be moved, listed or watched. */
    static StoreException doing(String what, Path file, IOException cause) {
        return new StoreException(file + " cannot be " + what + ": " + reason(file, cause) + ".", cause);
    }

    /** What kept a file from being read or written, as a clause. */
    public static String reason(Path file, IOException cause) {
        String system = cause instanceof FileSystemException e && e.getReason() != null ? e.getReason() : "";
        if (cause instanceof AccessDeniedException || system.contains("ermission")) {
            return "you have no permission for that";
        }
        if (system.toLowerCase(Locale.ROOT).contains("read-only")) {
            return file.toAbsolutePath().getParent() + " is on a read-only disk";
        }
        if (cause instanceof NoSuchFileException e) {
            return "there is no " + e.getFile();
        }
        if (cause instanceof NotDirectoryException e) {
            return e.getFile() + " is no folder";
        }
        if (cause instanceof FileAlreadyExistsException e) {
            return e.getFile() + " is there already";
        }
        String text = system.isEmpty() ? cause.getMessage() : system;
        return text == null ? cause.getClass().getSimpleName() : text.toLowerCase(Locale.ROOT).strip();
    }
}
