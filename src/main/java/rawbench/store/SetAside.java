package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Moves a file that cannot be read out of the way, so that a person can still look at it. */
final class SetAside {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS");

    private SetAside() {
    }

    /** Moves {@code name.json} to {@code name-unreadable-TIME.json} beside it; says in a clause what became of it. */
    static String of(Path file) {
        String stem = file.getFileName().toString().replaceFirst("\\.json$", "");
        Path aside = file.resolveSibling(stem + "-unreadable-" + LocalDateTime.now().format(STAMP) + ".json");
        try {
            Files.move(file, aside);
            return StoreWords.SET_ASIDE.of(aside);
        } catch (IOException failed) {
            return StoreWords.NOT_SET_ASIDE.of(StoreException.reason(file, failed));
        }
    }
}
