package rawbench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Watches folders for changes by others; {@link #await} blocks, so that the window's own seam runs it, and ends when
 * the watch is closed.
 *
 * <p>It tells names, not facts: what became of an open template, {@link TemplateFolder#onDisk} knows. What Rawbench
 * wrote itself is told as well.
 */
public final class FolderWatch implements AutoCloseable {
    /** Several changes of one moment, such as those of a version control system, are told at once. */
    private static final long MOMENT_MILLIS = 100;

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new ConcurrentHashMap<>();

    FolderWatch(Path root) throws IOException {
        this.service = root.getFileSystem().newWatchService();
        try {
            watchAll(root);
        } catch (IOException failed) {
            service.close();
            throw failed;
        }
    }

    /** Watches one more folder, such as that of a file opened from the command line; not what is below it. */
    public void also(Path folder) throws StoreException {
        try {
            register(folder);
        } catch (IOException failed) {
            throw StoreException.doing(StoreWords.NOT_WATCHED, folder, failed);
        }
    }

    private void watchAll(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && folder.getFileName().toString().startsWith(".")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                register(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) throws IOException {
                if (file.equals(root)) {
                    throw unreadable;
                }
                return FileVisitResult.SKIP_SUBTREE; // gone meanwhile, or not ours to read
            }
        });
    }

    private void register(Path folder) throws IOException {
        WatchKey key = folder.register(service, StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
        folders.put(key, folder);
    }

    /**
     * Waits until something changes and returns what; empty once the watch is closed or the thread interrupted.
     */
    public Set<Path> await() {
        Set<Path> changed = new TreeSet<>();
        try {
            while (changed.isEmpty()) {
                collect(service.take(), changed);
            }
            WatchKey more = service.poll(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            while (more != null) {
                collect(more, changed);
                more = service.poll(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            }
            return changed;
        } catch (ClosedWatchServiceException closed) {
            return Set.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    private void collect(WatchKey key, Set<Path> changed) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (!(event.context() instanceof Path name)) {
                changed.add(folder); // more happened than the system kept
                continue;
            }
            Path path = folder.resolve(name);
            if (WholeFile.temporary(path)) {
                continue;
            }
            changed.add(path);
            if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE) && Files.isDirectory(path)) {
                watchNew(path, changed);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
            changed.add(folder);
        }
    }

    /** A new folder may have got its files before it was watched: then the folder itself is what changed. */
    private void watchNew(Path folder, Set<Path> changed) {
        try {
            watchAll(folder);
        } catch (IOException gone) {
            changed.add(folder);
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
