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
        String says = cause instanceof AccessDeniedException
                ? StoreWords.NOT_ALLOWED.of(file.getFileName(), file.toAbsolutePath().getParent())
                : StoreWords.NOT_WRITTEN.of(file.getFileName(), reason(file, cause));
        return new StoreException(says, cause);
    }

    /** What to say when a file cannot be read. */
    public static StoreException reading(Path file, IOException cause) {
        return new StoreException(StoreWords.NOT_READ.of(file, reason(file, cause)), cause);
    }

    /** What to say when a file cannot be moved, listed or watched; {@code to} is the place where it was to go, if any. */
    static StoreException doing(StoreWords what, Path file, IOException cause, Path... to) {
        return new StoreException(
                to.length == 0 ? what.of(file, reason(file, cause)) : what.of(file, reason(file, cause), to[0]), cause);
    }

    /** What kept a file from being read or written, as a clause. */
    public static String reason(Path file, IOException cause) {
        String system = cause instanceof FileSystemException e && e.getReason() != null ? e.getReason() : "";
        if (cause instanceof AccessDeniedException || system.contains("ermission")) {
            return StoreWords.NO_PERMISSION.of();
        }
        if (system.toLowerCase(Locale.ROOT).contains("read-only")) {
            return StoreWords.READ_ONLY.of(file.toAbsolutePath().getParent());
        }
        if (cause instanceof NoSuchFileException e) {
            return StoreWords.NOT_THERE.of(e.getFile());
        }
        if (cause instanceof NotDirectoryException e) {
            return StoreWords.NO_FOLDER.of(e.getFile());
        }
        if (cause instanceof FileAlreadyExistsException e) {
            return StoreWords.THERE_ALREADY.of(e.getFile());
        }
        String text = system.isEmpty() ? cause.getMessage() : system;
        return text == null ? cause.getClass().getSimpleName() : within(text.strip());
    }

    /** Words of the system as they stand within a sentence; names in them stay as they are. */
    private static String within(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
