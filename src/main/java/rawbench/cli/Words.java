package rawbench.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Sentences that several commands say. */
final class Words {
    private Words() {
    }

    static CliException unreadable(Path file, IOException why) {
        return new CliException(Status.USAGE, file + " cannot be read: " + reason(why), why);
    }

    static CliException unwritable(String what, IOException why) {
        return new CliException(Status.IO, what + " cannot be written: " + reason(why), why);
    }

    private static String reason(IOException why) {
        return switch (why) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "permission denied";
            case java.nio.file.FileSystemException e when e.getReason() != null -> e.getReason();
            default -> why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        };
    }
}
