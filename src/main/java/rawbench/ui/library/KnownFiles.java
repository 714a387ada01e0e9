package rawbench.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import rawbench.store.Listing;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;
import rawbench.ui.kit.Work;

/** What is known of the files of the library: read one by one behind the tree that is shown already, and only once. */
final class KnownFiles {
    /** What was read is shown so often: each time costs a pass over the tree. */
    private static final long RHYTHM = TimeUnit.MILLISECONDS.toNanos(250);

    private record Read(Path path, Listing.Stamp stamp, TemplateNode.File file) {}

    private final Work work;
    private final Runnable changed;
    private final Consumer<Exception> trouble;
    private final Map<Path, TemplateNode.File> files = new HashMap<>();
    private final Map<Path, Listing.Stamp> stamps = new HashMap<>();
    private final Map<Path, Work.Running> running = new HashMap<>();

    /** @param changed called when more is known */
    KnownFiles(Work work, Runnable changed, Consumer<Exception> trouble) {
        this.work = work;
        this.changed = changed;
        this.trouble = trouble;
    }

    /** Reads what changed of these, in their order. */
    void read(TemplateFolder folder, Listing listing) {
        List<Map.Entry<Path, Listing.Stamp>> wanted = new ArrayList<>();
        for (Map.Entry<Path, Listing.Stamp> file : listing.files().entrySet()) {
            if (!file.getValue().equals(stamps.get(file.getKey()))) {
                wanted.add(file);
            }
        }
        stop(folder);
        if (wanted.isEmpty()) {
            return;
        }
        Queue<Read> read = new ConcurrentLinkedQueue<>();
        AtomicBoolean cancelled = new AtomicBoolean();
        running.put(folder.root(), work.<Boolean, Boolean>start("library-read", (progress, onCancel) -> {
            onCancel.accept(() -> cancelled.set(true));
            long told = System.nanoTime();
            for (Map.Entry<Path, Listing.Stamp> file : wanted) {
                if (cancelled.get()) {
                    break;
                }
                read.add(new Read(file.getKey(), file.getValue(), folder.list(file.getKey())));
                if (System.nanoTime() - told > RHYTHM) {
                    told = System.nanoTime();
                    progress.accept(true);
                }
            }
            return true;
        }, _ -> take(read), _ -> take(read), trouble));
    }

    private void take(Queue<Read> read) {
        boolean any = false;
        for (Read one = read.poll(); one != null; one = read.poll()) {
            stamps.put(one.path(), one.stamp());
            any |= !one.file().equals(files.put(one.path(), one.file()));
        }
        if (any) {
            changed.run();
        }
    }

    /** Reads no more of a folder. */
    void stop(TemplateFolder folder) {
        Work.Running before = running.remove(folder.root());
        if (before != null) {
            before.cancel();
        }
    }

    /** Forgets what is gone. */
    void forget(Path file) {
        files.remove(file);
        stamps.remove(file);
    }

    Map<Path, TemplateNode.File> files() {
        return Collections.unmodifiableMap(files);
    }
}
