package rawbench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of a few megabytes, that can really be full: a file system in memory, which only root on Linux can mount. */
public final class TinyDisk implements AutoCloseable {
    private final Path folder;

    private TinyDisk(Path folder) {
        this.folder = folder;
    }

    /** A disk mounted at a new folder in here; empty where this machine does not let us. */
    public static Optional<TinyDisk> mount(Path within, int megabytes) throws IOException {
        Path folder = Files.createDirectory(within.resolve("disk"));
        boolean mounted = Files.isExecutable(Path.of("/bin/mount"))
                && run("/bin/mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return mounted ? Optional.of(new TinyDisk(folder)) : Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (!run("/bin/umount", "-l", folder.toString())) {
            throw new IOException(folder + " cannot be unmounted");
        }
    }

    private static boolean run(String... words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
